import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { kibibytes } from './network.ts'

/** The size of a built site, with a row for each measure. */
export async function measureOutput(outDir: string): Promise<Record<string, string>> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const pages = files.filter((file) => file.endsWith('.html'))
  const sum = (wanted: (file: string) => boolean) =>
    sizes.reduce((total, size, index) => total + (wanted(files[index] ?? '') ? size : 0), 0)
  const html = sum((file) => file.endsWith('.html'))
  return {
    'output: pages, files, MiB': `${pages.length}, ${files.length}, ${(sum(() => true) / 2 ** 20).toFixed(0)}`,
    'output: KiB per page, uncompressed': kibibytes(html / pages.length),
    'output: search index files': String(files.filter((file) => /[\\/]search-index[\\/]/.test(file)).length),
  }
}
