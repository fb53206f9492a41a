import { to } from '../site/links.ts'
import { markWords, type Piece } from './mark.ts'
import type { Kind } from './record.ts'

/** One found descriptor, factor text or guide. */
export interface Hit {
  readonly kind: Kind
  /** The exact address. */
  readonly address: string
  /** The whole text of a descriptor or factor text, or the passage of a guide, the found words marked. */
  readonly text: readonly Piece[]
  /** Discriminator, level, factor and career path, or the title of a text or guide. */
  readonly labels: readonly string[]
}

/** What a search found: how many there are, and the first of them. */
export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
}

interface PagefindResult {
  data(): Promise<PagefindData>
}

interface PagefindData {
  url: string
  content: string
  plain_excerpt: string
  excerpt: string
  meta: Record<string, string>
  locations: number[]
}

interface Pagefind {
  options(options: object): Promise<void>
  init(): Promise<void>
  search(query: string): Promise<{ results: PagefindResult[] }>
}

let index: Promise<Pagefind> | undefined

/** Loads the index once; after a failure the next call tries again. */
function connect(): Promise<Pagefind> {
  index ??= open().catch((error) => {
    index = undefined
    throw error
  })
  return index
}

async function open(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ new URL(`${to.searchIndex()}pagefind.js`, location.href).href
  )
  await pagefind.options({ baseUrl: import.meta.env.BASE_URL, noWorker: true })
  await pagefind.init()
  return pagefind
}

/** The best hits for a query, at most `limit`. Rejects when the index can't be reached. */
export async function find(query: string, limit: number): Promise<Found> {
  const pagefind = await connect()
  const { results } = await pagefind.search(query)
  const hits = await Promise.all(results.slice(0, limit).map(async (result) => hit(await result.data())))
  return { total: results.length, hits }
}

function hit({ url, content, meta, excerpt, locations }: PagefindData): Hit {
  const kind = meta['kind'] as Kind
  const labels = ['title', 'level', 'factor', 'careerPath'].flatMap((key) => meta[key] ?? [])
  const text = kind === 'guide' ? passage(excerpt) : markWords(content, new Set(locations))
  return { kind, address: url, text, labels }
}

/** The pieces of Pagefind's excerpt, whose only markup is `mark` and whose angle brackets are escaped. */
function passage(excerpt: string): Piece[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => ({ marked: part.startsWith('<mark>'), text: plain(part) }))
}

function plain(markup: string): string {
  return markup
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
}
