import { createIndex } from 'pagefind'
import type { SearchRecord } from './record.ts'

/** Everything that the index is made from. */
export interface SearchSource {
  readonly records: readonly SearchRecord[]
  /** The addresses of guides, from the root of the site. */
  readonly guides: readonly string[]
}

/** A file of the index, its path relative to the index's folder. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Pagefind writes its ready-made interfaces too; ours needs only the search itself, in one language. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_\w+)$/

/**
 * Builds the search index in memory. `page` gives the HTML of a guide. Throws when Pagefind reports an error.
 * `maxFragments` bounds the number of files: https://pagefind.app/docs/node-api/
 */
export async function indexFiles(source: SearchSource, page: (url: string) => Promise<string>): Promise<IndexFile[]> {
  const created = await createIndex({ forceLanguage: 'en', maxFragments: 2000 })
  const index = created.index
  if (!index) throw new Error(`Pagefind could not start: ${created.errors.join('; ')}`)
  try {
    const added = await Promise.all([
      ...source.records.map(({ url, content, meta }) => index.addCustomRecord({ url, content, meta, language: 'en' })),
      ...source.guides.map(async (url) => index.addHTMLFile({ url, content: await page(url) })),
    ])
    const { files, errors } = await index.getFiles()
    const failed = [...added.flatMap((result) => result.errors), ...errors]
    if (failed.length) throw new Error(`Pagefind could not index everything: ${failed.join('; ')}`)
    return files.filter(({ path }) => needed.test(path))
  } finally {
    await index.deleteIndex()
  }
}
