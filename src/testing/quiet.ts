import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './temporary-folder.ts'

/** The environment of a command that has no home and cannot connect to other machines, and the hosts that it tried. */
export async function quiet() {
  const file = join(await temporaryFolder(), 'connections')
  const forget = () => writeFile(file, '')
  await forget()
  const env = {
    // None of the variables that would show Astro that this is a test, or ask it to be quiet.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, forget, connections: () => readFile(file, 'utf8') }
}
