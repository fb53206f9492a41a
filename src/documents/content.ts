import { type Content, type Entry, rubricParts } from '../rubric/content.ts'
import type { FactorTexts } from '../rubric/family.ts'
import type { TextKind } from '../rubric/name.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { CriteriaData, FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { name } from '../rubric/schema/text.ts'
import { headingKey, sameHeading, sameLetters } from './capitals.ts'
import type { DocumentFile, DocumentLevel, SourceDocument } from './document.ts'
import { quoted } from './form/lines.ts'
import { freeId, idOf } from './id.ts'
import { rubricIdFor } from './placing.ts'

type WithId<Document extends DocumentFile> = Document & { readonly id: string }

/**
 * Derives content from documents and maps each rubric id to its document, or reports why it cannot. Existing content
 * determines ids, the capitalization of titles, and which text to use where documents differ. The order of the
 * documents does not matter.
 */
export function contentOf<Document extends DocumentFile>(
  documents: readonly Document[],
  existing: Content,
): { content: Content; sources: ReadonlyMap<string, WithId<Document>> } | { problems: Problem[] } {
  const sortedDocuments = documents
    .map((document) => ({ ...document, id: document.id ?? rubricIdFor(document.document, existing) }))
    .sort(byNumberAndTitle)
  const sources = new Map<string, WithId<Document>>()
  const problems = sortedDocuments.flatMap((source) => {
    const earlierSource = sources.get(source.id)
    if (!earlierSource) sources.set(source.id, source)
    return [...titleProblems(source), ...(earlierSource ? [duplicateProblem(source, earlierSource)] : [])]
  })
  if (problems.length) return { problems }

  const entries = <Data>(
    known: readonly Entry<Data>[],
    idOfDocument: (source: DocumentFile & { id: string }) => string,
    make: (documents: readonly WithId<DocumentFile>[], known: Data | undefined, id: string) => Data,
  ) => {
    const existing = new Map(known.map((entry) => [entry.id, entry]))
    return [...Map.groupBy(sources.values(), idOfDocument)].map(([id, documents]): Entry<Data> => {
      const entry = existing.get(id)
      return { id, file: entry?.file ?? documents[0]?.file ?? id, data: make(documents, entry?.data, id) }
    })
  }
  const careerPaths = entries(
    existing.careerPaths,
    ({ id }) => rubricParts(id).careerPath,
    (documents, known) => {
      const factorIds = documents.map(({ id }) => rubricParts(id).factor)
      return careerPathData(documents, known, new Set(factorIds), problems)
    },
  )
  const factors = entries(
    existing.factors,
    ({ id }) => rubricParts(id).factor,
    (documents, known) => {
      const careerPathIds = new Set(documents.map(({ id }) => rubricParts(id).careerPath))
      const levels = careerPaths.filter(({ id }) => careerPathIds.has(id)).flatMap(({ data }) => data.levels)
      return factorData(documents, known, new Set(levels.map(({ id }) => id)), problems)
    },
  )
  problems.push(...numberProblems([...sources.values()]))
  if (problems.length) return { problems }
  const dataOf = <Data>(entries: readonly Entry<Data>[]) => new Map(entries.map(({ id, data }) => [id, data]))
  const [careerPathOf, factorOf] = [dataOf(careerPaths), dataOf(factors)]
  const rubrics = entries(
    existing.rubrics,
    ({ id }) => id,
    ([source], known, id) => {
      const { careerPath, factor } = rubricParts(id)
      return rubricData(source!.document, careerPathOf.get(careerPath)!, factorOf.get(factor)!, known)
    },
  )
  return { content: { careerPaths, factors, rubrics }, sources }
}

function byNumberAndTitle(a: DocumentFile, b: DocumentFile): number {
  return (
    (a.document.careerPath.number ?? Infinity) - (b.document.careerPath.number ?? Infinity) ||
    (a.document.factor.number ?? Infinity) - (b.document.factor.number ?? Infinity) ||
    compare(a.document.careerPath.title, b.document.careerPath.title) ||
    compare(a.document.factor.title, b.document.factor.title) ||
    compare(a.file, b.file)
  )
}

const { compare } = new Intl.Collator('en')

/** The existing value if any document contains it; otherwise, the first document's value. */
function choice<Value>(
  known: Value | undefined,
  variants: readonly Value[],
  same: (a: Value, b: Value) => boolean = Object.is,
) {
  return known !== undefined && variants.some((variant) => same(known, variant)) ? known : (variants[0] as Value)
}

