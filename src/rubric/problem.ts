import { visible } from './visible.ts'

/** The path to a value in a content file: keys and list indexes, starting at the top. */
export type KeyPath = readonly (string | number)[]

/** A problem in the content or a source document, described for the person who will fix it. */
export interface Problem {
  /** The file's name, in a form that the person who will fix the problem recognizes. */
  readonly file: string
  /** The line number in the file, starting at 1. */
  readonly line?: number
  /** The path to the key in the file. */
  readonly key?: KeyPath
  /** What is wrong: a clause without a period. */
  readonly wrong: string
  /** What to do: a sentence. */
  readonly fix?: string
}

/** Formats a key path in the usual notation: `levels.level-iii[1].text`. */
export function formatKey(key: KeyPath): string {
  return key.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('')
}

/**
 * Formats a problem as a message: `file:line: key: what is wrong. What to do.` If `wrong` spans several lines, the fix
 * goes on its own line.
 */
export function formatProblem({ file, line, key, wrong, fix }: Problem): string {
  const location = line === undefined ? file : `${file}:${line}`
  const subject = key?.length ? `${formatKey(key)}: ` : ''
  const end = wrong.includes('\n') ? '\n    ' : '. '
  return visible(`${location}: ${subject}${fix ? wrong + end + fix : `${wrong}.`}`)
}

/** Formats problems, sorted by file and line, followed by their count. */
export function formatProblems(problems: readonly Problem[]): string {
  const entries = problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0))
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return [...entries.map(formatProblem), count].join('\n')
}
