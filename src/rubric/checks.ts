import type { Check } from './checks/check.ts'
import { discriminatorsMatch, holesHaveDiscriminator } from './checks/discriminators.ts'
import { addressesUnique, anchorsUnique, idsUnique, numbersUnique } from './checks/identities.ts'
import { beyondLevelsLast, leadInsBelong, levelsMatch, rubricsBelong } from './checks/levels.ts'
import type { Content } from './content.ts'
import type { Problem } from './problem.ts'

const checks: readonly Check[] = [
  rubricsBelong,
  beyondLevelsLast,
  levelsMatch,
  leadInsBelong,
  discriminatorsMatch,
  holesHaveDiscriminator,
  idsUnique,
  numbersUnique,
  addressesUnique,
  anchorsUnique,
]

/** Every break of every rule. When there is none, `linkFamily` accepts the content. */
export function integrityProblems(content: Content): Problem[] {
  return checks.flatMap((check) => check(content))
}
