import { isNode, isPair, isScalar, LineCounter, parse, parseDocument, type Scalar, visit } from 'yaml'
import type { z } from 'zod'
import type { KeyPath, Problem } from '../rubric/problem.ts'

/** The data in a YAML document and the line numbers of its keys. */
export interface Yaml<Data> {
  /** Undefined if the text cannot be parsed or the schema rejects the data. */
  readonly data: Data | undefined
  /** The line of a key or of its nearest existing parent. Falls back to the first line. */
  lineOf(key: KeyPath): number | undefined
}

/**
 * Parses YAML and validates it with a schema. Reports only the first syntax error, since that usually causes the later
 * ones. `firstLine` is the line number at which the text starts in the file.
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
  problems: Problem[],
  firstLine = 1,
): Yaml<z.infer<Schema>> {
  const lineCounter = new LineCounter()
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1
  const document = parseDocument(source, { lineCounter, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  const reject = (wrong: string, line: number) => {
    problems.push({ file, line, wrong, fix: 'Compare it with a similar file: indents and colons count.' })
    return { data: undefined, lineOf: () => undefined }
  }
  if (error) return reject(plainMessages[error.code] ?? error.message, lineAt(error.pos[0]))
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    return reject((error as Error).message, firstLine)
  }
  const { data, error: schemaError } = schema.safeParse(value, { reportInput: true })
  for (const problem of schemaError?.issues.flatMap((issue) => schemaProblems(file, issue)) ?? []) {
    const line = lineOf(problem.key ?? [])
    problems.push(line === undefined ? problem : { ...problem, line })
  }
  return { data, lineOf }

  function lineOf(key: KeyPath): number | undefined {
    for (let length = key.length; length > 0; length--) {
      const node = document.getIn(key.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return key.length ? firstLine : undefined
  }
}

/** Plain versions of the parser’s most common messages, for people who do not know YAML. */
const plainMessages: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'text that contains a colon and a space must be in quotes',
  DUPLICATE_KEY: 'this key appears twice',
  MULTIPLE_DOCS: 'a "---" line splits the file in two',
  TAB_AS_INDENT: 'the line begins with a tab, where only spaces are allowed',
}

/** Converts a schema issue to problems that are worded for the person who will fix them. */
export function schemaProblems(file: string, issue: z.core.$ZodIssue): Problem[] {
  const key = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      file,
      key: [...key, name],
      wrong: 'this key is not known here',
      fix: 'Remove it or correct its spelling.',
    }))
  }
  if (issue.code === 'invalid_key') return [{ file, key, wrong: `the key ${issue.issues[0]?.message}` }]
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected
    if (issue.input === undefined) return [{ file, key, wrong: 'this key is missing', fix: `Add it with ${expected}.` }]
    if (!key.length) return [{ file, wrong: 'it has no keys', fix: 'Compare it with a similar file.' }]
    const isNumber = issue.expected === 'string' && typeof issue.input === 'number'
    return [
      { file, key, wrong: `it is not ${expected}`, fix: isNumber ? 'Write it in quotes.' : `Write ${expected} there.` },
    ]
  }
  return [{ file, key, wrong: issue.message.replace(/^Invalid [a-z]+: /, '').replace(/\.$/, '') }]
}

/** Plain names of types, for people who do not know YAML. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys of its own',
  record: 'keys of its own',
}

/** Replaces an id in YAML. `isOldId` takes a key or value and its parent keys, and decides whether to replace it. */
export function replaceId(
  source: string,
  newId: string,
  isOldId: (value: unknown, keys: readonly unknown[]) => boolean,
): string {
  const nodes: Scalar[] = []
  visit(parseDocument(source), {
    Scalar(_, node, parents) {
      const keys = parents.flatMap((parent) =>
        isPair(parent) && isScalar(parent.key) && parent.key !== node ? [parent.key.value] : [],
      )
      if (isOldId(node.value, keys)) nodes.push(node)
    },
  })
  const replacement = parse(newId) === newId ? newId : JSON.stringify(newId)
  return nodes.reduceRight((text, { range }) => {
    return range ? text.slice(0, range[0]) + replacement + text.slice(range[1]) : text
  }, source)
}
