import type { Comparison } from '../rubric/comparison.ts'

/** What is said of every mark. */
export const aboutMarks = 'The marks are not part of the official wording.'

/** What is said where descriptors can't be paired. */
export const aboutUnpaired =
  'Where the source document names no discriminators, a level’s descriptors are shown together and nothing is marked.'

/** Why nothing is marked in the right of two texts; `undefined` where something is. The left one is called by a name. */
export function remarkOn({ right, same }: Comparison, left: string): string | undefined {
  if (right.some(({ own }) => own)) return undefined
  return same ? `The same words as in ${left}.` : `All of these words are in ${left} too.`
}
