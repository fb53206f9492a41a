import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The packages whose code reaches browsers, each with the file of its licence. No others do: a test builds and looks. */
export const browserPackages: Readonly<Record<string, string>> = {
  pagefind: 'LICENSE/LICENSE',
}

/** Their licences, as these ask whoever passes the code on to pass them on too. */
export async function licencesText(): Promise<string> {
  const texts = Object.entries(browserPackages).map(async ([name, file]) => {
    const text = await readFile(join('node_modules', name, file), 'utf8')
    return `This site’s scripts contain code from the package ${name}:\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join('\n\n')
}
