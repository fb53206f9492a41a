import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordProblem } from '../documents/account.ts'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'
import type { Reading, Refusal } from '../documents/reading.ts'
import type { Problem } from '../rubric/problem.ts'

// For tests: variations of an example document, and how they change the result of reading it.

/**
 * Tests the cases in a table. Each case starts with a line of replacements to make throughout the example, such as
 * `old => new`, separated by ` | `. The indented lines that follow list the differences in the outcome, if any.
 * ⏎ stands for a line break. If a file is read, the result must also pass the check that no word is lost.
 */
export function testCases(
  verb: 'reads' | 'refuses',
  table: string,
  example: string,
  read: (text: string) => Reading | Refusal | Promise<Reading | Refusal>,
): void {
  for (const [changes = '', ...expected] of table.split(/\n+(?! )/).map((lines) => lines.split(/\n +/))) {
    if (!changes.trim()) continue
    const title = changes.replace(/\p{C}/gu, (character) => JSON.stringify(character).slice(1, -1)).slice(0, 120)
    test(`${verb} ${title}`, async () => {
      const text = changes.split(' | ').reduce(applyChange, example)
      const reading = await read(text)
      assert.deepEqual(differenceOf(outcomeOf(reading), outcomeOf(await read(example))), expected)
      if (!('documents' in reading)) return
      const documents = reading.documents.map(({ document }) => document)
      assert.equal(wordProblem('a.txt', reading, documents)?.wrong, undefined)
    })
  }
}

function applyChange(text: string, change: string): string {
  const [from = '', to = ''] = change.replaceAll('⏎', '\n').split(/ => ?/)
  assert.ok(text.includes(from), `the example lacks "${from}"`)
  return text.replaceAll(from, to)
}

/** The result of reading a file, as lines: the documents and remarks, or the reasons why the file is refused. */
export function outcomeOf(reading: Reading | Refusal): string[] {
  if ('documents' in reading) {
    const lines = reading.documents.flatMap(({ document }) => documentLines(document))
    return [...lines, ...reading.remarks.map((remark) => reportLine('remark', remark))]
  }
  assert.ok(reading.problems.length && reading.problems.every(({ fix }) => fix))
  return reading.problems.map((problem) => reportLine('refused', problem))
}

/** The lines found only in `outcome`, and the labels found only in `example`. */
export function differenceOf(outcome: readonly string[], example: readonly string[]): string[] {
  const labels = outcome.map(labelOf)
  const missingLabels = labels[0] === 'refused' ? [] : example.map(labelOf).filter((label) => !labels.includes(label))
  return [...outcome.filter((line) => !example.includes(line)), ...missingLabels.map((label) => `no ${label}`)]
}

const labelOf = (line: string) => line.replace(/[: ].*/, '')
const reportLine = (kind: string, { line, wrong }: Problem) =>
  `${kind}${line === undefined ? '' : ` ${line}`}: ${wrong}`

function documentLines({ careerPath, factor, discriminators, levels, ...texts }: SourceDocument): string[] {
  const { description, criteria, supervisors, note } = texts
  return [
    `careerPath: ${careerPath.number}, ${careerPath.code}, ${careerPath.title}`,
    `factor: ${factor.number}, ${factor.title}`,
    `description: ${description}`,
    `criteria: ${criteria && `${criteria.heading}: ${criteria.text}`}`,
    `supervisors: ${supervisors && `${supervisors.heading}: ${supervisors.text}`}`,
    `note: ${note}`,
    `discriminators: ${discriminators.join(', ') || 'none'}`,
    ...levels.map((level, index) => `${index + 1} ${levelLine(level)}`),
  ].map((line) => line.replaceAll('\n', '⏎'))
}

/** Formats a level as one line, such as: Level I [0-29]: Teams=Helps. Growth=Learns. */
function levelLine({ title, scores, beyond, leadIn, descriptors }: DocumentLevel): string {
  const texts = descriptors.map(({ discriminator, text }) => `${discriminator ?? ''}=${text ?? ''}`)
  const heading = `${title}${beyond ? ' (beyond)' : ''}${scores === null ? '' : ` [${scores}]`}`
  return [`${heading}:`, ...(leadIn === null ? [] : [`"${leadIn}"`]), ...texts].join(' ')
}
