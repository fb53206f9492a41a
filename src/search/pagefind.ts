import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { tokensOf } from '../rubric/token.ts'
import { byFacet, writeValue } from './facets.ts'
import { wordsFile } from './index-files.ts'
import type { SearchRecord } from './records.ts'
import { between } from './search-index.ts'
import { listWords } from './words.ts'

/** The files of a search index, by their names in its folder. */
export interface IndexFiles {
  /** Changes whenever any of the files does. */
  readonly version: string
  /** The name of Pagefind's page table, which is fetched first. */
  readonly table: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The files of Pagefind's that this search uses. */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment|filter))$/

/** Pagefind leaves out records without words. */
const noWords = 'withoutwords'

/** All indexes are built by one process of Pagefind's, which would outlive this one. */
let building = 0

/** Builds the search index of records. Throws when it lacks a record or a letter. */
export async function buildIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
  building++
  const { index, errors } = await createIndex()
  if (!index) throw new Error(`Pagefind built no index: ${errors.join(' ')}`)
  try {
    const answers = await Promise.all(records.map((record) => index.addCustomRecord(written(record))))
    const built = await index.getFiles()
    const wrong = [...errors, ...answers.flatMap((answer) => answer.errors), ...built.errors]
    if (wrong.length) throw new Error(`Pagefind built no index: ${wrong.join(' ')}`)
    const files = new Map(
      built.files.filter(({ path }) => used.test(path)).map(({ path, content }) => [path, content] as const),
    )
    expectEveryText(files, records)
    files.set(wordsFile, Buffer.from(JSON.stringify(listWords(records))))
    const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    const hash = createHash('sha256')
    for (const [name, content] of sorted) hash.update(name).update(content)
    const table = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? ''
    return { version: hash.digest('hex').slice(0, 10), table, files: sorted }
  } finally {
    await index.deleteIndex()
    if (--building === 0) await close()
  }
}

/** A record as Pagefind takes it: words as this search compares them, so that both count their places alike. */
function written({ url, path, names = [], ways = [], text = '', filters = {} }: SearchRecord) {
  const values = byFacet((facet) => filters[facet] && [writeValue(filters[facet])])
  const meta = {
    path: path.join(between.titles),
    names: names.join(between.names),
    ways: ways.join(between.names),
    text,
  }
  return {
    url,
    content: tokensOf(text).map(({ word }) => word).join(' ') || noWords, // prettier-ignore
    language: 'en',
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value)),
    filters: Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string[]] => !!entry[1])),
  }
}

/** Official words are never shown otherwise: reads the index as a browser would and compares each text. */
function expectEveryText(files: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]): void {
  const fragments = [...files].filter(([name]) => name.endsWith('.pf_fragment'))
  const texts = new Map<string, string | undefined>(
    fragments.map(([, file]) => {
      const { url, meta } = JSON.parse(gunzipSync(file).toString().replace(/^pagefind_dcd/, '')) // prettier-ignore
      return [url, meta.text ?? '']
    }),
  )
  for (const { url, text = '' } of records) {
    if (texts.get(url) !== text) throw new Error(`The search index does not have the text of ${url} letter for letter.`)
  }
}
