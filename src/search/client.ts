import { isOwn, namedEditions } from '../browser/editions.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { cacheTag, wordsFile } from './index-files.ts'
import { type Answer, search, type SearchRequest } from './search.ts'
import { openIndex, type Pagefind, type SearchIndex } from './search-index.ts'
import type { WordList } from './words.ts'

/** The script that Pagefind brings with its index. */
interface PagefindScript {
  createInstance(options: {
    basePath: string
    baseUrl: string
    metaCacheTag: string
    noWorker: boolean
  }): Pagefind & { init(): Promise<void> }
}

/** The indexes that are open: the page's own, or those of all editions. */
let opened: { readonly withEditions: boolean; readonly index: Promise<SearchIndex> } | undefined
let attempts = 0

/** Whether the browser has what the search is written in. */
export const canSearch = () => typeof WebAssembly === 'object'

/** Opens the index, and those of other editions once they are asked for; after a failure the next call tries again. */
export function connect(withEditions = false): Promise<SearchIndex> {
  if (!opened || (withEditions && !opened.withEditions)) {
    const opening = { withEditions, index: open(withEditions) }
    opened = opening
    opening.index.catch(() => {
      if (opened === opening) opened = undefined
    })
  }
  return opened.index
}

/** Answers a request; `counted` adds the values of the facets. Rejects when a part of an index is unavailable. */
export async function ask(request: SearchRequest, counted = false): Promise<Answer> {
  const editions = namedEditions()
  const { edition: chosen } = request.filters
  const index = await connect(editions.some((edition) => !isOwn(edition) && chosen.includes(edition.id)))
  const own = editions.filter((edition) => opened?.withEditions && isOwn(edition)).map(({ id }) => id)
  const filters = { ...request.filters, edition: chosen.length ? chosen : own }
  return search(index, { ...request, filters }, counted)
}

async function open(withEditions: boolean): Promise<SearchIndex> {
  if (!canSearch()) throw new Error('This browser has no WebAssembly.')
  const { searchIndex: folder = '', searchPreloads = '' } =
    document.querySelector<HTMLElement>('[data-search-index]')?.dataset ?? {}
  // Browsers remember that a script was unavailable, but only for its address; that a preload was, but only once.
  const again = attempts++ ? `?attempt=${attempts}` : ''
  if (again) await Promise.allSettled(searchPreloads.split(' ').map((address) => fetch(address)))
  const [script, words] = await Promise.all([
    import(/* @vite-ignore */ to.searchFile(folder, 'pagefind.js') + again) as Promise<PagefindScript>,
    fetchJson<WordList>(to.searchFile(folder, wordsFile)),
  ])
  // A worker would fetch the preloaded files once more.
  const options = { basePath: to.searchIndex(folder), baseUrl: to.home(), metaCacheTag: cacheTag, noWorker: true }
  const pagefind = script.createInstance(options)
  await pagefind.init()
  const lists = [words]
  for (const { home } of withEditions ? namedEditions().filter((edition) => !isOwn(edition)) : []) {
    const at = routes(home)
    const version = await fetchJson<string>(at.searchVersion())
    lists.push(await fetchJson<WordList>(at.searchFile(version, wordsFile)))
    await pagefind.mergeIndex(at.searchIndex(version), { baseUrl: home, metaCacheTag: cacheTag })
  }
  return openIndex(pagefind, lists)
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json() as Promise<Data>
}
