import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'
import { quoted } from './form/lines.ts'
import { idOf } from './id.ts'

/** A problem where a document says one thing and what it belongs to another. */
export function disagreement(source: DocumentFile, other: string, what: string, here: string, there: string): Problem {
  const wrong = `${what} is ${here} here, but ${there} in ${other}`
  return { file: source.file, line: source.line, wrong, fix: 'Correct whichever is wrong, so that the two agree.' }
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

/** Titles in a sentence. */
export const commaSeparated = (titles: readonly string[]) => titles.join(', ') || 'none'
