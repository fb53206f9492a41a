import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** An environment without a home folder or access to other machines, and a log of hosts that commands try to reach. */
export async function isolatedEnvironment() {
  const file = join(await temporaryFolder(), 'connections')
  const clear = () => writeFile(file, '')
  await clear()
  const env = {
    // Leaves out any variable that would reveal the test to Astro or stop Astro from trying to connect.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, clear, connections: () => readFile(file, 'utf8') }
}
