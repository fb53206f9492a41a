import { byFacet } from './facets.ts'
import type { Answer, FilterValue } from './search.ts'

/** An edition that can be searched, and where its pages begin. */
export interface SearchedEdition {
  readonly id: string
  readonly title: string
  readonly home: string
}

/** What one edition answered; without a name it is the one whose page this is. */
export interface EditionAnswer {
  readonly edition: SearchedEdition | undefined
  readonly answer: Answer
}

/**
 * One answer of those of several editions, in their order: finds of one come after those of the one before. What two
 * editions call by the same id is one value of a filter, named as the first of them names it.
 */
export function mergedAnswer(answers: readonly EditionAnswer[], limit: number): Answer {
  const all = answers.map(({ answer }) => answer)
  const sum = (count: (answer: Answer) => number) => all.reduce((total, answer) => total + count(answer), 0)
  return {
    pages: answers.flatMap(({ edition, answer }) => answer.pages.map((page) => ({ ...page, edition }))),
    total: sum(({ total }) => total),
    whole: sum(({ whole }) => whole),
    unfiltered: sum(({ unfiltered }) => unfiltered),
    hits: answers
      .flatMap(({ edition, answer }) => answer.hits.map((hit) => ({ ...hit, passage: { ...hit.passage, edition } })))
      .slice(0, limit),
    values: byFacet((facet) => mergedValues(all.map(({ values }) => values[facet]))),
    suggestions: [...new Set(all.flatMap(({ suggestions }) => suggestions))],
  }
}

function mergedValues(lists: readonly (readonly FilterValue[])[]): FilterValue[] {
  const merged = new Map<string, FilterValue>()
  for (const { id, name, count } of lists.flat()) {
    const known = merged.get(id)
    merged.set(id, known ? { ...known, count: known.count + count } : { id, name, count })
  }
  return [...merged.values()]
}
