import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../content/read.ts'
import type { Problem } from '../rubric/problem.ts'

/** The file name of the address list, both in a content folder and on the site built from it. */
export const listFile = 'addresses.txt'

/** Every address ever published. */
export interface AddressList {
  readonly file: string
  /** Maps each address to its new address, or to `null` if it has not moved. */
  readonly targets: ReadonlyMap<string, string | null>
  /** The line number of each address. */
  readonly lines: ReadonlyMap<string, number>
}

const linePattern = /^(\/(?:[^/#\s]+\/)*(?:#[^#\s]+|[^/#\s]+\.[a-z]+)?)(?: -> (\/\S*))?$/

const maxMegabytes = 20

/** Reads a content folder’s address list. Each line is an address or "old -> new". A missing file counts as empty. */
export async function readAddresses(contentDir: string, problems: Problem[] = []): Promise<AddressList> {
  const file = join(contentDir, listFile)
  const text = (existsSync(file) && (await readText(file, problems, maxMegabytes))) || ''
  const targets = new Map<string, string | null>()
  const lines = new Map<string, number>()
  for (const [index, entry] of text.split(/\r?\n/).entries()) {
    if (!entry) continue
    const problem = (wrong: string, fix: string) => problems.push({ file, line: index + 1, wrong, fix })
    const [, address, target = null] = linePattern.exec(entry) ?? []
    if (address === undefined) {
      problem(
        `"${entry}" is neither an address nor "old -> new"`,
        'Start addresses with the slash after the site’s name.',
      )
    } else if (targets.has(address)) {
      problem(`${address} is already on line ${lines.get(address)}`, 'Remove one of the two lines.')
    } else {
      targets.set(address, target)
      lines.set(address, index + 1)
    }
  }
  return { file, targets, lines }
}

/** Formats an address list, sorted by address. */
export const listText = (targets: ReadonlyMap<string, string | null>) =>
  [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, target]) => (target === null ? `${address}\n` : `${address} -> ${target}\n`))
    .join('')
