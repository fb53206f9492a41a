import type { Family } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { cacheTag } from '../search/index-files.ts'
import { openIndex, type Pagefind, type SearchIndex } from '../search/search-index.ts'
import { makeIndex } from '../search/pagefind.ts'
import { type GuideSection, recordsOf } from '../search/records.ts'

const networkFetch = globalThis.fetch
const served = new Map<string, ReadonlyMap<string, Uint8Array>>()
let count = 0

/** The real search index of a family, made and opened as the site does; its files come from memory. */
export async function searchIndexOf(family: Family, sections: readonly GuideSection[] = []): Promise<SearchIndex> {
  const guides = routes('/').guides()
  const records = recordsOf(family, sections, [{ url: guides, title: 'Guides' }, { url: routes('/').compare(), title: 'Compare two levels' }]) // prettier-ignore
  const { files } = await makeIndex(records)
  return openIndex(await pagefindOf(files), records.catalog)
}

/** Pagefind as a browser runs it, over an index’s files. */
export async function pagefindOf(files: ReadonlyMap<string, Uint8Array>): Promise<Pagefind> {
  const basePath = `https://index-${count++}.example/`
  served.set(basePath, files)
  globalThis.fetch = fetchFromMemory
  // A module of its own for each, since those of one module share their memory.
  const script = Buffer.from(`${Buffer.from(files.get('pagefind.js') ?? '')}\n// ${basePath}`).toString('base64')
  const { createInstance } = await import(`data:text/javascript;base64,${script}`)
  const pagefind = createInstance({ basePath, language: 'en', metaCacheTag: cacheTag, noWorker: true })
  await pagefind.init()
  return pagefind as Pagefind
}

const fetchFromMemory: typeof fetch = async (input, init) => {
  const url = new URL(String(input))
  const files = served.get(`${url.origin}/`)
  if (!files) return networkFetch(input, init)
  const file = files.get(url.pathname.slice(1))
  return file ? new Response(Buffer.from(file)) : new Response(null, { status: 404 })
}
