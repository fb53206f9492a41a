import { isDeepStrictEqual } from 'node:util'
import { type Content, type Entry, rubricParts } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { headingKey } from './capitals.ts'
import { careerPathConflicts, careerPathOf, sameLevel, withAdditions } from './career-path.ts'
import { titlesWithoutId } from './conflicts.ts'
import type { DocumentFile, SourceDocument } from './document.ts'
import { discriminatorFinder, factorConflicts, factorOf, ownTexts, withTextsInUse } from './factor.ts'
import { idOf } from './id.ts'

/**
 * The rubric of each document with its career path and factor, these as they stand in `existing` or as the first
 * document makes them, with what further ones add to a career path, and without texts of a factor that none has; and
 * which document made each rubric, by the rubric's id. Or, if anything keeps the documents from being content, all of
 * that. Order makes no difference.
 */
export function contentOf<Source extends DocumentFile>(
  documents: readonly Source[],
  existing: Content,
): { content: Content; sources: ReadonlyMap<string, Source> } | { problems: Problem[] } {
  const careerPaths = entriesById(existing.careerPaths)
  const factors = entriesById(existing.factors)
  const sources = new Map<string, Source>()
  const problems: Problem[] = []
  for (const source of documents.toSorted(byNumberAndTitle)) {
    const { file, document } = source
    const careerPath = careerPaths.use(document.careerPath.title, file, () => careerPathOf(document))
    const factor = factors.use(document.factor.title, file, () => factorOf(document))
    const conflicts = careerPathConflicts(source, careerPath)
    problems.push(...titlesWithoutId(source), ...conflicts, ...factorConflicts(source, factor))
    if (!conflicts.length) careerPaths.update(careerPath.id, withAdditions(careerPath.data, document))

    const id = `${careerPath.id}/${factor.id}`
    const earlier = sources.get(id)
    if (earlier) problems.push(sameRubric(source, earlier))
    sources.set(id, source)
  }
  if (problems.length) return { problems }
  for (const entry of factors.used()) {
    const isOf = (rubric: string) => rubricParts(rubric).factor === entry.id
    const own = [...sources].filter(([id]) => isOf(id)).map(([, { document }]) => document)
    const others = existing.rubrics.filter(({ id }) => isOf(id) && !sources.has(id)).map(({ data }) => data)
    factors.update(entry.id, withTextsInUse(entry.data, own, others))
  }
  const rubrics = [...sources].map(([id, { file, document }]) => {
    const { careerPath, factor } = rubricParts(id)
    return { id, file, data: rubricData(document, careerPaths.get(careerPath).data, factors.get(factor).data) }
  })
  return { content: { careerPaths: careerPaths.used(), factors: factors.used(), rubrics }, sources }
}

function byNumberAndTitle(a: DocumentFile, b: DocumentFile): number {
  return (
    (a.document.careerPath.number ?? Infinity) - (b.document.careerPath.number ?? Infinity) ||
    (a.document.factor.number ?? Infinity) - (b.document.factor.number ?? Infinity) ||
    compared(a.document.careerPath.title, b.document.careerPath.title) ||
    compared(a.document.factor.title, b.document.factor.title) ||
    compared(a.file, b.file)
  )
}

const { compare: compared } = new Intl.Collator('en')

/** Entries by id and by title, which remember which of them were used. */
function entriesById<Data extends { title: string }>(existing: readonly Entry<Data>[]) {
  const known = new Map(existing.map((entry) => [entry.id, entry]))
  const ids = new Map(existing.map(({ id, data }) => [headingKey(data.title), id]))
  const used = new Set<string>()
  const get = (id: string) => known.get(id) as Entry<Data>
  return {
    get,
    /** The entry of this title, whatever its id, or of the id that the title makes; made if there is none. */
    use(title: string, file: string, make: () => Data): Entry<Data> {
      const id = ids.get(headingKey(title)) ?? idOf(title)
      if (!known.has(id)) known.set(id, { id, file, data: make() })
      used.add(id)
      return get(id)
    },
    update(id: string, data: Data): void {
      if (!isDeepStrictEqual(get(id).data, data)) known.set(id, { ...get(id), data })
    },
    used: () => [...used].map(get),
  }
}

/** The rubric with the ids of its career path and factor. Every discriminator that the document leaves out is a hole. */
function rubricData(document: SourceDocument, careerPath: CareerPathData, factor: FactorData): RubricData {
  const levels: RubricData['levels'] = {}
  const leadIns: Record<string, string> = {}
  const discriminator = discriminatorFinder(factor)
  for (const level of document.levels) {
    const id = sameLevel(careerPath.levels, level)?.id ?? idOf(level.title)
    const descriptors = level.descriptors.map((descriptor) => ({
      discriminator: descriptor.discriminator === null ? null : (discriminator(descriptor.discriminator)?.id ?? null),
      text: descriptor.text,
    }))
    const named = new Set(descriptors.map((descriptor) => descriptor.discriminator))
    const holes = factor.discriminators.filter((other) => !named.has(other.id) && !named.has(null))
    levels[id] = [...descriptors, ...holes.map((hole) => ({ discriminator: hole.id, text: null }))]
    if (level.leadIn !== null) leadIns[id] = level.leadIn
  }
  return { ...ownTexts(document, factor), ...(Object.keys(leadIns).length && { leadIns }), levels }
}

function sameRubric({ file, line, document }: DocumentFile, other: DocumentFile): Problem {
  const { careerPath, factor } = document
  const wrong = `it is the rubric of ${careerPath.title}, ${factor.title}, and so is ${other.file}:${other.line}`
  return { file, line, wrong, fix: 'Import one of the two.' }
}
