import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const parent = mkdtempSync(join(tmpdir(), 'tests-'))
process.on('exit', () => rmSync(parent, { recursive: true, force: true }))

/** A new folder, empty or a copy of another one. It is removed when the tests of this process end. */
export async function temporaryFolder(original?: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'folder-'))
  if (original) await cp(original, folder, { recursive: true })
  return folder
}
