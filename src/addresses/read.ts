import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyPath, Problem } from '../rubric/problem.ts'
import { readText } from '../content/read.ts'
import { readYaml } from '../content/yaml.ts'
import { redirects, type Rule, rulesOf } from './redirect-rule.ts'

/** The name of the list of published addresses, in a content folder. */
export const listFile = 'addresses.txt'

/** The name of the list of redirects, in a content folder. */
export const redirectsFile = 'redirects.yaml'

/** In MB. */
const longest = 20

/** Every address that was ever published. */
export interface Listed {
  readonly file: string
  /** In the order of the file, whose lines they are; empty where a line holds none. */
  readonly addresses: readonly string[]
}

/** Reads the list of a content folder: one address a line. Without the file nothing was published yet. */
export async function readListed(contentDir: string, problems: Problem[] = []): Promise<Listed> {
  const file = join(contentDir, listFile)
  const lines = (await textOf(file, problems, longest)).replace(/\r?\n$/, '').split(/\r?\n/)
  const addresses = lines.map((line, index) => {
    if (/^(?:\/(?:[^/#\s]+\/)*(?:#[^#\s]+|[^/#\s]+\.[a-z]+)?)?$/.test(line)) return line
    const fix = 'Restore the line as it was: addresses stay in this list forever.'
    problems.push({ file, line: index + 1, wrong: `"${line}" is not an address of this site`, fix })
    return ''
  })
  return { file, addresses }
}

/** The redirects of a content folder, in the order in which they are tried, and where each stands. */
export interface Redirects {
  readonly file: string
  readonly rules: readonly Rule[]
  lineOf(key: KeyPath): number | undefined
}

/** Reads `redirects.yaml` in a content folder; without the file nothing has moved. */
export async function readRedirects(contentDir: string, problems: Problem[] = []): Promise<Redirects> {
  const file = join(contentDir, redirectsFile)
  const { data, lineOf } = readYaml(file, await textOf(file, problems), redirects.nullable(), problems)
  return { file, rules: rulesOf(data ?? {}), lineOf }
}

async function textOf(file: string, problems: Problem[], most?: number): Promise<string> {
  return (existsSync(file) && (await readText(file, problems, most))) || ''
}
