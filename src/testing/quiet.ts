import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * An environment without a home folder or connections to other machines, and the hosts that a command tried to reach.
 */
export async function quiet() {
  const file = join(await temporaryFolder(), 'connections')
  const forget = () => writeFile(file, '')
  await forget()
  const env = {
    // Excludes all variables that would reveal the test to Astro or turn off its connections.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, forget, connections: () => readFile(file, 'utf8') }
}
