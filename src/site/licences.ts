import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where packages are whose code reaches browsers, each with the file of its licence. No others do: a test builds and looks. */
export const browserPackages: Readonly<Record<string, string>> = {
  pagefind: 'LICENSE/LICENSE',
  'damerau-levenshtein': 'LICENSE',
  docx: 'LICENSE',
  'docx/node_modules/nanoid': 'LICENSE',
  fflate: 'LICENSE',
}

/** Their licences, as these ask whoever passes the code on to pass them on too. */
export async function licencesText(): Promise<string> {
  const texts = Object.entries(browserPackages).map(async ([folder, file]) => {
    const text = await readFile(join('node_modules', folder, file), 'utf8')
    return `This site’s scripts contain code from the package ${basename(folder)}:\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join('\n\n')
}
