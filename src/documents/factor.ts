import type { Entry } from '../rubric/content.ts'
import type { FactorTexts } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CriteriaData, FactorData } from '../rubric/schema/factor.ts'
import type { RubricData } from '../rubric/schema/rubric.ts'
import { headingKey, sameHeading } from './capitals.ts'
import { disagreements } from './conflicts.ts'
import type { DocumentFile, SourceDocument } from './document.ts'
import { idOf } from './id.ts'

/** The factor that a document makes. */
export function factorOf(document: SourceDocument): FactorData {
  const discriminators = document.discriminators.map((title) => ({ id: idOf(title), title }))
  return factorData(document.factor, document, discriminators)
}

const factorData = (
  { number, title }: { number?: number | null | undefined; title: string },
  { description, criteria, supervisors, note }: FactorTexts,
  discriminators: FactorData['discriminators'],
): FactorData => ({
  ...(number != null && { number }),
  title,
  ...(description !== null && { description }),
  ...(criteria && { criteria }),
  ...(supervisors && { supervisors }),
  ...(note !== null && { note }),
  discriminators,
})

/** The texts in which a document, or a rubric as it stands, differs from its factor: those that its rubric carries. */
export function ownTexts(
  { description, criteria, supervisors, note }: Omit<RubricData, 'levels' | 'leadIns'>,
  factor: FactorData,
): Omit<RubricData, 'levels' | 'leadIns'> {
  const isOwn = <Text>(text: Text | undefined, shared: Text, same: (a: Text, b: Text) => boolean = Object.is) =>
    text !== undefined && !same(text, shared)
  return {
    ...(isOwn(description, factor.description ?? null) && { description }),
    ...(isOwn(criteria, factor.criteria ?? null, sameCriteria) && { criteria }),
    ...(isOwn(supervisors, factor.supervisors ?? null, sameCriteria) && { supervisors }),
    ...(isOwn(note, factor.note ?? null) && { note }),
  }
}

/** A rubric without those of its own texts that its factor has, too. */
export function withoutSharedTexts(rubric: RubricData, factor: FactorData): RubricData {
  const { leadIns, levels } = rubric
  return { ...ownTexts(rubric, factor), ...(leadIns && { leadIns }), levels }
}

/**
 * The factor with those of its texts that one of these documents has or another rubric takes from it, and with the first
 * document's in the place of all others: no source document has these any more.
 */
export function withTextsInUse(
  known: FactorData,
  documents: readonly SourceDocument[],
  others: readonly RubricData[],
): FactorData {
  const all = [...others, ...documents.map((document) => ownTexts(document, known))]
  const inUse = (text: keyof FactorTexts) => all.some((own) => own[text] === undefined)
  const [first] = documents
  if (!first) return known
  const texts = {
    description: inUse('description') ? (known.description ?? null) : first.description,
    criteria: inUse('criteria') ? (known.criteria ?? null) : first.criteria,
    supervisors: inUse('supervisors') ? (known.supervisors ?? null) : first.supervisors,
    note: inUse('note') ? (known.note ?? null) : first.note,
  }
  return factorData(known, texts, known.discriminators)
}

function sameCriteria(a: CriteriaData | null, b: CriteriaData | null): boolean {
  return a && b ? a.text === b.text && sameHeading(a.heading, b.heading) : a === b
}

/** Finds a discriminator of a factor by the title that a document gives it. */
export function discriminatorFinder({ discriminators }: FactorData) {
  const byTitle = new Map(discriminators.map((discriminator) => [headingKey(discriminator.title), discriminator]))
  return (title: string) => byTitle.get(headingKey(title))
}

/** Whatever a document says of its factor that this does not. Its own texts are not among it: a rubric carries them. */
export function factorConflicts(source: DocumentFile, entry: Entry<FactorData>): Problem[] {
  const { factor, discriminators } = source.document
  const { data, file } = entry
  const whose = `factor "${entry.id}"`
  const find = discriminatorFinder(data)
  const unknown = discriminators.filter((title) => !find(title))
  return [
    ...disagreements(source, file, [
      [`the number of ${whose}`, factor.number, data.number],
      [`the title of ${whose}`, factor.title, data.title, sameHeading],
    ]),
    ...unknown.map((title) => ({
      file: source.file,
      line: source.line,
      wrong: `it names the discriminator "${title}", but ${whose} in ${file} has ${data.discriminators.map((known) => known.title).join(', ')}`,
      fix: 'Correct the name or, if it is right, add it to the factor and import again.',
    })),
  ]
}
