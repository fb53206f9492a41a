import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** An environment with no home folder or access to other machines, and a log of the hosts commands try to reach. */
export async function isolatedEnvironment() {
  const file = join(await temporaryFolder(), 'connections')
  const clear = () => writeFile(file, '')
  await clear()
  const env = {
    // Omits all variables that would let Astro detect the test or that would keep Astro from connecting.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, clear, connections: () => readFile(file, 'utf8') }
}