const definedValues = <Value>(values: readonly (Value | null | undefined)[]) =>
  values.filter((value) => value !== null && value !== undefined)

/** Reports each document that contradicts the majority. Documents whose value is `null` are ignored. */
function checkAgreement<Value>(
  documents: readonly DocumentFile[],
  problems: Problem[],
  what: string,
  valueOf: (document: SourceDocument) => Value | null,
  same: (a: Value, b: Value) => boolean = Object.is,
): void {
  const statements = documents.flatMap((source) => {
    const value = valueOf(source.document)
    return value === null ? [] : [{ source, value }]
  })
  const votes = ({ value }: { value: Value }) => statements.filter((statement) => same(statement.value, value)).length
  const [majority] = statements.toSorted(
    (a, b) => votes(b) - votes(a) || Number(!!a.source.isNew) - Number(!!b.source.isNew),
  )
  const format = (value: Value) => (Array.isArray(value) ? value.join(', ') : `${value}`)
  for (const { source, value } of statements) {
    if (!majority || same(value, majority.value)) continue
    const otherValue = `${format(majority.value)} in ${majority.source.file}:${majority.source.line}`
    problems.push({
      file: source.file,
      line: source.line,
      wrong: `${what} is ${format(value)} here, but ${otherValue}`,
      fix: 'Correct the wrong one. If the change is intended, import all documents that contain it together.',
    })
  }
}

const regularLevels = (levels: readonly DocumentLevel[]) => levels.filter(({ beyond }) => !beyond)

const sameTitles = (a: readonly string[], b: readonly string[]) =>
  String(a.map(headingKey)) === String(b.map(headingKey))

