import type { Family } from '../rubric/family.ts'
import { cacheTag, openIndex, type Pagefind, type SearchIndex, wordsFile } from '../search/search-index.ts'
import { buildIndex } from '../search/pagefind.ts'
import { recordsOf, type Searched } from '../search/records.ts'
import type { WordList } from '../search/words.ts'

type Files = ReadonlyMap<string, Uint8Array>

const networkFetch = globalThis.fetch
const served = new Map<string, Files>()
let count = 0

/** The real search index of a family, built and opened as the site does; its files come from memory. */
export async function searchIndexOf(family: Family, guides: Searched['guides'] = []): Promise<SearchIndex> {
  const { files } = await buildIndex(recordsOf({ family, guides, edition: null }))
  return openFiles(files)
}

/** Opens the index of some files, merged with others, each with the address where its pages begin. */
export async function openFiles(files: Files, others: ReadonlyMap<string, Files> = new Map()): Promise<SearchIndex> {
  const pagefind = await pagefindOf(files)
  for (const [baseUrl, other] of others) await pagefind.mergeIndex(serve(other), { baseUrl, metaCacheTag: cacheTag })
  const lists = [files, ...others.values()].map((one): WordList => JSON.parse(Buffer.from(one.get(wordsFile)!).toString())) // prettier-ignore
  return openIndex(pagefind, lists)
}

/** Pagefind as a browser runs it. */
async function pagefindOf(files: Files): Promise<Pagefind> {
  const basePath = serve(files)
  globalThis.fetch = fetchFromMemory
  // A module of its own for each, since those of one module share their memory.
  const script = Buffer.from(`${Buffer.from(files.get('pagefind.js') ?? '')}\n// ${basePath}`).toString('base64')
  const { createInstance } = await import(`data:text/javascript;base64,${script}`)
  const pagefind = createInstance({ basePath, baseUrl: '/', language: 'en', metaCacheTag: cacheTag, noWorker: true })
  await pagefind.init()
  return pagefind as Pagefind
}

/** Makes files available at an address. */
function serve(files: Files): string {
  const address = `https://index-${count++}.example/`
  served.set(address, files)
  return address
}

const fetchFromMemory: typeof fetch = async (input, init) => {
  const url = new URL(String(input))
  const files = served.get(`${url.origin}/`)
  if (!files) return networkFetch(input, init)
  const file = files.get(url.pathname.slice(1))
  return file ? new Response(Buffer.from(file)) : new Response(null, { status: 404 })
}
