import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { isFile } from '../routes/address.ts'
import type { Routes } from '../routes/routes.ts'
import type { MakeFile } from './files.ts'

/** Writes files into the folder of the pages, by their addresses in the content's notation. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, MakeFile>): Promise<void> {
  for (const [address, make] of files) write(folder, address, await make())
}

/**
 * Writes a copy of each moved file to its old address, so that programs get a file even if the host has no redirects.
 * `absolute` contains the folder's full addresses.
 */
export function writeMovedFiles(folder: string, { files }: Moved, absolute: Routes): void {
  for (const [old, now] of files) {
    const words = `This file was removed. See ${absolute.within(now)}`
    if (isFile(now)) write(folder, old, readFileSync(join(folder, now)))
    else write(folder, old, old.endsWith('.json') ? JSON.stringify(words) : `${words}\n`)
  }
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = join(folder, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
