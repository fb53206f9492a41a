import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * The packages whose code reaches browsers, each with its license file. A test checks a build for unlisted packages.
 */
export const browserPackages: Readonly<Record<string, string>> = {
  pagefind: 'LICENSE/LICENSE',
  'damerau-levenshtein': 'LICENSE',
  docx: 'LICENSE',
  'docx/node_modules/nanoid': 'LICENSE',
  fflate: 'LICENSE',
}

/** The licenses of the listed packages, which must be published with the packages’ code. */
export async function licensesText(): Promise<string> {
  const licenses = Object.entries(browserPackages).map(async ([folder, file]) => {
    const text = await readFile(join('node_modules', folder, file), 'utf8')
    return `This site’s scripts contain code from the package ${basename(folder)}:\n\n${text.trim()}\n`
  })
  return (await Promise.all(licenses)).join('\n\n')
}
