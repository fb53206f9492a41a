import { nextLevelTitle } from '../rubric/name.ts'
import { routes } from '../routes/routes.ts'
import { isPartition, type NamedThings } from './named.ts'
import { numeralOf } from './numeral.ts'
import type { Passage } from './passages.ts'

/** Words that stand around two levels in a question about them, and that name nothing themselves. */
const around = new Set(
  'what does changes change is from to between and the asks ask adds beyond after above next level'.split(' '),
)

/** Words of which one makes a single level a question about the next. */
const onwards = ['next', 'after', 'above', 'beyond']

const to = routes('/')

/** The pages of what a next level asks that a query names, by both levels or by the lower one: "from II to III". */
export function nextLevelPages({ careerPaths }: Pick<NamedThings, 'careerPaths'>, words: readonly string[]): Passage[] {
  // Beside another level a number alone is one, too.
  const naming = words.filter((word) => !around.has(word)).map((word) => levelNumbered(word) ?? word)
  const asksNext = words.some((word) => onwards.includes(word))
  return careerPaths.flatMap(({ careerPath, levels }) =>
    levels.slice(1).flatMap((next, place): Passage[] => {
      const level = levels[place]!
      const steps = [[level, next], ...(asksNext ? [[level]] : [])]
      if (!steps.some((step) => [step, [...step, careerPath]].some((things) => isPartition(things, naming)))) return []
      return [{ kind: 'page', url: to.nextLevel(level), labels: [nextLevelTitle(level, next), careerPath.title] }]
    }),
  )
}

function levelNumbered(word: string): string | undefined {
  const number = numeralOf(word)
  return number === undefined ? undefined : `level ${number}`
}
