import type { Rule } from './integrity/rule.ts'
import { discriminatorsMatch, holesHaveDiscriminator } from './integrity/discriminators.ts'
import { addressesUnique, idsUnique, numbersUnique } from './integrity/identities.ts'
import { beyondLevelsLast, leadInsBelong, levelsMatch, rubricsBelong } from './integrity/levels.ts'
import type { Content } from './content.ts'
import type { Problem } from './problem.ts'

const rules: readonly Rule[] = [
  rubricsBelong,
  beyondLevelsLast,
  levelsMatch,
  leadInsBelong,
  discriminatorsMatch,
  holesHaveDiscriminator,
  idsUnique,
  numbersUnique,
  addressesUnique,
]

/** Every break of every rule. When there is none, `linkFamily` accepts the content. */
export function integrityProblems(content: Content): Problem[] {
  return rules.flatMap((rule) => rule(content))
}
