import type { Rule } from './integrity/rule.ts'
import { discriminatorsMatch, gapsHaveDiscriminator } from './integrity/discriminators.ts'
import { addressesUnique, fragmentsUnique, idsUnique, numbersUnique } from './integrity/identities.ts'
import { beyondLevelsLast, leadInsBelong, levelsMatch, rubricsBelong } from './integrity/levels.ts'
import type { Content } from './content.ts'
import type { Problem } from './problem.ts'

const rules: readonly Rule[] = [
  rubricsBelong,
  beyondLevelsLast,
  levelsMatch,
  leadInsBelong,
  discriminatorsMatch,
  gapsHaveDiscriminator,
  idsUnique,
  numbersUnique,
  addressesUnique,
  fragmentsUnique,
]

/** Every break of every rule. When there is none, `linkFamily` accepts the content. */
export function integrityProblems(content: Content): Problem[] {
  return rules.flatMap((rule) => rule(content))
}
