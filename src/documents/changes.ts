import type { CriteriaData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'

/** A text that two versions of a rubric do not have in common; `null` where one has none. */
export interface Change {
  /** Where it stands: `level-i, teams`. */
  readonly where: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two versions of a rubric, in the order of its file. */
export function changesBetween(before: RubricData, after: RubricData): Change[] {
  const texts = textsOf(before)
  const others = textsOf(after)
  return [...new Set([...texts.keys(), ...others.keys()])].flatMap((where) => {
    const change = { where, before: texts.get(where) ?? null, after: others.get(where) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Every text of a rubric by where it stands. */
function textsOf({
  description,
  criteria,
  supervisors,
  note,
  leadIns,
  levels,
}: RubricData): Map<string, string | null> {
  const criteriaTexts = (name: string, texts: CriteriaData | null | undefined): [string, string | null][] => [
    [`${name}, heading`, texts?.heading ?? null],
    [name, texts?.text ?? null],
  ]
  return new Map([
    ['description', description ?? null],
    ...criteriaTexts('criteria', criteria),
    ...criteriaTexts('criteria for supervisors', supervisors),
    ['note', note ?? null],
    ...Object.entries(leadIns ?? {}).map(([level, text]) => [`${level}, lead-in`, text] as const),
    ...Object.entries(levels).flatMap(([level, descriptors]) =>
      descriptors.map(
        ({ discriminator, text }, index) => [`${level}, ${discriminator ?? `descriptor ${index + 1}`}`, text] as const,
      ),
    ),
  ])
}
