import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Family } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { pageKinds } from '../page-kinds.ts'
import { textOf } from './bare.ts'
import { kibibytes, slowDown } from './network.ts'

const runs = 5

/** The measurements of a page view: the bytes transferred for each resource type, and how the page rendered. */
interface View {
  readonly bytes: Readonly<Record<string, number>>
  readonly firstPaint: number
  readonly largestPaint: number
  readonly blockedTime: number
  readonly layoutShift: number
}

/**
 * Loads a page of each kind with an empty cache, on slow 4G with a slow processor. Cycles through the page, an
 * unstyled copy, and a bare HTML page that contains the same text. Returns rows for each kind, with the medians of five
 * views.
 */
export async function measurePages(
  browser: Browser,
  origin: string,
  outDir: string,
  family: Family,
): Promise<Record<string, string>> {
  const rows: Record<string, string> = {}
  for (const { name: kind, address } of pageKinds(family, routes('/')).filter(({ isLanding }) => isLanding)) {
    const variants = await writeVariants(outDir, address, kind)
    const views: Record<'page' | keyof typeof variants, View[]> = { page: [], unstyled: [], bare: [] }
    for (let run = 0; run < runs; run++) {
      for (const [name, path] of Object.entries({ ...variants, page: address })) {
        views[name as keyof typeof views].push(await view(browser, origin + path))
      }
    }
    const paint = (key: 'firstPaint' | 'largestPaint') => {
      const medianOf = (sample: readonly View[]) => median(sample.map((view) => view[key]))
      const ratio = (baseline: readonly View[]) => (medianOf(views.page) / medianOf(baseline)).toFixed(2)
      return `${medianOf(views.page).toFixed(0)} ms, ${ratio(views.unstyled)}, ${ratio(views.bare)}`
    }
    const bytes = views.page[0]?.bytes ?? {}
    const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
    const byKind = ['Document', 'Stylesheet', 'Script'].map((type) => kibibytes(bytes[type] ?? 0)).join(' + ')
    rows[`${kind}: KiB over the wire, HTML + CSS + script`] = `${kibibytes(total)} = ${byKind}`
    rows[`${kind}: first paint, ratio to unstyled, ratio to bare text`] = paint('firstPaint')
    rows[`${kind}: largest paint, ratio to unstyled, ratio to bare text`] = paint('largestPaint')
    rows[`${kind}: blocked, layout shift`] =
      `${median(views.page.map(({ blockedTime }) => blockedTime)).toFixed(0)} ms, ${Math.max(...views.page.map(({ layoutShift }) => layoutShift)).toFixed(3)}`
  }
  return rows
}

/** Writes two copies of a page: one without styles and scripts, and one with only text. Returns their addresses. */
async function writeVariants(outDir: string, address: string, kind: string) {
  const html = await readFile(join(outDir, address, 'index.html'), 'utf8')
  const { title, paragraphs } = textOf(html)
  const encode = (words: string) => words.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  const body = paragraphs.map((words) => `<p>${encode(words)}</p>`).join('\n')
  const write = async (name: string, content: string) => {
    const path = `${name}/${kind.replaceAll(' ', '-')}/`
    await mkdir(join(outDir, path), { recursive: true })
    await writeFile(join(outDir, path, 'index.html'), content)
    return `/${path}`
  }
  return {
    unstyled: await write('unstyled', html.replace(/<(style|script)\b.*?<\/\1>/gs, '')),
    bare: await write(
      'bare',
      `<!doctype html><html lang="en"><head>${head}<title>${encode(title)}</title></head><body>${body}</body></html>`,
    ),
  }
}

/** Loads a page with an empty cache. */
async function view(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const client = await slowDown(page)
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(500)
  const times = await timesOf(page)
  await context.close()
  return { bytes, ...times }
}

interface Metrics {
  largestPaint: number
  blockedTime: number
  layoutShift: number
}

/** Observes the performance of a page. Runs before the page's own scripts. */
function observe(): void {
  const metrics: Metrics = { largestPaint: 0, blockedTime: 0, layoutShift: 0 }
  Object.assign(window, { metrics })
  const on = (type: string, handle: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(handle)).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => (metrics.largestPaint = startTime))
  on('longtask', ({ duration }) => (metrics.blockedTime += duration - 50))
  on('layout-shift', (entry) => (metrics.layoutShift += (entry as PerformanceEntry & { value: number }).value))
}

function timesOf(page: Page): Promise<Omit<View, 'bytes'>> {
  return page.evaluate(() => {
    const { metrics } = window as Window & typeof globalThis & { metrics: Metrics }
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { firstPaint: paint?.startTime ?? NaN, ...metrics }
  })
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
}
