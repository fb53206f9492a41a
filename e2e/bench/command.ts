import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.ts'
import { serveSite } from '../../src/hosting/server.ts'
import { linkFamily } from '../../src/rubric/family.ts'
import { buildBarePages } from './bare.ts'
import { madeUpContent, ofSize, writeMadeUpDocuments } from '../../src/testing/made-up.ts'
import { measureOutput } from './output.ts'
import { measurePages } from './page.ts'
import { type Phase, measurePhases } from './phases.ts'
import { measureSearch } from './search.ts'
import { type Usage, measureScript } from './usage.ts'

/** `npm run bench` builds sites of several sizes from generated documents, and measures each site in a browser. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [18, 200, 2000]

const [processor] = cpus()
console.log(`${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)

const executablePath = findBrowser('chromium')
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
  const [received, contentDir, outDir] = ['received', 'content', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await writeMadeUpDocuments(ofSize(size), received)
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '/' }
  const importUsage = measureScript('src/commands/import.ts', [received], env)
  const buildUsage = measureScript('src/commands/build.ts', [], env)
  const bareUsage = await buildBarePages(outDir)
  const family = linkFamily(madeUpContent(ofSize(size)))
  const phases = await measurePhases(contentDir, family, join(folder, 'files'))

  const server = await serveSite(outDir, '/', 0)
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const rows: Record<string, string> = {}
  /** Prints each figure as soon as it is known, because a whole run takes a while. */
  const add = (newRows: Record<string, string>) => {
    for (const [row, figures] of Object.entries(newRows)) console.log(`${size} rubrics, ${row}: ${figures}`)
    Object.assign(rows, newRows)
  }
  try {
    add({
      'import: wall, processor seconds, peak MiB': usageText(importUsage),
      'build: wall, processor seconds, peak MiB': usageText(buildUsage),
      'bare Astro pages with the same text: wall, processor seconds, peak MiB': usageText(bareUsage),
      'build as a ratio to bare pages: wall, processor': ratioText(buildUsage, bareUsage),
      ...phaseRows(buildUsage, phases),
    })
    add(await measureOutput(outDir))
    add(await measurePages(browser, origin, outDir, family))
    add(await measureSearch(browser, origin, family))
    return rows
  } finally {
    server.close()
  }
}

function usageText({ wallSeconds, processorSeconds, peakMebibytes }: Usage): string {
  return `${wallSeconds.toFixed(1)}, ${processorSeconds.toFixed(1)}, ${peakMebibytes.toFixed(0)}`
}

function ratioText(usage: Usage, baseline: Usage): string {
  const ratio = (key: keyof Usage) => (usage[key] / baseline[key]).toFixed(2)
  return `${ratio('wallSeconds')}, ${ratio('processorSeconds')}`
}

/** A row for each phase, and a row for the rest of the build. */
function phaseRows({ wallSeconds, processorSeconds }: Usage, phases: Record<string, Phase>): Record<string, string> {
  const measuredPhases = Object.values(phases)
  const rest = {
    wall: measuredPhases.reduce((seconds, { wall }) => seconds - wall, wallSeconds),
    processor: measuredPhases.reduce((seconds, { processor }) => seconds - processor, processorSeconds),
  }
  const rows = Object.entries({ ...phases, 'pages and everything else': rest })
  return Object.fromEntries(
    rows.map(([name, { wall, processor }]) => [
      `build, ${name}: seconds`,
      `${wall.toFixed(1)}, ${processor.toFixed(1)}`,
    ]),
  )
}

function printTable(table: Record<string, Record<string, string>>): void {
  const headers = Object.keys(table)
  const rows = Object.keys(Object.values(table)[0] ?? {})
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(['', ...headers])
  line(['---', ...headers.map(() => '---')])
  for (const row of rows) line([row, ...headers.map((header) => table[header]?.[row] ?? '')])
}
