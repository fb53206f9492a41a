import { byFacet, type Facet, type FacetValue, facetNames, readValue } from './facets.ts'
import type { Kind } from './records.ts'
import { knownWords, type WordList } from './words.ts'

/** The parts of Pagefind’s API that this search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>
  filters(): Promise<Record<string, Record<string, number>>>
  mergeIndex(path: string, options: { baseUrl: string; metaCacheTag: string }): Promise<void>
}

interface PagefindResult {
  readonly id: string
  /** The positions of the matches in the content. */
  readonly words: readonly number[]
  /** The `meta` fields that contain a match. */
  readonly matchedMetaFields?: readonly string[]
  data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, readonly string[]> }>
}

/** Where a record contains a word: in its text, in a name that people search for, or only in the titles of its path. */
export interface Occurrence {
  readonly id: string
  readonly field: 'text' | 'name' | 'path'
  /** Word positions in the text. */
  readonly positions: readonly number[]
}

/** A record as stored in the index. */
export interface StoredRecord {
  readonly url: string
  readonly kind: Kind
  readonly edition: FacetValue | undefined
  readonly path: readonly string[]
  readonly names: readonly string[]
  readonly text: string
}

/** The values of each facet in natural order, each with the ids of its records. */
export type FacetTable = Readonly<Record<Facet, readonly (FacetValue & { readonly ids: ReadonlySet<string> })[]>>

export type SearchIndex = Awaited<ReturnType<typeof openIndex>>

/** The name of the file that lists the words in an index. */
export const wordsFile = 'words.json'
/** A fixed value, so that Pagefind’s URLs stay the same and browsers can cache the files of an index version. */
export const cacheTag = 'kept'
/** The files to fetch once the box is used, in addition to the page table, whose name varies. */
export const firstFiles = ['pagefind.js', wordsFile, `pagefind-entry.json?ts=${cacheTag}`, 'wasm.en.pagefind']

/** The separators between the titles of a path, and between the names of a record. */
export const glue = { titles: ' › ', names: ' | ' }

/** Opens the indexes that Pagefind has loaded. The returned methods reject if a file is unavailable. */
export async function openIndex(pagefind: Pagefind, lists: readonly WordList[]) {
  const words = knownWords(lists)
  const { results } = await pagefind.search(null)
  const orders = new Map(results.map(({ id }, order) => [id, order]))

  /**
   * Finds records that contain a word or another form of the word. If there are none and the word may be unfinished,
   * finds records that contain a longer word beginning with it. Combines two searches, because a search for the quoted
   * word omits some positions, and a search for the unquoted word also matches other words.
   */
  async function find(word: string, isOpen: boolean): Promise<Occurrence[]> {
    const [quotedSearch, unquotedSearch] = await Promise.all([pagefind.search(`"${word}"`), pagefind.search(word)])
    const ids = new Set(quotedSearch.results.map(({ id }) => id))
    const isPrefix = ids.size === 0 && isOpen && word.length > 1 && words.hasPrefix(word)
    // Pagefind reports no error if it cannot load part of the index, and just returns fewer results.
    if (ids.size === 0 && (isPrefix ? unquotedSearch.results.length === 0 : words.has(word))) {
      throw new Error(`The search index lacks “${word}”.`)
    }
    return unquotedSearch.results
      .filter(({ id }) => isPrefix || ids.has(id))
      .map(({ id, words: positions, matchedMetaFields: fields = [] }) => {
        const isInText = positions.length > 0 || fields.includes('text')
        return { id, positions, field: isInText ? 'text' : fields.includes('names') ? 'name' : 'path' }
      })
  }

  async function tabulate(): Promise<FacetTable> {
    const storedFilters = await pagefind.filters()
    const table = byFacet((): FacetTable[Facet][number][] => [])
    for (const facet of facetNames) {
      for (const value of Object.keys(storedFilters[facet] ?? {})) {
        const { results } = await pagefind.search(null, { filters: { [facet]: value } })
        table[facet].push({ ...readValue(value), ids: new Set(results.map(({ id }) => id)) })
      }
      const rank = ({ ids }: FacetTable[Facet][number]) => Math.min(...ids.values().map((id) => orders.get(id) ?? 0))
      table[facet].sort((a, b) => rank(a) - rank(b))
    }
    if (facetNames.every((facet) => table[facet].length === 0)) throw new Error('The search index lacks its filters.')
    return table
  }

  let table: Promise<FacetTable> | undefined
  return {
    words,
    /** The ids of all records in their natural order. */
    ids: [...orders.keys()],
    orderOf: (id: string) => orders.get(id) ?? 0,
    find,
    async load(id: string): Promise<StoredRecord> {
      const { url, meta, filters } = await results[orders.get(id) ?? 0]!.data()
      return {
        url,
        kind: readValue(filters['kind']?.[0] ?? '').name as Kind,
        edition: filters['edition']?.map(readValue)[0],
        path: meta['path']?.split(glue.titles) ?? [],
        names: meta['names']?.split(glue.names) ?? [],
        text: meta['text'] ?? '',
      }
    },
    /** The values of all facets, loaded on first use. */
    facets(): Promise<FacetTable> {
      table ??= tabulate()
      table.catch(() => (table = undefined))
      return table
    },
  }
}
