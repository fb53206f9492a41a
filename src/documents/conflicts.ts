import type { Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import { sameHeading } from './capitals.ts'
import type { DocumentFile, DocumentLevel } from './document.ts'
import { idOf } from './id.ts'

/** The titles of the discriminators that a level names, in order. */
export function discriminatorTitles(level: DocumentLevel | undefined): string[] {
  return level?.descriptors.flatMap(({ discriminator }) => discriminator ?? []) ?? []
}

/** All that keeps a document from being a rubric of this career path and factor, which may come from elsewhere. */
export function conflicts(
  documentFile: DocumentFile,
  careerPath: Entry<CareerPathData>,
  factor: Entry<FactorData>,
): Problem[] {
  return [
    ...titlesWithoutId(documentFile),
    ...unequalLevels(documentFile),
    ...careerPathConflicts(documentFile, careerPath),
    ...factorConflicts(documentFile, factor),
  ]
}

function titlesWithoutId({ file, document: { careerPath, factor, levels } }: DocumentFile): Problem[] {
  return [careerPath.title, factor.title, ...discriminatorTitles(levels[0])]
    .filter((title) => idOf(title) === '')
    .map((title) => ({
      file,
      wrong: `no id can be made from the title "${title}"`,
      fix: 'A title needs a letter from A to Z or a digit.',
    }))
}

/** A factor has one list of discriminators, so every level of a document names the same ones in the same order. */
function unequalLevels({ file, document: { levels } }: DocumentFile): Problem[] {
  const [first, ...others] = levels
  const expected = listed(discriminatorTitles(first))
  return others.flatMap((level) => {
    const found = listed(discriminatorTitles(level))
    if (found === expected) return []
    const wrong = `${level.title} names the discriminators ${found}, but ${first?.title} names ${expected}`
    return [{ file, wrong, fix: 'Every level names the same discriminators in the same order.' }]
  })
}

function careerPathConflicts({ file, document }: DocumentFile, { id, file: other, data }: Entry<CareerPathData>) {
  const { number, title } = document.careerPath
  const whose = `career path "${id}"`
  const levels = listed(document.levels.map((level) => level.title))
  const known = listed(data.levels.map((level) => level.title))
  return [
    ...difference(file, other, `the number of ${whose}`, number === data.number, `${number}`, `${data.number}`),
    ...difference(file, other, `the title of ${whose}`, sameHeading(title, data.title), title, data.title),
    ...difference(file, other, `the list of levels of ${whose}`, sameHeading(levels, known), levels, known),
  ]
}

function factorConflicts({ file, document }: DocumentFile, { id, file: other, data }: Entry<FactorData>) {
  const { number, title } = document.factor
  const whose = `factor "${id}"`
  const discriminators = listed(discriminatorTitles(document.levels[0]))
  const known = listed(data.discriminators.map((discriminator) => discriminator.title))
  return [
    ...difference(file, other, `the number of ${whose}`, number === data.number, `${number}`, `${data.number}`),
    ...difference(file, other, `the title of ${whose}`, sameHeading(title, data.title), title, data.title),
    ...difference(
      file,
      other,
      `the list of discriminators of ${whose}`,
      discriminators === known,
      discriminators,
      known,
    ),
  ]
}

function difference(file: string, other: string, what: string, same: boolean, here: string, there: string): Problem[] {
  if (same) return []
  const wrong = `${what} is ${here} here, but ${there} in ${other}`
  return [{ file, wrong, fix: 'Correct whichever is wrong, so that the two agree.' }]
}

const listed = (titles: readonly string[]) => titles.join(', ') || 'none'
