import { rubricId } from '../rubric/content.ts'
import type { Family } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { type DocumentLevel, type SourceDocument, documentOf } from './document.ts'
import type { PlacedDocument } from './placing.ts'
import type { Reading } from './reading.ts'

// Checks that a source document and its content contain exactly the same words. This file knows how documents are laid
// out but shares no code with the parser: it follows the document and its content in parallel, word by word.

type Source = Pick<Reading, 'decoded' | 'leftOut'>

interface Word {
  readonly text: string
  readonly line: number
  /** Whether the word is the first on its line. */
  readonly isFirst: boolean
  /** Whether the word is the last on its line. */
  readonly isLast: boolean
}

/** Compares the words in each file with the content of its documents, taken from the linked model. */
export function wordProblems(placed: readonly PlacedDocument[], { rubrics }: Pick<Family, 'rubrics'>): Problem[] {
  const byId = new Map(rubrics.map((rubric) => [rubricId(rubric), rubric]))
  const contentVersions = new Map<SourceDocument, SourceDocument>()
  for (const { id, document } of placed) {
    const rubric = byId.get(id)
    if (rubric) contentVersions.set(document, documentOf(rubric))
  }
  const files = new Map(placed.map((source) => [source.reading, source.file]))
  return [...files].flatMap(([reading, file]) => {
    const documents = reading.documents.map(({ document }) => contentVersions.get(document) ?? document)
    return wordProblem(file, reading, documents) ?? []
  })
}

/**
 * Reports the first word that differs between a file and the content of its documents. Ignores bullets, the standard
 * wording of headings and layouts, and words already reported as left out. Ensures only that no word is lost or added,
 * not that each word is in the right place.
 */
export function wordProblem(file: string, source: Source, documents: readonly SourceDocument[]): Problem | undefined {
  const words = wordsOf(source)
  const divergence = divergenceOf(words, documents)
  if (!divergence) return undefined
  const line = (words[divergence.at] ?? words.at(-1))?.line
  const inDocument = excerpt(words.slice(divergence.at).map(({ text }) => text))
  return {
    file,
    ...(line !== undefined && { line }),
    wrong: `the document has ${inDocument} where its content would have ${excerpt(split(divergence.expected))}`,
    fix: 'No words may be lost or added. Move these words to where such words belong, or remove them.',
  }
}

/** Quotes the first few words. */
const excerpt = (words: readonly string[]) =>
  words.length ? `"${words.slice(0, 6).join(' ')}${words.length > 6 ? ' …' : ''}"` : 'no more words'

/** The words in a document, except those on lines that were left out. */
function wordsOf({ decoded, leftOut }: Source): Word[] {
  const leftOutLines = leftOut.map(({ line, words }) => `${line}: ${split(words).join(' ')}`)
  return decoded.flatMap(({ line, text: lineText }) => {
    const words = split(lineText)
    const at = leftOutLines.indexOf(`${line}: ${words.join(' ')}`)
    if (at >= 0) leftOutLines.splice(at, 1)
    return (at < 0 ? words : []).map((text, index) => {
      return { text, line, isFirst: index === 0, isLast: index === words.length - 1 }
    })
  })
}

/** Splits text into words. A non-breaking space is part of a word. */
const split = (text: string) => text.split(/[ \t\r\n\v\f\u2028\u2029]+/).filter(Boolean)

/** Normalizes a heading for comparison: ignores case, styles of quotes and dashes, and punctuation at either end. */
const fold = (text: string) =>
  text
    .toUpperCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .:,;-]+|[ .:,;-]+$/g, '')

