import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import type { Catalog } from './catalog.ts'
import { mergedAnswer, type SearchedEdition } from './editions.ts'
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

const indexes = new Map<string, Promise<SearchIndex>>()
let attempts = 0

/** The editions that this page can search, its own among them: all that it names, or else only that. */
export function searchedEditions(): readonly SearchedEdition[] {
  const named = document.querySelector<HTMLElement>('[data-editions]')?.dataset['editions']
  return named ? JSON.parse(named) : [{ id: '', title: '', home: to.home() }]
}

const isOwn = ({ home }: SearchedEdition) => home === to.home()

/** Opens the index of an edition, by the address where its pages begin; after a failure the next call tries again. */
export function connect(home: string): Promise<SearchIndex> {
  const index = indexes.get(home) ?? open(home)
  indexes.set(home, index)
  index.catch(() => indexes.delete(home))
  return index
}

/** Answers a request. Rejects when a part of an index can't be had. */
export async function ask(request: SearchRequest): Promise<Answer> {
  return mergedAnswer(await askIn(askedBy(request), request), request.limit)
}

/** The editions that a request is not about which have texts with all its words, and how many. */
export async function foundElsewhere(request: SearchRequest): Promise<{ edition: SearchedEdition; whole: number }[]> {
  const asked = askedBy(request)
  const others = searchedEditions().filter(({ id }) => !asked.some((one) => one.id === id))
  const answers = await Promise.all(
    others.map(async (edition) => ({
      edition,
      ...(await search(await connect(edition.home), { ...request, limit: 1 })),
    })),
  )
  return answers.filter(({ whole }) => whole > 0)
}

function askedBy({ filters }: SearchRequest): readonly SearchedEdition[] {
  const all = searchedEditions()
  const chosen = all.filter(({ id }) => filters.edition.includes(id))
  return chosen.length ? chosen : all.filter(isOwn)
}

const askIn = (editions: readonly SearchedEdition[], request: SearchRequest) =>
  Promise.all(
    editions.map(async (one) => ({
      edition: isOwn(one) ? undefined : one,
      answer: await search(await connect(one.home), request),
    })),
  )

/** Whether the browser has what the search is written in. */
export const canSearch = () => typeof WebAssembly === 'object'

async function open(home: string): Promise<SearchIndex> {
  if (!canSearch()) throw new Error('This browser has no WebAssembly.')
  const form = document.querySelector<HTMLElement>('[data-search-index]')
  const isHere = home === to.home()
  const at = routes(home)
  const folder = isHere ? (form?.dataset['searchIndex'] ?? '') : await fetchJson<string>(at.searchVersion())
  // Browsers remember that a script could not be had, but only for its address; and that what was to be preloaded could
  // not be had, but only once.
  const again = attempts++ ? `?attempt=${attempts}` : ''
  if (again && isHere)
    await Promise.allSettled(form?.dataset['searchPreloads']?.split(' ').map((address) => fetch(address)) ?? [])
  const [script, catalog] = await Promise.all([
    import(/* @vite-ignore */ at.searchFile(folder, 'pagefind.js') + again) as Promise<PagefindScript>,
    fetchJson<Catalog>(at.searchFile(folder, catalogFile)),
  ])
  // The worker would fetch once more what has been preloaded.
  const pagefind = script.createInstance({ basePath: at.searchIndex(folder), metaCacheTag: cacheTag, noWorker: true })
  await pagefind.init()
  return openIndex(pagefind, catalog)
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json() as Promise<Data>
}
