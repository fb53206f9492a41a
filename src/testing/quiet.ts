import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The environment of a command that has no home, nor any connection to elsewhere, and what it tried to connect to. */
export async function quiet(folder: string) {
  const file = join(folder, 'connections')
  const forget = () => writeFile(file, '')
  await forget()
  const env = {
    // None of the variables by which Astro would know that it is tested, or was asked to be quiet.
    PATH: process.env['PATH'],
    HOME: '/dev/null/home',
    NODE_OPTIONS: `--import=${new URL('connections.ts', import.meta.url)}`,
    CONNECTIONS: file,
  }
  return { env, forget, connections: () => readFile(file, 'utf8') }
}
