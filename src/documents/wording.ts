import type { LevelDescription, Rubric } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { sameHeading, sameLetters } from './capitals.ts'
import type { DocumentDescriptor, SourceDocument } from './document.ts'
import { sameLevel, sameScores } from './career-path.ts'
import { type Piece, criteriaPieces, piece, isUnsourced, shownTexts } from './piece.ts'

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
  return [...headingPieces(rubric, document), ...levelPieces(rubric, document)].filter(isUnsourced).map((piece) => ({
    file: rubricFile,
    ...(piece.key && { key: piece.key }),
    wrong: `${piece.name} differs from the source document ${sourceFile}${shownTexts(piece)}`,
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

/** What stands above the levels. What a document need not give is as the content has it where it gives none. */
function headingPieces(rubric: Rubric, source: SourceDocument): Piece[] {
  const { careerPath, factor, description, note } = rubric
  const { number, title, code } = source.careerPath
  const same = sameHeading
  // The factor has the quotes and dashes of one of its documents, which need not be this one.
  const criteria = (key: 'criteria' | 'supervisors') =>
    criteriaPieces(key, rubric, [source], rubric[key] === factor[key] ? sameHeading : sameLetters)
  return [
    piece(`the number of career path ${careerPath.id}`, careerPath.number, [number ?? careerPath.number]),
    piece(`the title of career path ${careerPath.id}`, careerPath.title, [title], { same }),
    piece(`the code of career path ${careerPath.id}`, careerPath.code, [code ?? careerPath.code]),
    piece(`the number of factor ${factor.id}`, factor.number, [source.factor.number]),
    piece(`the title of factor ${factor.id}`, factor.title, [source.factor.title], { same }),
    piece('the factor description', description, [source.description], { key: ['description'] }),
    ...criteria('criteria'),
    ...criteria('supervisors'),
    piece('the note', note, [source.note], { key: ['note'] }),
  ]
}

/** The list of levels, and what stands at those that stand in both. */
function levelPieces({ levels, careerPath }: Rubric, source: SourceDocument): Piece[] {
  const titles = levels.map(({ level }) => level.title).join(', ')
  const sourceTitles = source.levels.map(({ title }) => title).join(', ')
  return [
    piece('the list of levels', titles, [sourceTitles], { key: ['levels'], same: sameHeading }),
    ...levels.flatMap((description) => {
      const { level, leadIn } = description
      const found = sameLevel(source.levels, level)
      if (!found) return []
      const scores = `the scores of ${level.title} of career path ${careerPath.id}`
      return [
        piece(scores, level.scores, [found.scores ?? level.scores], { same: sameScores }),
        piece(`the lead-in of ${level.title}`, leadIn, [found.leadIn], { key: ['leadIns', level.id] }),
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
    const named = words?.discriminator ?? null
    const key = ['levels', level.id, index]
    return [
      piece(`${level.title}, discriminator ${index + 1}`, title, [named], {
        key: [...key, 'discriminator'],
        same: sameHeading,
      }),
      piece(
        `${level.title}, ${title ?? named ?? `descriptor ${index + 1}`}`,
        descriptor?.text ?? null,
        [words?.text ?? null],
        { key: [...key, 'text'] },
      ),
    ]
  })
}
