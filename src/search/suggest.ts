import { facets } from './facets.ts'
import type { SearchIndex } from './search-index.ts'
import type { Wanted } from './rank.ts'
import { slips } from './vocabulary.ts'

/** How many queries are offered instead of one with an unknown word. */
const most = 3

/**
 * Queries that may have been meant: the query with each unknown word replaced by one that it may be a slip for. A word is
 * known when a text or a label has it or another form of it; the beginning of a word only gives way to a word that is a
 * single slip away.
 */
export function suggestions(
  index: Pick<SearchIndex, 'passages' | 'vocabulary'>,
  query: string,
  wanted: readonly Wanted[],
): string[] {
  const replacements = wanted.flatMap((one) => {
    const words = replacementsFor(index, one)
    return words.length ? [{ term: one.term, words }] : []
  })
  const longest = Math.max(0, ...replacements.map(({ words }) => words.length))
  const queries = Array.from({ length: Math.min(most, longest) }, (_, choice) => {
    let replaced = query
    for (const { term, words } of replacements.toReversed()) {
      replaced = replaced.slice(0, term.start) + (words[choice] ?? words[0] ?? '') + replaced.slice(term.end)
    }
    return replaced
  })
  return [...new Set(queries)]
}

function replacementsFor(
  { passages, vocabulary }: Pick<SearchIndex, 'passages' | 'vocabulary'>,
  { term: { word, isName }, postings, isWord, slips: meant }: Wanted,
): string[] {
  if (isName || isWord || !postings || /^\d+$/.test(word)) return []
  if (facets.some((facet) => passages.facets[facet].words.some((words) => words.has(word)))) return []
  if (meant.length) return meant.slice(0, most)
  if (postings.length === 0) return vocabulary.closest(word).slice(0, most)
  const isSingleSlip = (other: string) => word.length > 3 && slips(word, other, 1) === 1
  return vocabulary.closest(word).filter(isSingleSlip).slice(0, most)
}
