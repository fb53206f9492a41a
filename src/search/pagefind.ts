import { createHash } from 'node:crypto'
import { close, createIndex } from 'pagefind'
import { tokensOf } from '../rubric/token.ts'
import { writeValue } from './facets.ts'
import type { SearchRecord } from './records.ts'
import { glue, wordsFile } from './search-index.ts'
import { listWords } from './words.ts'

/** A search index, ready to be written. */
export interface IndexFiles {
  /** A hash of all files. */
  readonly version: string
  /** The name of Pagefind’s page table, the first file to fetch. */
  readonly table: string
  /** The content of each file, keyed by its name within the index’s folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The Pagefind files that this search uses. */
const usedFiles = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment|filter))$/

/** Placeholder content, since Pagefind omits records without words. */
const placeholder = 'withoutwords'

/** The number of builds in progress. All builds share a Pagefind process, which closes when the last build ends. */
let buildsInProgress = 0

/** Builds a search index. Throws unless the index contains every record, letter for letter. */
export async function buildIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
  buildsInProgress++
  const { index, errors } = await createIndex()
  if (!index) throw new Error(`Pagefind built no index: ${errors.join(' ')}`)
  try {
    const responses = await Promise.all(records.map((record) => index.addCustomRecord(pagefindRecord(record))))
    const output = await index.getFiles()
    const problems = [...errors, ...responses.flatMap((response) => response.errors), ...output.errors]
    if (problems.length) throw new Error(`Pagefind built no index: ${problems.join(' ')}`)
    const urls = new Set<string>()
    for (const [position, { url, text = '' }] of records.entries()) {
      const storedText = responses[position]?.file.meta['text'] ?? ''
      if (urls.has(url) || storedText !== text) {
        throw new Error(`The search index does not have the text of ${url} letter for letter.`)
      }
      urls.add(url)
    }
    const files = new Map<string, Uint8Array>([[wordsFile, Buffer.from(JSON.stringify(listWords(records)))]])
    for (const { path, content } of output.files) if (usedFiles.test(path)) files.set(path, content)
    const hash = createHash('sha256')
    for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name) ?? '')
    const table = [...files.keys()].find((name) => name.endsWith('.pf_meta')) ?? ''
    return { version: hash.digest('hex').slice(0, 10), table, files }
  } finally {
    await index.deleteIndex()
    if (--buildsInProgress === 0) await close()
  }
}

/** Converts a record for Pagefind. Normalizes words so that Pagefind and this search agree on word positions. */
function pagefindRecord({ url, path, names = [], aliases = [], text = '', filters = {} }: SearchRecord) {
  return {
    url,
    content: tokensOf(text).map(({ word }) => word).join(' ') || placeholder, // prettier-ignore
    language: 'en',
    meta: { path: path.join(glue.titles), names: names.join(glue.names), ways: aliases.join(glue.names), text },
    filters: Object.fromEntries(Object.entries(filters).map(([facet, value]) => [facet, [writeValue(value)]])),
  }
}
