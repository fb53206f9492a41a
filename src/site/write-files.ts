import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { isFile } from '../routes/address.ts'
import type { Routes } from '../routes/routes.ts'
import type { MakeFile } from './files.ts'

/** Adds files, by their addresses as content spells them, to the pages in a folder. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, MakeFile>): Promise<void> {
  for (const [address, make] of files) write(folder, address, await make())
}

/**
 * Adds to a folder, whose addresses in full are `absolute`, the files that were at other addresses: there a file stays a
 * file, also where the host knows no redirects.
 */
export function writeMovedFiles(folder: string, { files }: Moved, absolute: Routes): void {
  for (const [old, now] of files) {
    const words = `This file is gone. What is left of it: ${absolute.within(now)}`
    if (isFile(now)) write(folder, old, readFileSync(join(folder, now)))
    else write(folder, old, old.endsWith('.json') ? JSON.stringify(words) : `${words}\n`)
  }
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = join(folder, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
