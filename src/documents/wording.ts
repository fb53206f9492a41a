import type { LevelDescription, Rubric } from '../rubric/family.ts'
import type { KeyPath, Problem } from '../rubric/problem.ts'
import { sameHeading } from './capitals.ts'
import type { DocumentDescriptor, SourceDocument } from './document.ts'
import { parseDocument } from './parse.ts'

/** One piece of wording as it stands in the content and in the source document; `null` where there is none. */
interface Piece {
  /** The piece's name in a sentence. */
  readonly name: string
  /** Its key, if it stands in the rubric's file. */
  readonly key?: KeyPath
  readonly content: string | null
  readonly source: string | null
  /** Whether capitals make no difference, since the source document writes a heading in capitals. */
  readonly heading?: boolean
}

/** Every place where a rubric's wording differs from its source document, or all that keeps this from being read. */
export function wordingProblems(rubric: Rubric, rubricFile: string, sourceFile: string, sourceText: string): Problem[] {
  const parsed = parseDocument(sourceFile, sourceText)
  if ('problems' in parsed) return parsed.problems
  return [...headingPieces(rubric, parsed.document), ...levelPieces(rubric, parsed.document)]
    .filter(differs)
    .map(({ name, key, content, source }) => ({
      file: rubricFile,
      ...(key && { key }),
      wrong: `${name} differs from the source document ${sourceFile}${shown('content', content)}${shown('source', source)}`,
      fix: "Correct the content to the source document's words or, if the source document has changed, import it again.",
    }))
}

function differs({ content, source, heading }: Piece): boolean {
  if (heading && content !== null && source !== null) return !sameHeading(content, source)
  return content !== source
}

const shown = (label: string, text: string | null) =>
  `\n    ${`${label}:`.padEnd(9)}${text === null ? '(none)' : `"${text}"`}`

function headingPieces(rubric: Rubric, source: SourceDocument): Piece[] {
  const { careerPath, factor } = rubric
  const piece = (
    name: string,
    content: string | number | null,
    words: string | number | null,
    more?: Pick<Piece, 'key' | 'heading'>,
  ) => ({
    name,
    content: content === null ? null : String(content),
    source: words === null ? null : String(words),
    ...more,
  })
  const heading = true
  return [
    piece(`the number of career path ${careerPath.id}`, careerPath.number, source.careerPath.number),
    piece(`the title of career path ${careerPath.id}`, careerPath.title, source.careerPath.title, { heading }),
    piece(`the number of factor ${factor.id}`, factor.number, source.factor.number),
    piece(`the title of factor ${factor.id}`, factor.title, source.factor.title, { heading }),
    piece('the factor description', rubric.description, source.description, { key: ['description'] }),
    piece('the heading of the criteria', rubric.criteria.heading, source.criteria.heading, {
      key: ['criteria', 'heading'],
      heading,
    }),
    piece('the text of the criteria', rubric.criteria.text, source.criteria.text, { key: ['criteria', 'text'] }),
    piece('the note', rubric.note, source.note, { key: ['note'] }),
  ]
}

/** The list of levels, and the descriptors of those that stand in both. */
function levelPieces({ levels }: Rubric, source: SourceDocument): Piece[] {
  const titles = levels.map(({ level }) => level.title).join(', ')
  const sourceTitles = source.levels.map(({ title }) => title).join(', ')
  return [
    { name: 'the list of levels', key: ['levels'], content: titles, source: sourceTitles, heading: true },
    ...levels.flatMap((description) => {
      const level = source.levels.find(({ title }) => sameHeading(title, description.level.title))
      return level ? descriptorPieces(description, level.descriptors) : []
    }),
  ]
}

function descriptorPieces({ level, descriptors }: LevelDescription, source: readonly DocumentDescriptor[]): Piece[] {
  const places = Array.from({ length: Math.max(descriptors.length, source.length) }, (_, place) => place)
  return places.flatMap((place) => {
    const descriptor = descriptors[place]
    const words = source[place]
    const title = descriptor?.discriminator?.title ?? null
    const key = ['levels', level.id, place]
    const name = `${level.title}, ${title ?? words?.discriminator ?? `descriptor ${place + 1}`}`
    return [
      {
        name: `${level.title}, discriminator ${place + 1}`,
        key: [...key, 'discriminator'],
        content: title,
        source: words?.discriminator ?? null,
      },
      { name, key: [...key, 'text'], content: descriptor?.text ?? null, source: words?.text ?? null },
    ]
  })
}
