import type { Content, Entry } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { sameHeading } from './capitals.ts'
import { conflicts, discriminatorTitles } from './conflicts.ts'
import type { DocumentFile, SourceDocument } from './document.ts'
import { idOf } from './id.ts'

/**
 * The rubric of each document with its career path and factor, these as they stand in `existing` or as the first
 * document makes them; or, if anything keeps the documents from being content, all of that. Order makes no difference.
 */
export function contentOf(
  documents: readonly DocumentFile[],
  existing: Content,
): { content: Content } | { problems: Problem[] } {
  const careerPaths = new Map<string, Entry<CareerPathData>>()
  const factors = new Map<string, Entry<FactorData>>()
  const rubrics = new Map<string, Entry<RubricData>>()
  const problems: Problem[] = []
  for (const documentFile of documents.toSorted(byPlace)) {
    const { file, document } = documentFile
    const careerPath = known(careerPaths, existing.careerPaths, newCareerPath(documentFile))
    const factor = known(factors, existing.factors, newFactor(documentFile))
    problems.push(...conflicts(documentFile, careerPath, factor))

    const id = `${careerPath.id}/${factor.id}`
    const earlier = rubrics.get(id)
    if (earlier) problems.push(sameRubric(file, earlier.file, document))
    else rubrics.set(id, { id, file, data: rubricData(document, careerPath.data, factor.data) })
  }
  if (problems.length) return { problems }
  return {
    content: {
      careerPaths: [...careerPaths.values()],
      factors: [...factors.values()],
      rubrics: [...rubrics.values()],
    },
  }
}

function byPlace(a: DocumentFile, b: DocumentFile): number {
  return (
    a.document.careerPath.number - b.document.careerPath.number ||
    a.document.factor.number - b.document.factor.number ||
    a.document.careerPath.title.localeCompare(b.document.careerPath.title, 'en') ||
    a.document.factor.title.localeCompare(b.document.factor.title, 'en') ||
    a.file.localeCompare(b.file, 'en')
  )
}

/** The entry of this id that an earlier document used, that exists, or else the new one; from now on it is used. */
function known<Data>(used: Map<string, Entry<Data>>, existing: readonly Entry<Data>[], made: Entry<Data>): Entry<Data> {
  const entry = used.get(made.id) ?? existing.find(({ id }) => id === made.id) ?? made
  used.set(entry.id, entry)
  return entry
}

function newCareerPath({ file, document: { careerPath, levels } }: DocumentFile): Entry<CareerPathData> {
  const { number, title } = careerPath
  return { id: idOf(title), file, data: { number, title, levels: levels.map((level) => withId(level.title)) } }
}

function newFactor({ file, document }: DocumentFile): Entry<FactorData> {
  const { number, title } = document.factor
  const { description, criteria, note, levels } = document
  const discriminators = discriminatorTitles(levels[0]).map(withId)
  return { id: idOf(title), file, data: { number, title, description, criteria, note, discriminators } }
}

const withId = (title: string) => ({ id: idOf(title), title })

/** The rubric with the ids of its career path and factor, and its own texts where they differ from the factor's. */
function rubricData(document: SourceDocument, careerPath: CareerPathData, factor: FactorData): RubricData {
  const { description, criteria, note, levels } = document
  const discriminatorId = (title: string | null) => factor.discriminators.find((other) => other.title === title)?.id
  const sameCriteria = criteria.text === factor.criteria.text && sameHeading(criteria.heading, factor.criteria.heading)
  return {
    ...(description !== factor.description && { description }),
    ...(!sameCriteria && { criteria }),
    ...(note !== factor.note && { note }),
    levels: Object.fromEntries(
      levels.map(({ title, descriptors }, place) => [
        careerPath.levels[place]?.id ?? idOf(title),
        descriptors.map(({ discriminator, text }) => ({ discriminator: discriminatorId(discriminator) ?? null, text })),
      ]),
    ),
  }
}

function sameRubric(file: string, other: string, { careerPath, factor }: SourceDocument): Problem {
  const wrong = `it is the rubric of ${careerPath.title}, ${factor.title}, and so is ${other}`
  return { file, wrong, fix: 'Import one of the two.' }
}
