import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Moved } from '../addresses/moved.ts'
import { isFile } from '../routes/address.ts'
import type { Routes } from '../routes/routes.ts'
import type { MakeFile } from './files.ts'

/** Writes files to the folder that contains the pages. Their addresses do not include the base path. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, MakeFile>): Promise<void> {
  for (const [address, make] of files) write(folder, address, await make())
}

/**
 * Writes a copy of each moved file to its old address, or a notice if the file was removed, so that programs get a file
 * even if the host has no redirects. `absoluteRoutes` builds the full addresses of files in the folder.
 */
export function writeMovedFiles(folder: string, { files }: Moved, absoluteRoutes: Routes): void {
  for (const [oldAddress, target] of files) {
    const notice = `This file was removed. See ${absoluteRoutes.within(target)}`
    if (isFile(target)) write(folder, oldAddress, readFileSync(join(folder, target)))
    else write(folder, oldAddress, oldAddress.endsWith('.json') ? JSON.stringify(notice) : `${notice}\n`)
  }
}

function write(folder: string, address: string, content: string | Uint8Array): void {
  const file = join(folder, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
