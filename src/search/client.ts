import { to } from '../routes/to.ts'
import { openIndex, type SearchIndex } from './index.ts'
import { type Answer, search, type SearchRequest } from './search.ts'

let index: Promise<SearchIndex> | undefined
let restAskedFor = false

/** Opens this page's version of the index; after a failure the next call tries again. */
export function connect(): Promise<SearchIndex> {
  if (!index) {
    index = openIndex(fetchFile)
    index.catch(() => (index = undefined))
  }
  return index
}

/**
 * Answers a request. Rejects when a file of the index can't be had. After the first answer the rest of the index is
 * fetched, unless the reader saves data, so that later answers wait for no network.
 */
export async function ask(request: SearchRequest): Promise<Answer> {
  const opened = await connect()
  const answer = await search(opened, request)
  if (!restAskedFor && request.query && !savesData()) {
    restAskedFor = true
    // After the answer has been painted.
    setTimeout(() => opened.fetchAll().catch(() => (restAskedFor = false)), 100)
  }
  return answer
}

async function fetchFile(name: string, priority: RequestPriority): Promise<unknown> {
  const version = document.querySelector<HTMLElement>('[data-search-version]')?.dataset['searchVersion'] ?? ''
  const response = await fetch(to.searchFile(version, name), { priority })
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json()
}

/** `browser/prefetch.ts` has found that out. */
const savesData = () => document.documentElement.hasAttribute('data-saves-data')