const bullet = /^(?:[^\p{L}\p{N}"'“”‘’«»‹›()[\]{}$€£#&§%@/\\…]|o|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]{1,4})[.)])$/u
const bulletPrefix = /^(?:[·•‣▪●○◦]|\p{Co})+(?=.)/u
const columnHeading =
  /^(?:levels?|(?:level )?descriptors?|discriminators?)(?:[ :]+(?:descriptors?|discriminators?))?[ :]*$/i

/** Finds where the words in a document diverge from those in its content. Undefined if they never do. */
function divergenceOf(words: readonly Word[], documents: readonly SourceDocument[]) {
  let furthest = { at: -1, expected: '' }
  /** Whether levels are side by side. Carries over to the next document, which may not repeat the level headings. */
  let isSideBySide = false

  // These functions return the index of the word after their match, or -1 if the expected words do not come next.

  function stop(at: number, expected: string): -1 {
    if (at > furthest.at) furthest = { at, expected }
    return -1
  }

  /** Tries to match an optional part. A failed attempt leaves `furthest` unchanged. */
  function tryMatch(attempt: () => number): number {
    const previous = furthest
    const end = attempt()
    if (end < 0) furthest = previous
    return end
  }

  const textOf = (from: number, to: number) =>
    words
      .slice(from, to)
      .map(({ text }) => text.replace(/\s/g, ' '))
      .join(' ')

  function lineEnd(at: number): number {
    let end = at
    while (end < words.length && !words[end]?.isLast) end++
    return Math.min(end + 1, words.length)
  }

  /** Matches text exactly. */
  function exactText(start: number, text: string, bulletLength = 0): number {
    const expected = split(text)
    const mismatch = expected.findIndex(
      (word, index) => words[start + index]?.text.slice(index ? 0 : bulletLength) !== word,
    )
    return mismatch < 0 ? start + expected.length : stop(start + mismatch, expected.slice(mismatch).join(' '))
  }

  /** Matches text, with or without a bullet or number before it. */
  function bulletedText(at: number, text: string): number {
    const end = exactText(at, text)
    const word = words[at]?.isFirst ? words[at].text : ''
    if (end >= 0 || !word) return end
    return bullet.test(word) ? exactText(at + 1, text) : exactText(at, text, bulletPrefix.exec(word)?.[0].length ?? 0)
  }

  /** Matches a title or name, ignoring case, with or without a bullet or number before it. */
  function label(at: number, title: string): number {
    const expected = fold(title)
    const starts = words[at]?.isFirst && bullet.test(words[at].text) ? [at, at + 1] : [at]
    for (const from of starts) {
      for (let count = split(title).length; count > 0; count--) {
        if (from + count <= words.length && fold(textOf(from, from + count)) === expected) return from + count
      }
    }
    return stop(at, title)
  }

  /** Skips column headings and any dashes that stand in for names. */
  function skipColumnHeadings(start: number): number {
    let at = start
    while (at < words.length && words[at]?.isFirst) {
      const end = lineEnd(at)
      const line = textOf(at, end)
      if (columnHeading.test(line) || /^[-–—]$/.test(line)) at = end
      else if (/^discriminators? ?:/i.test(line)) return at + (words[at]?.text.endsWith(':') ? 1 : 2)
      else break
    }
    return at
  }

  /** Matches the heading of a career path or factor: its kind, number, code and title, on up to four lines. */
  function heading(start: number, kind: string, number: number | null, code: string | null, title: string): number {
    const line = textOf(start, lineEnd(start))
    const beginnings = [
      ...(number === null ? [] : [new RegExp(`^(?:${kind})[ :.#(–—-]*${number}(?!\\.?\\d)[ :.,)–—-]*`, 'i')]),
      new RegExp(`^(?:${kind})(?=[ :.–—-]|$)[ :.–—-]*|^`, 'i'),
    ]
    for (const beginning of beginnings) {
      const match = beginning.exec(line)
      let at = start
      let rest = match ? line.slice(match[0].length) : undefined
      for (let lines = 0; lines < 4 && rest !== undefined; lines++) {
        const restWithoutCode = code === null ? rest : withoutCode(rest, code)
        at = lineEnd(at)
        if ([rest, restWithoutCode].some((words) => fold(words) === fold(title))) return at
        rest = fold(restWithoutCode) === '' && at < words.length ? textOf(at, lineEnd(at)) : undefined
      }
    }
    return stop(start, title)
  }

  /** Matches paragraphs that start below a heading or on the same line as the heading. */
  function section(opening: number, text: string): number {
    return opening < 0 ? -1 : exactText(/^[:.–—-]$/.test(words[opening]?.text ?? '') ? opening + 1 : opening, text)
  }

  function officialTexts(start: number, { description, criteria, supervisors, note }: SourceDocument): number {
    let at = start
    if (description !== null) {
      const opening = label(at, 'Factor description')
      at = section(opening < 0 ? at : opening, description)
    }
    for (const part of [criteria, supervisors]) if (part && at >= 0) at = section(label(at, part.heading), part.text)
    return note === null || at < 0 ? at : exactText(at, note)
  }

  /** Matches a level heading, including any scores that the document gives. */
  function levelHeading(start: number, { title, scores }: DocumentLevel, code: string | null): number {
    let end = start
    for (let lines = 0; lines < 3 && end < words.length; lines++) {
      end = lineEnd(end)
      const line = textOf(start, end)
      const titleAndScores = fold(code !== null && line.startsWith(`${code} `) ? line.slice(code.length) : line)
      if (!titleAndScores.startsWith(fold(title))) continue
      const rest = fold(titleAndScores.slice(fold(title).length))
      if (rest === '') {
        const next = lineEnd(end)
        return scores !== null && sameScores(textOf(end, next), scores) ? next : end
      }
      if (scores !== null && sameScores(rest, scores)) return end
    }
    return stop(start, title)
  }

  /** Matches the headings of several consecutive levels. */
  function levelRow(start: number, { careerPath, levels }: SourceDocument): number {
    if (levels.length < 2) return -1
    return levels.reduce(
      (at, level) => (at < 0 ? at : levelHeading(skipColumnHeadings(at), level, careerPath.code)),
      start,
    )
  }

  /** Matches a list of names in any order. */
  function list(start: number, names: readonly string[]): number {
    const remainingNames = new Set(names)
    let at = start
    while (remainingNames.size) {
      const next = [...remainingNames].map((name) => ({ name, end: label(at, name) })).find(({ end }) => end >= 0)
      if (!next) return -1
      remainingNames.delete(next.name)
      at = next.end
    }
    return at
  }

  /**
   * Matches the text of each level, in order, along with any discriminator names. The names may be absent here if they
   * are listed above the levels.
   */
  function body(start: number, levels: readonly DocumentLevel[], names: readonly string[], isListed: boolean): number {
    const queues = levels.map(({ leadIn, descriptors }) =>
      [leadIn, ...descriptors.map(({ text }) => text)].filter((text) => text !== null),
    )
    const counts = new Map<string, number>()
    const requiredNames = new Set<string>()
    for (const { descriptors } of levels) {
      for (const [name, group] of Map.groupBy(descriptors, ({ discriminator }) => discriminator)) {
        if (name === null) continue
        counts.set(name, Math.max(counts.get(name) ?? 0, group.length))
        if (group.some(({ text }) => text !== null)) requiredNames.add(name)
      }
    }
    // If the pairing was uncertain, the content has descriptors without names, but the names are still in the document.
    if (!counts.size) for (const name of names) counts.set(name, 1)
    const seenNames = new Set<string>()
    let at = start

    function step(): number {
      for (const queue of queues) {
        const end = queue[0] === undefined ? -1 : bulletedText(at, queue[0])
        if (end < 0) continue
        queue.shift()
        return end
      }
      for (const [name, count] of counts) {
        const end = count > 0 ? label(at, name) : -1
        if (end < 0) continue
        counts.set(name, count - 1)
        seenNames.add(name)
        return end
      }
      const end = skipColumnHeadings(at)
      return end === at ? -1 : end
    }

    for (let next = at; next >= 0; next = step()) at = next
    if (queues.some((queue) => queue.length)) return -1
    const missingName = [...requiredNames].find((name) => !seenNames.has(name))
    return missingName === undefined || (isListed && !seenNames.size) ? at : stop(at, missingName)
  }

  function document(start: number, document: SourceDocument, previous: SourceDocument | undefined): number {
    const { careerPath, factor, discriminators, levels } = document
    let at = heading(skipColumnHeadings(start), 'career path', careerPath.number, careerPath.code, careerPath.title)
    if (at < 0) {
      // A document without a career path heading belongs to the same career path as the document above it.
      if (previous?.careerPath.title !== careerPath.title) return -1
      at = start
    }
    const rowAbove = tryMatch(() => levelRow(skipColumnHeadings(at), document))
    at = heading(skipColumnHeadings(Math.max(at, rowAbove)), 'factor', factor.number, null, factor.title)
    if (at >= 0) at = officialTexts(at, document)
    if (at < 0) return -1
    const listAbove = discriminators.length ? tryMatch(() => list(skipColumnHeadings(at), discriminators)) : -1
    at = Math.max(at, listAbove)
    const row = rowAbove < 0 ? tryMatch(() => levelRow(skipColumnHeadings(at), document)) : rowAbove
    isSideBySide = row >= 0 || (isSideBySide && levelHeading(skipColumnHeadings(at), levels[0]!, careerPath.code) < 0)
    const groups = isSideBySide ? [levels] : levels.map((level) => [level])
    at = isSideBySide ? Math.max(at, row) : at
    for (const group of groups) {
      if (!isSideBySide) at = levelHeading(skipColumnHeadings(at), group[0]!, careerPath.code)
      if (at >= 0) at = body(at, group, discriminators, listAbove >= 0)
      if (at < 0) return -1
    }
    return at
  }

  let at = 0
  for (const [index, next] of documents.entries()) {
    at = document(at, next, documents[index - 1])
    if (at < 0) return furthest
  }
  at = skipColumnHeadings(at)
  return at < words.length ? { at, expected: '' } : undefined
}

/** Removes the career path's code from a line: in parentheses, followed by a dash or colon, or by itself. */
const withoutCode = (line: string, code: string) =>
  line.replace(new RegExp(`\\(${code}\\)|^[ .:–—-]*${code}(?: +[-–—] +| *[:–—] *|$)`), ' ')

/** Whether two strings contain the same scores, as `0-29` and `Score Range 0 – 29` do. */
function sameScores(text: string, scores: string): boolean {
  const labelOf = (words: string) => fold(words).replace(/[\d\s().,:-]/g, '')
  if (String(text.match(/\d+/g)) !== String(scores.match(/\d+/g))) return false
  return labelOf(text) === labelOf(scores) || /^(?:SCORES?(?:RANGE)?)?$/.test(labelOf(text))
}
