import { to } from '../routes/to.ts'
import type { Catalog } from './catalog.ts'
import { cacheTag, catalogFile } from './index-files.ts'
import { openIndex, type Pagefind, type SearchIndex } from './search-index.ts'
import { type Answer, search, type SearchRequest } from './search.ts'

/** The script that Pagefind brings with its index. */
interface PagefindScript {
  createInstance(options: {
    basePath: string
    metaCacheTag: string
    noWorker: boolean
  }): Pagefind & { init(): Promise<void> }
}

let index: Promise<SearchIndex> | undefined
let attempts = 0

/** Opens this page's version of the index; after a failure the next call tries again. */
export function connect(): Promise<SearchIndex> {
  if (!index) {
    index = open()
    index.catch(() => (index = undefined))
  }
  return index
}

/** Answers a request. Rejects when a part of the index can't be had. */
export async function ask(request: SearchRequest): Promise<Answer> {
  return search(await connect(), request)
}

/** Whether the browser has what the search is written in. */
export const canSearch = () => typeof WebAssembly === 'object'

async function open(): Promise<SearchIndex> {
  if (!canSearch()) throw new Error('This browser has no WebAssembly.')
  const form = document.querySelector<HTMLElement>('[data-search-index]')
  const folder = form?.dataset['searchIndex'] ?? ''
  // Browsers remember that a script could not be had, but only for its address; and that what was to be preloaded could
  // not be had, but only once.
  const again = attempts++ ? `?attempt=${attempts}` : ''
  if (again)
    await Promise.allSettled(form?.dataset['searchPreloads']?.split(' ').map((address) => fetch(address)) ?? [])
  const [script, catalog] = await Promise.all([
    import(/* @vite-ignore */ to.searchFile(folder, 'pagefind.js') + again) as Promise<PagefindScript>,
    fetchCatalog(to.searchFile(folder, catalogFile)),
  ])
  // The worker would fetch once more what has been preloaded.
  const pagefind = script.createInstance({ basePath: to.searchIndex(folder), metaCacheTag: cacheTag, noWorker: true })
  await pagefind.init()
  return openIndex(pagefind, catalog)
}

async function fetchCatalog(address: string): Promise<Catalog> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json() as Promise<Catalog>
}
