import { fetchJson } from '../browser/fetch-json.ts'
import { isOwn, type NamedEdition, namedEditions } from '../browser/editions.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { type Answer, search, type SearchRequest } from './search.ts'
import { cacheTag, openIndex, type Pagefind, type SearchIndex, wordsFile } from './search-index.ts'
import type { WordList } from './words.ts'

/** The script that Pagefind ships with its index: https://pagefind.app/docs/api/ */
interface PagefindScript {
  createInstance(options: Record<string, string | boolean>): Pagefind & { init(): Promise<void> }
}

/** The open indexes, keyed by the ids of the other editions merged into each. */
const indexes = new Map<string, Promise<SearchIndex>>()
let attempts = 0

/** Whether the browser can run the search. */
export const canSearch = () => typeof WebAssembly === 'object'

/** Opens this edition’s index merged with the indexes of `otherEditions`. After a failure, the next call retries. */
export function connect(otherEditions: readonly NamedEdition[] = []): Promise<SearchIndex> {
  const key = otherEditions.map(({ id }) => id).join(' ')
  const index = indexes.get(key) ?? open(otherEditions)
  indexes.set(key, index)
  index.catch(() => indexes.delete(key))
  return index
}

/**
 * Runs a search. If `isCounted`, the answer includes the facet values with their counts. Rejects if part of an index is
 * unavailable.
 */
export async function ask(request: SearchRequest, isCounted = false): Promise<Answer> {
  const editions = namedEditions().filter(({ id }) => request.filters.edition.includes(id))
  return search(await connect(editions.filter((edition) => !isOwn(edition))), request, isCounted)
}

async function open(otherEditions: readonly NamedEdition[]): Promise<SearchIndex> {
  if (!canSearch()) throw new Error('This browser has no WebAssembly.')
  const folder = document.querySelector<HTMLElement>('[data-search-index]')?.dataset['searchIndex'] ?? ''
  // Each attempt uses a new URL, because indexes opened by one module share memory and browsers cache failed imports.
  const retryQuery = attempts++ ? `?attempt=${attempts}` : ''
  const [script, words] = await Promise.all([
    import(/* @vite-ignore */ to.searchFile(folder, 'pagefind.js') + retryQuery) as Promise<PagefindScript>,
    fetchJson<WordList>(to.searchFile(folder, wordsFile)),
  ])
  // Does not use a worker, because a worker would have to fetch every file again.
  const options = { basePath: to.searchIndex(folder), baseUrl: to.home(), metaCacheTag: cacheTag, noWorker: true }
  const pagefind = script.createInstance(options)
  await pagefind.init()
  const wordLists = [words]
  for (const { home } of otherEditions) {
    const otherRoutes = routes(home)
    const version = await fetchJson<string>(otherRoutes.searchVersion())
    wordLists.push(await fetchJson<WordList>(otherRoutes.searchFile(version, wordsFile)))
    await pagefind.mergeIndex(otherRoutes.searchIndex(version), { baseUrl: home, metaCacheTag: cacheTag })
  }
  return openIndex(pagefind, wordLists)
}
