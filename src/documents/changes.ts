import type { CriteriaData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'

/** A text that two versions of a rubric do not have in common; `null` where one has none. */
export interface Change {
  /** Where it stands: `level-i, teams`. */
  readonly where: string
  readonly before: string | null
  readonly after: string | null
}

/** The texts that a rubric's file may have, and a factor's. */
type Texts = Omit<RubricData, 'levels'> & Partial<Pick<RubricData, 'levels'>>

/** What differs between the texts of two versions of a rubric or a factor, in the order of its file. */
export function changesBetween(before: Texts, after: Texts): Change[] {
  const texts = textsOf(before)
  const others = textsOf(after)
  return [...new Set([...texts.keys(), ...others.keys()])].flatMap((where) => {
    const change = { where, before: texts.get(where) ?? null, after: others.get(where) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Every text by where it stands. */
function textsOf(texts: Texts): Map<string, string | null> {
  const { description, criteria, supervisors, note, leadIns = {}, levels = {} } = texts
  const criteriaTexts = (name: string, texts: CriteriaData | null | undefined): [string, string | null][] => [
    [`${name}, heading`, texts?.heading ?? null],
    [name, texts?.text ?? null],
  ]
  return new Map([
    ['description', description ?? null],
    ...criteriaTexts('criteria', criteria),
    ...criteriaTexts('criteria for supervisors', supervisors),
    ['note', note ?? null],
    ...Object.entries(leadIns).map(([level, text]) => [`${level}, lead-in`, text] as const),
    ...Object.entries(levels).flatMap(([level, descriptors]) =>
      descriptors.map(
        ({ discriminator, text }, index) => [`${level}, ${discriminator ?? `descriptor ${index + 1}`}`, text] as const,
      ),
    ),
  ])
}
