import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { catalogFile } from './index-files.ts'
import { recordNumber } from './search-index.ts'
import { passagesOf } from './passages.ts'
import type { Records } from './records.ts'
import { readContent, writeContent } from './record-content.ts'

/** The files of a search index, by their names in its folder. */
export interface IndexFiles {
  /** Changes whenever any of the files does. */
  readonly version: string
  /** The name of the file that lists all records, which is fetched first. */
  readonly table: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Smaller than Pagefind's own 20,000: a query loads less, and there are still few files. */
const chunkSize = '4000'

/** What Pagefind makes that a search of ours uses. */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment))$/

/** All indexes are made by one process of Pagefind’s, which would outlive ours. */
let beingMade = 0

/** Makes the search index of records. Throws when a text does not stand in it letter for letter. */
export async function makeIndex({ catalog, texts }: Records): Promise<IndexFiles> {
  beingMade++
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize
  const { index, errors } = await createIndex()
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`)
  try {
    const answers = texts.map((own, number) =>
      index.addCustomRecord({
        url: `/${number}`,
        content: writeContent(own),
        language: 'en',
        sort: { [recordNumber]: String(number) },
      }),
    )
    const wrong = [...errors, ...(await Promise.all(answers)).flatMap((answer) => answer.errors)]
    const made = await index.getFiles()
    wrong.push(...made.errors)
    if (wrong.length) throw new Error(`Pagefind made no index: ${wrong.join(' ')}`)
    const files = new Map(
      made.files.filter(({ path }) => used.test(path)).map(({ path, content }) => [path, content] as const),
    )
    expectLetterForLetter(files, { catalog, texts })
    files.set(catalogFile, Buffer.from(JSON.stringify(catalog)))
    const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    const hash = createHash('sha256')
    for (const [name, content] of sorted) hash.update(name).update(content)
    const table = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? ''
    return { version: hash.digest('hex').slice(0, 10), table, files: sorted }
  } finally {
    await index.deleteIndex()
    if (--beingMade === 0) await close()
  }
}

/** Reads the index as a browser would and compares each text: what is official is never shown otherwise. */
function expectLetterForLetter(files: ReadonlyMap<string, Uint8Array>, { catalog, texts }: Records): void {
  const fragments = [...files].filter(([name]) => name.endsWith('.pf_fragment'))
  const contents = new Map(
    fragments.map(([, file]) => {
      const { url, content } = JSON.parse(
        gunzipSync(file)
          .toString()
          .replace(/^pagefind_dcd/, ''),
      )
      return [url as string, content as string]
    }),
  )
  const { count, whereOf, passageOf } = passagesOf(catalog)
  const all = texts.flat()
  for (let passage = 0; passage < count; passage++) {
    const { record, slot, slots } = whereOf(passage)
    if (readContent(contents.get(`/${record}`) ?? '', slot, slots) === all[passage]) continue
    const { url, labels } = passageOf(passage)
    throw new Error(`The search index does not have the text of ${url} (${labels.join(', ')}) letter for letter.`)
  }
  if (count !== all.length) throw new Error('The search index does not have every text.')
}
