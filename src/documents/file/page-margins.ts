import { headingKind } from '../form/headings.ts'
import { quoted } from '../form/lines.ts'
import type { Parts } from './parts.ts'
import { type Unreadable, UnreadableFile } from './unreadable.ts'
import { type Element, within, wordsIn } from './xml.ts'

/**
 * Remarks on the words in page headers and footers, those that are told of pictures there included: none of them is
 * part of the text. Throws `UnreadableFile` when the career path stands only there.
 */
export function outsideOf({ margins, document }: Parts): Unreadable[] {
  const found = margins.map(({ kind, root }) => ({ kind, words: wordsIn(root), told: toldOfPictures(root), root }))
  const careerPath = found.find(({ root }) => paragraphsOf(root).some((words) => headingKind(words) === 'careerPath'))
  if (careerPath && !/career path/i.test(document.replace(/<[^>]+>/g, ''))) {
    throw new UnreadableFile({
      wrong: `expected the career path in the text, found it in the page ${careerPath.kind}: ${quoted(careerPath.words)}`,
      fix: 'Copy it from there to the beginning of the text.',
    })
  }
  const remarks = found.flatMap(({ kind, words, told }) => [
    ...(words ? [`left out the words of the page ${kind}: ${quoted(words)}`] : []),
    ...(told ? [`left out what is told of a picture in the page ${kind}: ${quoted(told)}`] : []),
  ])
  return [...new Set(remarks)].map((wrong) => ({ wrong }))
}

const paragraphsOf = (root: Element) => [...within(root)].filter(({ name }) => name === 'w:p').map(wordsIn)

const toldOfPictures = (root: Element) =>
  [...within(root)].flatMap(({ name, attributes }) => (/:docPr$/.test(name) && attributes['descr']) || []).join(' ')
