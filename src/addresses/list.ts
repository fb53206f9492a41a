import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../content/read.ts'
import type { Problem } from '../rubric/problem.ts'

/** The name of the list of addresses, in a content folder and among the files of its site. */
export const listFile = 'addresses.txt'

/** All addresses that were ever published. */
export interface AddressList {
  readonly file: string
  /** Where each address leads; `null` if it has not moved. */
  readonly targets: ReadonlyMap<string, string | null>
  /** The line of each address. */
  readonly lines: ReadonlyMap<string, number>
}

const line = /^(\/(?:[^/#\s]+\/)*(?:#[^#\s]+|[^/#\s]+\.[a-z]+)?)(?: -> (\/\S*))?$/

/** In MB. */
const largest = 20

/** Reads the list of a content folder. A line is an address, or "old -> new". Without the file, the list is empty. */
export async function readAddresses(contentDir: string, problems: Problem[] = []): Promise<AddressList> {
  const file = join(contentDir, listFile)
  const text = (existsSync(file) && (await readText(file, problems, largest))) || ''
  const targets = new Map<string, string | null>()
  const lines = new Map<string, number>()
  for (const [index, given] of text.split(/\r?\n/).entries()) {
    if (!given) continue
    const problem = (wrong: string, fix: string) => problems.push({ file, line: index + 1, wrong, fix })
    const [, address, target = null] = line.exec(given) ?? []
    if (address === undefined) {
      problem(
        `"${given}" is neither an address nor "old -> new"`,
        'Write addresses from the slash after the site’s name.',
      )
    } else if (targets.has(address)) {
      problem(`${address} has a line already: ${lines.get(address)}`, 'Remove one of the two.')
    } else {
      targets.set(address, target)
      lines.set(address, index + 1)
    }
  }
  return { file, targets, lines }
}

/** The text of a list, in the order of its addresses. */
export const listText = (targets: ReadonlyMap<string, string | null>) =>
  [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, target]) => (target === null ? `${address}\n` : `${address} -> ${target}\n`))
    .join('')
