import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'

/** A named rule that content must keep: returns a problem for each place that breaks it. */
export type Rule = (content: Content) => Problem[]

/** Ids in a sentence. */
export const commaSeparated = (ids: Iterable<string>) => [...ids].join(', ') || 'none'
