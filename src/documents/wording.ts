import type { LevelDescription, Rubric } from '../rubric/family.ts'
import type { KeyPath, Problem } from '../rubric/problem.ts'
import { sameHeading, sameLetters } from './capitals.ts'
import type { CriteriaData } from '../rubric/schema/factor.ts'
import type { DocumentDescriptor, SourceDocument } from './document.ts'
import { sameScores } from './career-path.ts'

/** One piece of wording as it stands in the content and in the source document; `null` where there is none. */
interface Piece {
  /** The piece's name in a sentence. */
  readonly name: string
  /** Its key, if it stands in the rubric's file. */
  readonly key?: KeyPath
  readonly content: string | null
  readonly source: string | null
  /** What makes no difference: a heading's capitals, since source documents write it in capitals; how scores are put. */
  readonly same?: (content: string, source: string) => boolean
}

/** Every place where a rubric's wording differs from that of the document that it was taken from, if there is one. */
export function wordingProblems(
  rubric: Rubric,
  rubricFile: string,
  sourceFile: string,
  document: SourceDocument | undefined,
): Problem[] {
  if (!document) {
    const wrong = `its source document ${sourceFile} has no factor "${rubric.factor.title}"`
    return [{ file: rubricFile, wrong, fix: 'Import its document again.' }]
  }
  return [...headingPieces(rubric, document), ...levelPieces(rubric, document)].filter(differs).map((piece) => ({
    file: rubricFile,
    ...(piece.key && { key: piece.key }),
    wrong: `${piece.name} differs from the source document ${sourceFile}${shown('content', piece.content)}${shown('source', piece.source)}`,
    fix: 'Correct the content to the source document’s words or, if the source document has changed, import it again.',
  }))
}

/** The document of a rubric among those of a file, by the titles of its career path and factor. */
export function documentFor(
  careerPath: string,
  factor: string,
  documents: readonly SourceDocument[],
): SourceDocument | undefined {
  if (documents.length === 1) return documents[0]
  const own = documents.filter((document) => sameHeading(document.factor.title, factor))
  return own.length === 1 ? own[0] : own.find((document) => sameHeading(document.careerPath.title, careerPath))
}

function differs({ content, source, same }: Piece): boolean {
  if (same && content !== null && source !== null) return !same(content, source)
  return content !== source
}

/** A text of the content or a source document on a line of its own, for a message. */
export const shown = (label: string, text: string | null) =>
  `\n    ${`${label}:`.padEnd(9)}${text === null ? '(none)' : `"${text}"`}`

function headingPieces(rubric: Rubric, source: SourceDocument): Piece[] {
  const { careerPath, factor, description, note } = rubric
  const same = sameHeading
  const piece = (name: string, content: string | number, words: string | number): Piece => ({
    name,
    content: String(content),
    source: String(words),
  })
  return [
    ...(source.careerPath.number === null
      ? []
      : [piece(`the number of career path ${careerPath.id}`, careerPath.number ?? '', source.careerPath.number)]),
    { ...piece(`the title of career path ${careerPath.id}`, careerPath.title, source.careerPath.title), same },
    ...(source.careerPath.code === null
      ? []
      : [piece(`the code of career path ${careerPath.id}`, careerPath.code ?? '', source.careerPath.code)]),
    piece(`the number of factor ${factor.id}`, factor.number, source.factor.number),
    { ...piece(`the title of factor ${factor.id}`, factor.title, source.factor.title), same },
    { ...piece('the factor description', description, source.description), key: ['description'] },
    ...criteriaPieces('criteria', 'criteria', rubric, source),
    ...criteriaPieces('criteria for supervisors', 'supervisors', rubric, source),
    { name: 'the note', key: ['note'], content: note, source: source.note },
  ]
}

function criteriaPieces(
  name: string,
  key: 'criteria' | 'supervisors',
  rubric: Rubric,
  source: SourceDocument,
): Piece[] {
  const piece = (part: keyof CriteriaData) => ({
    name: `the ${part} of the ${name}`,
    key: [key, part],
    content: rubric[key]?.[part] ?? null,
    source: source[key]?.[part] ?? null,
  })
  // The factor has the quotes and dashes of one of its documents, which need not be this one.
  const same = rubric[key] === rubric.factor[key] ? sameHeading : sameLetters
  return [{ ...piece('heading'), same }, piece('text')]
}

/** The list of levels, and what stands at those that stand in both. */
function levelPieces({ levels, careerPath }: Rubric, source: SourceDocument): Piece[] {
  const titles = levels.map(({ level }) => level.title).join(', ')
  const sourceTitles = source.levels.map(({ title }) => title).join(', ')
  return [
    { name: 'the list of levels', key: ['levels'], content: titles, source: sourceTitles, same: sameHeading },
    ...levels.flatMap((description) => {
      const { level, leadIn } = description
      const found = source.levels.find(({ title }) => sameHeading(title, level.title))
      if (!found) return []
      const scores = { name: `the scores of ${level.title} of career path ${careerPath.id}`, same: sameScores }
      return [
        ...(found.scores === null ? [] : [{ ...scores, content: level.scores, source: found.scores }]),
        { name: `the lead-in of ${level.title}`, key: ['leadIns', level.id], content: leadIn, source: found.leadIn },
        ...descriptorPieces(description, found.descriptors),
      ]
    }),
  ]
}

/** What stands at each place; a hole for a discriminator that the document nowhere names has no counterpart. */
function descriptorPieces({ level, descriptors }: LevelDescription, source: readonly DocumentDescriptor[]): Piece[] {
  const indexes = Array.from({ length: Math.max(descriptors.length, source.length) }, (_, index) => index)
  return indexes.flatMap((index) => {
    const descriptor = descriptors[index]
    const words = source[index]
    if (!words && descriptor?.text === null) return []
    const title = descriptor?.discriminator?.title ?? null
    const key = ['levels', level.id, index]
    const name = `${level.title}, ${title ?? words?.discriminator ?? `descriptor ${index + 1}`}`
    return [
      {
        name: `${level.title}, discriminator ${index + 1}`,
        key: [...key, 'discriminator'],
        content: title,
        source: words?.discriminator ?? null,
        same: sameHeading,
      },
      { name, key: [...key, 'text'], content: descriptor?.text ?? null, source: words?.text ?? null },
    ]
  })
}
