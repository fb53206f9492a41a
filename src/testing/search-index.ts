import type { Family } from '../rubric/family.ts'
import { cacheTag, openIndex, type Pagefind, type SearchIndex, wordsFile } from '../search/search-index.ts'
import { buildIndex } from '../search/pagefind.ts'
import { recordsOf, type SearchContent } from '../search/records.ts'
import type { WordList } from '../search/words.ts'

type Files = ReadonlyMap<string, Uint8Array>

const networkFetch = globalThis.fetch
const servedFiles = new Map<string, Files>()
let count = 0

/** A family's real search index, built and opened as on the site, but with its files in memory. */
export async function searchIndexOf(family: Family, guides: SearchContent['guides'] = []): Promise<SearchIndex> {
  const { files } = await buildIndex(recordsOf({ family, guides, edition: null }))
  return openFiles(files)
}

/** Opens a search index and merges other indexes into it. The others are keyed by the base URL of their pages. */
export async function openFiles(files: Files, others: ReadonlyMap<string, Files> = new Map()): Promise<SearchIndex> {
  const pagefind = await pagefindOf(files)
  for (const [baseUrl, other] of others) await pagefind.mergeIndex(serve(other), { baseUrl, metaCacheTag: cacheTag })
  const lists = [files, ...others.values()].map((index): WordList => JSON.parse(Buffer.from(index.get(wordsFile)!).toString())) // prettier-ignore
  return openIndex(pagefind, lists)
}

/** Loads the version of Pagefind that runs in browsers. */
async function pagefindOf(files: Files): Promise<Pagefind> {
  const basePath = serve(files)
  globalThis.fetch = fetchFromMemory
  // Each instance gets its own module, since instances of the same module share memory.
  const script = Buffer.from(`${Buffer.from(files.get('pagefind.js') ?? '')}\n// ${basePath}`).toString('base64')
  const { createInstance } = await import(`data:text/javascript;base64,${script}`)
  const pagefind = createInstance({ basePath, baseUrl: '/', language: 'en', metaCacheTag: cacheTag, noWorker: true })
  await pagefind.init()
  return pagefind as Pagefind
}

/** Makes files available at a new address. */
function serve(files: Files): string {
  const address = `https://index-${count++}.example/`
  servedFiles.set(address, files)
  return address
}

const fetchFromMemory: typeof fetch = async (input, init) => {
  const url = new URL(String(input))
  const files = servedFiles.get(`${url.origin}/`)
  if (!files) return networkFetch(input, init)
  const file = files.get(url.pathname.slice(1))
  return file ? new Response(Buffer.from(file)) : new Response(null, { status: 404 })
}
