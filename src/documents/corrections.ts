import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ContentFiles } from '../content/read.ts'
import { contentYaml } from '../content/write.ts'
import type { Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { type Change, changesBetween } from './changes.ts'
import { contentOf } from './made-content.ts'
import { parseSource } from './file/received.ts'
import { documentFor } from './wording.ts'

const fix = 'Leave its document out of the import or, if the correction is no longer wanted, import with --replace.'

/**
 * What hands have changed in a rubric's file since it was imported, and an import would undo. Where its source document
 * does not say what was imported, all that this import would change.
 */
export async function rubricCorrections(
  entry: Entry<RubricData>,
  existing: ContentFiles,
  undone: readonly Change[],
): Promise<Problem[]> {
  const imported = await importedData(entry, existing)
  const { file, data } = entry
  if (!imported) {
    const wrong = 'it may have been corrected by hand, since it has no source document that says otherwise'
    const changes = undone.map(({ where, before, after }) => ({ where, before: after, after: before }))
    return [{ file, wrong: `${wrong}; this import would undo that${shownChanges(changes)}`, fix }]
  }
  if (!isDeepStrictEqual(imported, data)) {
    const changes = shownChanges(changesBetween(imported, data))
    return [{ file, wrong: `it was corrected by hand, and this import would undo that${changes}`, fix }]
  }
  return (await commented(entry)) ? [commentProblem(file)] : []
}

/** Comments in a career path's file, which an import would drop. */
export async function careerPathCorrections(entry: Entry<CareerPathData>): Promise<Problem[]> {
  return (await commented(entry)) ? [commentProblem(entry.file)] : []
}

const shownChanges = (changes: readonly Change[]) =>
  changes
    .map(
      ({ where, before, after }) => `\n    ${where}\n      by hand:  ${shown(after)}\n      document: ${shown(before)}`,
    )
    .join('')

const shown = (text: string | null) => (text === null ? '(none)' : `"${text}"`)

function commentProblem(file: string): Problem {
  return { file, wrong: 'it has comments or a layout of its own, which this import would lose', fix }
}

async function commented({ file, data }: Entry<CareerPathData | RubricData>): Promise<boolean> {
  return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n') !== contentYaml(data)
}

/** The rubric as the document beside it makes it; nothing when that can't be told. */
async function importedData({ id }: Entry<RubricData>, existing: ContentFiles): Promise<RubricData | undefined> {
  const source = existing.sources.get(id)
  if (!source) return undefined
  const parsed = await parseSource(source.file, source.bytes)
  if ('problems' in parsed) return undefined
  const [careerPath, factor] = id.split('/')
  const titleOf = (entries: readonly Entry<{ title: string }>[], wanted?: string) =>
    entries.find((entry) => entry.id === wanted)?.data.title ?? ''
  const document = documentFor(
    titleOf(existing.content.careerPaths, careerPath),
    titleOf(existing.content.factors, factor),
    parsed.documents.map((found) => found.document),
  )
  if (!document) return undefined
  const made = contentOf([{ file: source.file, line: 1, document }], existing.content)
  return 'problems' in made ? undefined : made.content.rubrics[0]?.data
}