function careerPathData(
  documents: readonly DocumentFile[],
  known: CareerPathData | undefined,
  factorIds: ReadonlySet<string>,
  problems: Problem[],
): CareerPathData {
  const variants = documents.map(({ document }) => document.careerPath)
  const title = titleChoice(known?.title, variants)
  const checkSame = <Value>(
    what: string,
    valueOf: (document: SourceDocument) => Value | null,
    same?: (a: Value, b: Value) => boolean,
  ) => checkAgreement(documents, problems, `${what} of career path "${title}"`, valueOf, same)
  checkSame('the title', ({ careerPath }) => careerPath.title, sameHeading)
  checkSame('the number', ({ careerPath }) => careerPath.number)
  checkSame('the code', ({ careerPath }) => careerPath.code)
  checkSame('the list of levels', ({ levels }) => regularLevels(levels).map(({ title }) => title), sameTitles)
  const allLevels = documents.flatMap(({ document }) => document.levels)
  const orderedLevels = [...regularLevels(documents[0]?.document.levels ?? []), ...allLevels]
  const levels = Map.groupBy(orderedLevels, (level) => headingKey(level.title))
  for (const [key, [level]] of levels) {
    const scoresOf = ({ levels }: SourceDocument) =>
      levels.find(({ title }) => headingKey(title) === key)?.scores ?? null
    checkSame(`the score range of ${level?.title}`, scoresOf, sameScores)
  }
  const idTitles = (title: string) => [title.replace(/ \(.*/, ''), title]
  const number = choice(known?.number, definedValues(variants.map(({ number }) => number)))
  const code = choice(known?.code, definedValues(variants.map(({ code }) => code)))
  return {
    ...(number !== undefined && { number }),
    ...(code !== undefined && { code }),
    title,
    levels: withIds([...levels.values()], known?.levels ?? [], factorIds, idTitles).map(
      ({ existingEntry, variants, ...level }) => {
        const scores = choice(existingEntry?.scores, definedValues(variants.map(({ scores }) => scores)))
        return {
          ...level,
          ...(scores !== undefined && { scores }),
          ...(variants[0]?.beyond && { beyond: true as const }),
        }
      },
    ),
  }
}

/** Whether two strings contain the same numbers, as `0-29` and `Score Range 0 – 29` do. */
const sameScores = (a: string, b: string) => String(a.match(/\d+/g)) === String(b.match(/\d+/g))

interface Titled {
  readonly title: string
}

/**
 * Assigns ids and titles to levels or discriminators, given all variants of each title. A title that is already in the
 * content keeps its id. If the number of titles is unchanged, a new title takes over the id of the title it replaces.
 * Any other title is assigned an unused id.
 */
function withIds<Known extends Titled & { readonly id: string }, Variant extends Titled>(
  groups: readonly (readonly Variant[])[],
  known: readonly Known[],
  reservedIds: ReadonlySet<string>,
  idTitles: (title: string) => readonly string[] = (title) => [title],
) {
  const takenIds = new Set(reservedIds)
  const keys = groups.map(([variant]) => headingKey(variant?.title ?? ''))
  const existing = keys.map((key, index) => {
    const replacedEntry = known.length === keys.length ? known[index] : undefined
    const renamedEntry = replacedEntry && !keys.includes(headingKey(replacedEntry.title)) ? replacedEntry : undefined
    const existingEntry = known.find(({ title }) => headingKey(title) === key) ?? renamedEntry
    if (existingEntry) takenIds.add(existingEntry.id)
    return existingEntry
  })
  return groups.map((variants, index) => {
    const existingEntry = existing[index]
    const id = existingEntry?.id ?? freeId(takenIds, ...idTitles(variants[0]?.title ?? ''))
    takenIds.add(id)
    return { id, title: titleChoice(existingEntry?.title, variants), existingEntry, variants }
  })
}

const titleChoice = (known: string | undefined, variants: readonly Titled[]) =>
  choice(
    known,
    variants.map(({ title }) => title),
    sameLetters,
  )

function factorData(
  documents: readonly DocumentFile[],
  known: FactorData | undefined,
  levelIds: ReadonlySet<string>,
  problems: Problem[],
): FactorData {
  const variants = documents.map(({ document }) => document)
  const factors = variants.map(({ factor }) => factor)
  const title = titleChoice(known?.title, factors)
  const factorName = `factor "${title}"`
  checkAgreement(documents, problems, `the title of ${factorName}`, ({ factor }) => factor.title, sameHeading)
  checkAgreement(documents, problems, `the number of ${factorName}`, ({ factor }) => factor.number)
  checkAgreement(
    documents,
    problems,
    `the list of discriminators of ${factorName}`,
    ({ discriminators }) => discriminators,
    contains,
  )
  const number = choice(known?.number, definedValues(factors.map(({ number }) => number)))
  const texts = textsBy((kind) => {
    const texts = variants.map((document) => document[kind])
    return choice(known && (known[kind] ?? null), texts, sameText) ?? undefined
  })
  return {
    ...(number !== undefined && { number }),
    title,
    ...texts,
    discriminators: discriminatorsOf(variants, known?.discriminators ?? [], levelIds),
  }
}

type Text = string | CriteriaData | null

/** Whether two official texts are equal, ignoring capitalization in headings. */
const sameText = (a: Text, b: Text) =>
  a && b && typeof a === 'object' && typeof b === 'object'
    ? a.text === b.text && sameLetters(a.heading, b.heading)
    : a === b

/** Collects the official texts above the levels, omitting kinds for which `textOf` returns undefined. */
function textsBy<Value extends Text | undefined>(textOf: (kind: TextKind) => Value) {
  const kinds = ['description', 'criteria', 'supervisors', 'note'] as const
  const texts = kinds.map((kind) => [kind, textOf(kind)] as const).filter(([, text]) => text !== undefined)
  return Object.fromEntries(texts) as { [Kind in TextKind]?: Exclude<Value & Text, undefined> & FactorTexts[Kind] }
}

/** Whether either list contains every title in the other. */
function contains(a: readonly string[], b: readonly string[]): boolean {
  const [keysOfA, keysOfB] = [new Set(a.map(headingKey)), new Set(b.map(headingKey))]
  return keysOfA.isSubsetOf(keysOfB) || keysOfB.isSubsetOf(keysOfA)
}

/** The longest list of discriminators in any document. The existing content breaks ties. */
function discriminatorsOf(
  documents: readonly SourceDocument[],
  known: FactorData['discriminators'],
  levelIds: ReadonlySet<string>,
): FactorData['discriminators'] {
  const lists = documents.map(({ discriminators }) => discriminators)
  const longestLength = Math.max(...lists.map(({ length }) => length))
  const knownTitles = known.map(({ title }) => title)
  const titles = choice(
    knownTitles,
    lists.filter(({ length }) => length === longestLength),
    sameTitles,
  )
  const variants = Map.groupBy(lists.flat(), headingKey)
  const groups = titles.map((title) => (variants.get(headingKey(title)) ?? [title]).map((title) => ({ title })))
  return withIds(groups, known, levelIds).map(({ id, title }) => ({ id, title }))
}

/**
 * Builds a rubric that refers to its levels and discriminators by id. Records a gap for each discriminator that a level
 * omits, unless the level has descriptors without a discriminator.
 */
function rubricData(
  document: SourceDocument,
  careerPath: CareerPathData,
  factor: FactorData,
  known: RubricData | undefined,
): RubricData {
  const levelIds = new Map(careerPath.levels.map(({ id, title }) => [headingKey(title), id]))
  const discriminatorIds = new Map(factor.discriminators.map(({ id, title }) => [headingKey(title), id]))
  const levels: RubricData['levels'] = {}
  const leadIns: Record<string, string> = {}
  for (const { title, leadIn, descriptors } of document.levels) {
    const id = levelIds.get(headingKey(title)) ?? idOf(title)
    const rubricDescriptors = descriptors.map(({ discriminator, text }) => ({
      discriminator: discriminator === null ? null : (discriminatorIds.get(headingKey(discriminator)) ?? null),
      text,
    }))
    const usedIds = new Set(rubricDescriptors.map(({ discriminator }) => discriminator))
    const gaps = factor.discriminators.filter((discriminator) => !usedIds.has(discriminator.id) && !usedIds.has(null))
    levels[id] = [...rubricDescriptors, ...gaps.map((gap) => ({ discriminator: gap.id, text: null }))]
    if (leadIn !== null) leadIns[id] = leadIn
  }
  // A rubric contains only the official texts that differ from its factor's.
  const texts = textsBy((kind) => {
    const text = document[kind]
    return sameText(text, factor[kind] ?? null) ? undefined : choice(known?.[kind], [text], sameText)
  })
  return { ...texts, ...(Object.keys(leadIns).length && { leadIns }), levels }
}

/** The maximum length of an id. A longer id could exceed the limit on file names in some file systems. */
const idLimit = 160

/** Reports invalid names, and titles whose ids would be empty or too long. */
function titleProblems({ file, line, document }: DocumentFile): Problem[] {
  const { careerPath, factor, criteria, supervisors, levels, discriminators } = document
  const titles = [careerPath.title, factor.title, ...levels.map(({ title }) => title), ...discriminators]
  const otherNames = [criteria?.heading, supervisors?.heading, ...levels.map(({ scores }) => scores)]
  const invalidNames = [...titles, ...otherNames].flatMap((text) => {
    const issue = text && name.safeParse(text).error?.issues[0]
    return issue ? { file, line, wrong: `${quoted(text)} ${issue.message}`, fix: 'Correct it in the document.' } : []
  })
  const invalidIds = titles.flatMap((title) => {
    const { length } = idOf(title)
    if (length && length <= idLimit) return []
    const fix = `A title needs a letter from A to Z or a digit, and at most ${idLimit} of them.`
    return { file, line, wrong: `no id can be made from the title ${quoted(title)}`, fix }
  })
  return [...invalidNames, ...invalidIds]
}

function duplicateProblem({ file, line, document }: DocumentFile, other: DocumentFile): Problem {
  const { careerPath, factor } = document
  const fault = `it has the same rubric as ${other.file}:${other.line}: ${careerPath.title}, ${factor.title}`
  return { file, line, wrong: fault, fix: 'Import one of the two.' }
}

/**
 * Reports career paths that share a number, and factors that share a number within a career path. Usually, one of the
 * titles is wrong.
 */
function numberProblems(documents: readonly (DocumentFile & { id: string })[]): Problem[] {
  const numberedItems = documents
    .toSorted((a, b) => Number(!!a.isNew) - Number(!!b.isNew))
    .flatMap(({ id, file, line, careerPathLine = line, document }) => {
      const { careerPath, factor } = rubricParts(id)
      return [
        { ...document.careerPath, file, line: careerPathLine, id: careerPath, what: 'career path', within: '' },
        { ...document.factor, file, line, id: factor, what: 'factor', within: careerPath },
      ]
    })
    .filter(({ number }) => number !== null)
  const groups = Map.groupBy(numberedItems, ({ what, within, number }) => `${what} ${within} ${number}`)
  return [...groups.values()].flatMap((group) => {
    const [[first] = [], ...others] = Map.groupBy(group, ({ id }) => id).values()
    return others.flatMap(([source]): Problem[] => {
      if (!first || !source) return []
      const { file, line, what, number, title } = source
      const fault = `${what} ${number} is "${title}" here, but "${first.title}" in ${first.file}:${first.line}`
      const fix = 'Correct the title or the number; if the new title is to replace the other, import with --replace.'
      return [{ file, line, wrong: fault, fix }]
    })
  })
}
