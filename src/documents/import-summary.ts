import { join } from 'node:path'
import { type Piece, compareTexts } from '../rubric/comparison.ts'
import { type Problem, formatKey, formatProblem } from '../rubric/problem.ts'
import { visible } from '../rubric/visible.ts'
import { type Difference, valueText } from './difference.ts'
import type { ImportedFile } from './imported-files.ts'

const states = ['new', 'changed', 'unchanged', 'removed'] as const

/** Formats the result of an import: each file with its changes, the remarks, and the file counts. */
export function summary(
  { imported, remarks }: { imported: readonly ImportedFile[]; remarks: readonly Problem[] },
  folder: string,
): string {
  const lines = imported.flatMap(({ path, state, changes = [] }) => [
    `${state.padEnd(9)} ${join(folder, path)}`,
    ...changes.flatMap(changeLines),
  ])
  const counts = states
    .map((state) => [imported.filter((file) => file.state === state).length, state] as const)
    .filter(([count, state]) => count || state !== 'removed')
  const notes = remarks.map((remark) => `note      ${formatProblem(remark)}`)
  const total = `${imported.length} files: ${counts.map(([count, state]) => `${count} ${state}`).join(', ')}.`
  return visible([...lines, ...notes, total].join('\n'))
}

/** Formats a changed value, with removed words in [- -] and added words in {+ +}. */
function changeLines({ key, before, after }: Difference): string[] {
  const indent = ' '.repeat(10)
  const keyLine = `${indent}${formatKey(key)}`
  const textOf = (value: unknown) => (typeof value === 'string' ? value : valueText(value))
  if (before === null || before === undefined) return [`${keyLine}: {+${textOf(after)}+}`]
  if (after === null || after === undefined) return [`${keyLine}: [-${textOf(before)}-]`]
  const { left, right } = compareTexts(textOf(before), textOf(after))
  const withMarks = (pieces: readonly Piece[], open: string, close: string) =>
    pieces.map(({ text, isUnique }) => (isUnique ? open + text + close : text)).join('')
  return [keyLine, `${indent}  was: ${withMarks(left, '[-', '-]')}`, `${indent}  is:  ${withMarks(right, '{+', '+}')}`]
}
