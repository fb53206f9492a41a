import type { CriteriaData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'

/** A text that two versions of a rubric do not have in common; `null` where one has none. */
export interface Change {
  /** Where it stands: `level-i, teams`. */
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two versions of a rubric, in the order of its file. */
export function changesBetween(before: RubricData, after: RubricData): Change[] {
  const texts = textsOf(before)
  const others = textsOf(after)
  return [...new Set([...texts.keys(), ...others.keys()])].flatMap((place) => {
    const change = { place, before: texts.get(place) ?? null, after: others.get(place) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Every text of a rubric by its place. */
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
        ({ discriminator, text }, place) => [`${level}, ${discriminator ?? `descriptor ${place + 1}`}`, text] as const,
      ),
    ),
  ])
}
