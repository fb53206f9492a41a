import type { Catalog } from './catalog.ts'
import { facets } from './facets.ts'
import { pageFinder } from './page-names.ts'
import { type Passage, type Passages, passagesOf } from './passages.ts'
import type { Term } from './query.ts'
import { stride } from './rank.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { readContent } from './record-content.ts'

/** What this search uses of Pagefind’s API: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(
    term: string | null,
    options?: { sort?: Record<string, 'asc'> },
  ): Promise<{
    results: readonly {
      readonly id: string
      /** The places of the found words in the record. */
      readonly words: readonly number[]
      data(): Promise<{ content: string }>
    }[]
  }>
}

/** Where the texts have a word. */
export interface Occurrences {
  /** As in `rank.ts`. */
  readonly postings: readonly number[]
  /** Whether they have it or another form of it, not only words that begin with it. */
  readonly isWord: boolean
}

/** An opened search index. */
export interface SearchIndex {
  readonly passages: Passages
  readonly vocabulary: Vocabulary
  /** The pages that a query names in so many words. */
  pagesNamed(terms: readonly Term[]): Passage[]
  /** Whether something has this name by number: "level 3". */
  isName(words: string): boolean
  /**
   * Where a word and its other forms stand; with `begun`, also words that begin with it. Rejects when the index can't be
   * had.
   */
  occurrencesOf(word: string, begun: boolean): Promise<Occurrences>
  /** The texts of passages, letter for letter. */
  textsOf(passages: readonly number[]): Promise<string[]>
}

/** Opens the index that Pagefind has loaded and a catalog describes. */
export async function openIndex(pagefind: Pagefind, catalog: Catalog): Promise<SearchIndex> {
  const passages = passagesOf(catalog)
  const names = facets.flatMap((facet) => passages.facets[facet].words.flatMap((words) => [...words]))
  const numbered = new Set(names)
  const vocabulary = vocabularyOf(catalog, names)
  const { results: records } = await pagefind.search(null, { sort: { [recordNumber]: 'asc' } })
  if (records.length !== passages.records) throw new Error('The search index does not fit its catalog.')
  const numberOf = new Map(records.map(({ id }, number) => [id, number]))

  async function ask(word: string, begun: boolean): Promise<Occurrences> {
    // In quotes, Pagefind finds the word and its forms, but only their first places; without, it finds all places, but
    // also of words that begin alike, and of other words when there are none.
    const [exact, beginnings] = await Promise.all([pagefind.search(`"${word}"`), pagefind.search(word)])
    const isWord = exact.results.length > 0
    // What it can't load, Pagefind leaves out without a word.
    if (vocabulary.has(word) && !isWord) throw new Error(`The search index lacks “${word}”.`)
    if (!isWord && !(begun && vocabulary.begun(word) > 0)) return { postings: [], isWord }
    const ids = begun ? undefined : new Set(exact.results.map(({ id }) => id))
    const postings = beginnings.results.flatMap(({ id, words }) => {
      const record = numberOf.get(id)
      if (record === undefined || ids?.has(id) === false) return []
      return words.flatMap((word) => {
        const found = passages.at(record, word)
        return found ? [found.passage * stride + found.place] : []
      })
    })
    return { postings, isWord }
  }

  const asked = new Map<string, Promise<Occurrences>>()
  return {
    passages,
    vocabulary,
    pagesNamed: pageFinder(catalog),
    isName: (words) => numbered.has(words),
    occurrencesOf(word, begun) {
      const key = `${word}${begun ? '…' : ''}`
      let answer = asked.get(key)
      if (!answer) {
        asked.set(key, (answer = ask(word, begun)))
        answer.catch(() => asked.delete(key))
      }
      return answer
    },
    textsOf: (numbers) =>
      Promise.all(
        numbers.map(async (passage) => {
          const { record, slot, slots } = passages.whereOf(passage)
          const { content } = (await records[record]?.data()) ?? { content: '' }
          return readContent(content, slot, slots)
        }),
      ),
  }
}

/** The name under which each record has its number. */
export const recordNumber = 'record'
