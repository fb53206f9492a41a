import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'
import { quoted } from './form/lines.ts'
import { idOf } from './id.ts'

/** What is spoken of, what a document says of it, what the content does, and whether that is the same if not to the letter. */
export type Statement = readonly [
  what: string,
  here: string | number | null,
  there: string | number | undefined,
  same?: (here: string, there: string) => boolean,
]

/** A problem for each statement where a document says one thing and what it belongs to, in the file `other`, another. */
export function disagreements(source: DocumentFile, other: string, statements: readonly Statement[]): Problem[] {
  return statements.flatMap(([what, here, there, same = Object.is]) => {
    if (here === null || there === undefined || same(`${here}`, `${there}`)) return []
    const wrong = `${what} is ${here} here, but ${there} in ${other}`
    return [{ file: source.file, line: source.line, wrong, fix: 'Correct whichever is wrong, so that the two agree.' }]
  })
}

/** No id is longer, so that every system can have files of that name. */
const longest = 160

/** Titles that no id, or none of a sensible length, and two discriminators that only one id can be made from. */
export function titlesWithoutId({
  file,
  line,
  document: { careerPath, factor, discriminators },
}: DocumentFile): Problem[] {
  const byId = new Map<string, string>()
  return [careerPath.title, factor.title, ...discriminators].flatMap((title, index) => {
    const id = idOf(title)
    if (!id) {
      const wrong = `no id can be made from the title "${title}"`
      return [{ file, line, wrong, fix: 'A title needs a letter from A to Z or a digit.' }]
    }
    if (id.length > longest) {
      const wrong = `expected a title, found ${id.length} characters: ${quoted(title)}`
      return [{ file, line, wrong, fix: 'Check whether a paragraph is where the title belongs.' }]
    }
    const other = index > 1 ? byId.get(id) : undefined
    if (index > 1) byId.set(id, title)
    const wrong = `the discriminators "${other}" and "${title}" make the same id "${id}"`
    return other ? [{ file, line, wrong, fix: 'Give them titles that differ in their letters.' }] : []
  })
}
