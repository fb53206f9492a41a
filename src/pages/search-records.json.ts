import { searchRecords } from '../search/record.ts'
import { loadFamily, loadGuides } from '../site/load.ts'
import { routes } from '../site/routes.ts'
import type { SearchSource } from '../search/index-files.ts'

/** What the search index is made from. The build takes it out of the finished site. */
export async function GET() {
  const guides = await loadGuides()
  const source: SearchSource = {
    records: searchRecords(await loadFamily()),
    guides: guides.map(({ id }) => routes('/').guide(id)),
  }
  return Response.json(source)
}
