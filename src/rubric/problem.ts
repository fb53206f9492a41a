import { visible } from './visible.ts'

/** A place in a content file: keys and list positions from the top. */
export type KeyPath = readonly (string | number)[]

/** A problem in the content or a source document, for the person who fixes it. */
export interface Problem {
  /** The file, as the person would name it. */
  readonly file: string
  /** The line in that file, counted from 1. */
  readonly line?: number
  /** The key in that file. */
  readonly key?: KeyPath
  /** What is wrong: a clause without a full stop. */
  readonly wrong: string
  /** What to do: a sentence. */
  readonly fix?: string
}

/** A key path as people write it: `levels.level-iii[1].text`. */
export function formatKey(key: KeyPath): string {
  return key.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('')
}

/** A problem as a message: `file:line: key: what is wrong. What to do.` After several lines, the last part is a line, too. */
export function formatProblem({ file, line, key, wrong, fix }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`
  const subject = key?.length ? `${formatKey(key)}: ` : ''
  const end = wrong.includes('\n') ? '\n    ' : '. '
  return visible(`${where}: ${subject}${fix ? wrong + end + fix : `${wrong}.`}`)
}

/** Problems ordered by file and line, with their number at the end. */
export function formatProblems(problems: readonly Problem[]): string {
  const ordered = problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0))
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return [...ordered.map(formatProblem), count].join('\n')
}
