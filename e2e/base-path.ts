import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The browser tests once more, of the site below a base path: those that follow addresses, of which none may leave it.
 * How a page looks and what it says does not depend on where it is.
 */
const specs = [
  'addresses',
  'copy',
  'compare',
  'guide',
  'hosting',
  'links',
  'no-script',
  'not-found',
  'print',
  'redirects',
  'search',
]

const folder = mkdtempSync(join(tmpdir(), 'below-a-base-path-'))
const env = { ...process.env, BASE_PATH: '/some/base/', OUT_DIR: join(folder, 'dist') }
const run = (...words: string[]) => spawnSync(process.execPath, words, { env, stdio: 'inherit' }).status ?? 1
const playwright = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
const files = specs.map((name) => `/${name}.spec.ts`)

try {
  process.exitCode = run('src/commands/build.ts') || run(playwright, 'test', '--config', 'e2e', ...files)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
