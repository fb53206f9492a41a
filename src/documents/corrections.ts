import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ContentFiles } from '../content/read.ts'
import { contentYaml } from '../content/write.ts'
import { type Entry, rubricParts } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { type Change, changesBetween } from './changes.ts'
import { contentOf } from './made-content.ts'
import type { DocumentFile } from './document.ts'
import { withoutSharedTexts, withTextsInUse } from './factor.ts'
import { parseSource } from './file/received.ts'
import { documentFor } from './wording.ts'

const fix = 'Leave its document out of the import or, if the correction is no longer wanted, import with --replace.'

/** What hands have changed in content files, and an import would undo: `changed` says what it would, by their paths. */
export async function correctionProblems(
  changed: ReadonlyMap<string, readonly Change[]>,
  existing: ContentFiles,
): Promise<Problem[]> {
  const { careerPaths, factors, rubrics } = existing.content
  const problemIn = async (path: string, entry: AnyEntry, wordingProblem?: WordingProblem) => {
    const changes = changed.get(`${path}/${entry.id}.yaml`)
    return changes && ((await wordingProblem?.(changes)) ?? (await commentProblem(entry)))
  }
  const found = [
    ...careerPaths.map((entry) => problemIn('paths', entry)),
    ...factors.map((entry) => problemIn('factors', entry, () => factorCorrection(entry, existing))),
    ...rubrics.map((entry) => problemIn('rubrics', entry, (changes) => rubricCorrection(entry, existing, changes))),
  ]
  return (await Promise.all(found)).filter((problem) => problem !== undefined)
}

type AnyEntry = Entry<CareerPathData | FactorData | RubricData>
type WordingProblem = (changes: readonly Change[]) => Promise<Problem | undefined>

/**
 * What hands have changed in a rubric's file since it was imported. Where its source document does not say what was
 * imported, all that this import would change.
 */
async function rubricCorrection(
  entry: Entry<RubricData>,
  existing: ContentFiles,
  undone: readonly Change[],
): Promise<Problem | undefined> {
  const imported = await importedData(entry, existing)
  const { file, data } = entry
  if (!imported) {
    const wrong = 'it may have been corrected by hand, since it has no source document that says otherwise'
    const changes = undone.map(({ where, before, after }) => ({ where, before: after, after: before }))
    return { file, wrong: `${wrong}; this import would undo that${shownChanges(changes)}`, fix }
  }
  const factor = existing.content.factors.find(({ id }) => id === rubricParts(entry.id).factor)
  const own = factor ? withoutSharedTexts(data, factor.data) : data
  return isDeepStrictEqual(imported, own) ? undefined : corrected(file, changesBetween(imported, data))
}

/** What hands have changed in a factor's texts, which none of its source documents has so. */
async function factorCorrection(
  { id, file, data }: Entry<FactorData>,
  existing: ContentFiles,
): Promise<Problem | undefined> {
  const rubrics = existing.content.rubrics.filter((rubric) => rubricParts(rubric.id).factor === id)
  const sources = await Promise.all(rubrics.map((rubric) => sourceDocument(rubric.id, existing)))
  const documents = sources.flatMap((source) => source?.document ?? [])
  const changes = changesBetween(withTextsInUse(data, documents, []), data)
  return changes.length ? corrected(file, changes) : undefined
}

const corrected = (file: string, changes: readonly Change[]): Problem => ({
  file,
  wrong: `it was corrected by hand, and this import would undo that${shownChanges(changes)}`,
  fix,
})

const shownChanges = (changes: readonly Change[]) =>
  changes
    .map(
      ({ where, before, after }) => `\n    ${where}\n      by hand:  ${shown(after)}\n      document: ${shown(before)}`,
    )
    .join('')

const shown = (text: string | null) => (text === null ? '(none)' : `"${text}"`)

/** Comments in a content file, which an import would drop. */
async function commentProblem({ file, data }: AnyEntry): Promise<Problem | undefined> {
  if ((await readFile(file, 'utf8')).replaceAll('\r\n', '\n') === contentYaml(data)) return undefined
  return { file, wrong: 'it has comments or a layout of its own, which this import would lose', fix }
}

/** The rubric as the document beside it makes it; nothing when that can't be told. */
async function importedData({ id }: Entry<RubricData>, existing: ContentFiles): Promise<RubricData | undefined> {
  const source = await sourceDocument(id, existing)
  const made = source && contentOf([source], existing.content)
  return !made || 'problems' in made ? undefined : made.content.rubrics[0]?.data
}

/** The document that a rubric was taken from; nothing when that can't be told. */
async function sourceDocument(id: string, existing: ContentFiles): Promise<DocumentFile | undefined> {
  const source = existing.sources.get(id)
  if (!source) return undefined
  const parsed = await parseSource(source.file, source.bytes)
  if ('problems' in parsed) return undefined
  const { careerPath, factor } = rubricParts(id)
  const titleOf = (entries: readonly Entry<{ title: string }>[], wanted: string) =>
    entries.find((entry) => entry.id === wanted)?.data.title ?? ''
  const document = documentFor(
    titleOf(existing.content.careerPaths, careerPath),
    titleOf(existing.content.factors, factor),
    parsed.documents.map((found) => found.document),
  )
  return document && { file: source.file, line: 1, document }
}
