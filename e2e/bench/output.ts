import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { kibibytes } from './network.ts'

/** Measures the size of a built site. Returns a row for each measurement. */
export async function measureOutput(outDir: string): Promise<Record<string, string>> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const pages = files.filter((file) => file.endsWith('.html'))
  const sum = (isIncluded: (file: string) => boolean) =>
    sizes.reduce((total, size, index) => total + (isIncluded(files[index] ?? '') ? size : 0), 0)
  const html = sum((file) => file.endsWith('.html'))
  return {
    'output: pages, files, MiB': `${pages.length}, ${files.length}, ${(sum(() => true) / 2 ** 20).toFixed(0)}`,
    'output: KiB per page, uncompressed': kibibytes(html / pages.length),
    'output: search index files': String(files.filter((file) => /[\\/]search-index[\\/]/.test(file)).length),
  }
}
