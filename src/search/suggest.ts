import type { SearchIndex } from './index.ts'
import { facets } from './facets.ts'
import type { Term } from './query.ts'
import { slips } from './vocabulary.ts'

/** How many queries are offered instead of one with an unknown word. */
const most = 3

/**
 * Queries that may have been meant: the query with each unknown word replaced by one that it may be a slip for.
 * A word is known when the index has it or another form of it, or a label has it; the beginning of a word only gives
 * way to a word that is a single slip away.
 */
export function suggestions(index: Pick<SearchIndex, 'places' | 'vocabulary'>, query: string, terms: readonly Term[]) {
  const replacements = terms.flatMap((term) => {
    const words = replacementsFor(index, term)
    return words.length ? [{ term, words }] : []
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

function replacementsFor({ places, vocabulary }: Pick<SearchIndex, 'places' | 'vocabulary'>, { word, open }: Term) {
  if (vocabulary.find(word) !== -1 || /^\d+$/.test(word)) return []
  if (facets.some((facet) => places.facets[facet].words.some((words) => words.has(word)))) return []
  if (vocabulary.forms(word).length > 0) return []
  const begun = open && vocabulary.beginningWith(word).length > 0
  return vocabulary
    .closest(word)
    .map((place) => vocabulary.words[place] ?? '')
    .filter((other) => !begun || (word.length > 3 && slips(word, other, 1) === 1))
    .slice(0, most)
}
