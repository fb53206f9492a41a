import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../e2e/browser.ts'
import { serveSite } from '../site/server.ts'
import { linkFamily } from '../rubric/family.ts'
import { generatedContent, writeGeneratedContent } from './content.ts'
import { measureSearch } from './search.ts'

/** `npm run bench`: builds generated content of several sizes and measures the search on it, in a real browser. */
const sizes = [18, 200, 2000]

const [processor] = cpus()
console.log(`${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)

const executablePath = findBrowser()
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args })
console.log(`Chromium ${browser.version()}\n`)

const columns: Record<string, Record<string, string>> = {}
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'rubrics-bench-'))
  try {
    columns[`${size} rubrics`] = await measure(size, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
await browser.close()
printTable(columns)

async function measure(size: number, folder: string): Promise<Record<string, string>> {
  const contentDir = join(folder, 'content')
  const outDir = join(folder, 'dist')
  await writeGeneratedContent(size, contentDir)
  const began = performance.now()
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '/' }
  const { status } = spawnSync(process.execPath, ['src/site/build.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`The build of ${size} rubrics failed.`)
  const seconds = (performance.now() - began) / 1000
  const indexFiles = await readdir(join(outDir, 'search-index'), { recursive: true })

  const server = await serveSite(outDir, '/', 0)
  const { port } = server.address() as AddressInfo
  try {
    return {
      'build, wall seconds': seconds.toFixed(1),
      'search index, files': String(indexFiles.length - 1),
      ...(await measureSearch(browser, `http://localhost:${port}`, linkFamily(generatedContent(size)))),
    }
  } finally {
    server.close()
  }
}

function printTable(table: Record<string, Record<string, string>>): void {
  const heads = Object.keys(table)
  const rows = Object.keys(Object.values(table)[0] ?? {})
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(['', ...heads])
  line(['---', ...heads.map(() => '---')])
  for (const row of rows) line([row, ...heads.map((head) => table[head]?.[row] ?? '')])
}
