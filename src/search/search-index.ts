import { byFacet, type Facet, type FacetValue, facetNames, readValue } from './facets.ts'
import type { Kind } from './records.ts'
import { knownWords, type WordList } from './words.ts'

/** The parts of Pagefind's API that this search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>
  filters(): Promise<Record<string, Record<string, number>>>
  mergeIndex(path: string, options: { baseUrl: string; metaCacheTag: string }): Promise<void>
}

interface PagefindResult {
  readonly id: string
  /** The places of the found words in the content. */
  readonly words: readonly number[]
  /** The fields of `meta` that have a found word. */
  readonly matchedMetaFields?: readonly string[]
  data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, readonly string[]> }>
}

/** Where a record has a word: in its text, in a name that people ask for it by, or only in the names of its place. */
export interface Occurrence {
  readonly id: string
  readonly field: 'text' | 'name' | 'place'
  /** Places in the text, counted in words. */
  readonly places: readonly number[]
}

/** A record as the index stores it. */
export interface StoredRecord {
  readonly url: string
  readonly kind: Kind
  readonly edition: FacetValue | undefined
  readonly path: readonly string[]
  readonly names: readonly string[]
  readonly text: string
}

/** The values of each facet in natural order, each with its records. */
export type FacetTable = Readonly<Record<Facet, readonly (FacetValue & { readonly ids: ReadonlySet<string> })[]>>

export type SearchIndex = Awaited<ReturnType<typeof openIndex>>

/** The words of an index. */
export const wordsFile = 'words.json'
/** The folder of a version never changes, so Pagefind need not check for changes. */
export const cacheTag = 'kept'
/** The files to fetch as soon as someone uses the box, in addition to the page table, whose name changes. */
export const firstFiles = ['pagefind.js', wordsFile, `pagefind-entry.json?ts=${cacheTag}`, 'wasm.en.pagefind']

/** The separators between the titles of a path, and between the names of a record. */
export const between = { titles: ' › ', names: ' | ' }

/** Opens the indexes that Pagefind has loaded. All its promises reject if a file is unavailable. */
export async function openIndex(pagefind: Pagefind, lists: readonly WordList[]) {
  const words = knownWords(lists)
  const { results } = await pagefind.search(null)
  const orders = new Map(results.map(({ id }, order) => [id, order]))

  /**
   * Where records have a word or another form of it; if none has it and it is `open`, where they have words that begin
   * with it. In quotes, Pagefind finds a word and its forms, without all places; unquoted all places, but of other words,
   * too.
   */
  async function find(word: string, open: boolean): Promise<Occurrence[]> {
    const [quoted, unquoted] = await Promise.all([pagefind.search(`"${word}"`), pagefind.search(word)])
    const ids = new Set(quoted.results.map(({ id }) => id))
    const begins = ids.size === 0 && open && word.length > 1 && words.hasBeginning(word)
    // Pagefind leaves out what it cannot load, without an error.
    if (ids.size === 0 && (begins ? unquoted.results.length === 0 : words.has(word))) {
      throw new Error(`The search index lacks “${word}”.`)
    }
    return unquoted.results
      .filter(({ id }) => begins || ids.has(id))
      .map(({ id, words: places, matchedMetaFields: fields = [] }) => {
        const inText = places.length > 0 || fields.includes('text')
        return { id, places, field: inText ? 'text' : fields.includes('names') ? 'name' : 'place' }
      })
  }

  async function tabulate(): Promise<FacetTable> {
    const stored = await pagefind.filters()
    const table = byFacet((): FacetTable[Facet][number][] => [])
    for (const facet of facetNames) {
      for (const value of Object.keys(stored[facet] ?? {})) {
        const { results } = await pagefind.search(null, { filters: { [facet]: value } })
        table[facet].push({ ...readValue(value), ids: new Set(results.map(({ id }) => id)) })
      }
      const first = ({ ids }: FacetTable[Facet][number]) => Math.min(...ids.values().map((id) => orders.get(id) ?? 0))
      table[facet].sort((a, b) => first(a) - first(b))
    }
    if (facetNames.every((facet) => table[facet].length === 0)) throw new Error('The search index lacks its filters.')
    return table
  }

  let table: Promise<FacetTable> | undefined
  return {
    words,
    /** All records in their natural order. */
    ids: [...orders.keys()],
    orderOf: (id: string) => orders.get(id) ?? 0,
    find,
    async load(id: string): Promise<StoredRecord> {
      const { url, meta, filters } = await results[orders.get(id) ?? 0]!.data()
      return {
        url,
        kind: readValue(filters['kind']?.[0] ?? '').name as Kind,
        edition: filters['edition']?.map(readValue)[0],
        path: meta['path']?.split(between.titles) ?? [],
        names: meta['names']?.split(between.names) ?? [],
        text: meta['text'] ?? '',
      }
    },
    /** The values of all facets, loaded when they are first asked for. */
    facets(): Promise<FacetTable> {
      table ??= tabulate()
      table.catch(() => (table = undefined))
      return table
    },
  }
}
