import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** An environment with no home folder and no access to other machines, and the hosts that commands tried to reach. */
export async function isolatedEnvironment() {
  const file = join(await temporaryFolder(), 'connections')
  const clear = () => writeFile(file, '')
  await clear()
  const env = {
    // Omits all variables that would reveal the test to Astro or keep it from connecting.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, clear, connections: () => readFile(file, 'utf8') }
}
