import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Family } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { kibibytes, slowDown } from './network.ts'

const runs = 5

/** One view of a page: what came over the wire, by kind of resource, and when it could be read. */
interface View {
  readonly bytes: Readonly<Record<string, number>>
  readonly firstPaint: number
  readonly largestPaint: number
  readonly blocked: number
  readonly shift: number
}

/** The address of one page of each kind that people land on. */
export function landingPages({ careerPaths, factors, rubrics }: Family, to = routes('/')): Record<string, string> {
  const [careerPath, factor, rubric] = [careerPaths[0]!, factors[0]!, rubrics[0]!]
  return {
    home: to.home(),
    'career path': to.careerPath(careerPath),
    'level across factors': to.level(careerPath.levels[0]!),
    rubric: to.rubric(rubric),
    level: to.levelDescription(rubric.levels[0]!),
    factor: to.factor(factor),
    discriminator: to.discriminator(factor.discriminators[0]!),
    search: to.search(),
  }
}

/**
 * Views a page of each kind for the first time, on slow 4G with a slow processor, beside a bare HTML page that holds
 * the same text: medians of five, a line for each kind.
 */
export async function measurePages(
  browser: Browser,
  origin: string,
  outDir: string,
  family: Family,
): Promise<Record<string, string>> {
  const rows: Record<string, string> = {}
  for (const [kind, address] of Object.entries(landingPages(family))) {
    const bareAddress = await writeBarePage(browser, origin + address, outDir, kind)
    const views: View[] = []
    const bareViews: View[] = []
    for (let run = 0; run < runs; run++) {
      bareViews.push(await view(browser, origin + bareAddress))
      views.push(await view(browser, origin + address))
    }
    const of = (key: 'firstPaint' | 'largestPaint' | 'blocked', from = views) =>
      Math.round(median(from.map((one) => one[key])))
    const bytes = views[0]?.bytes ?? {}
    const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
    const byKind = ['Document', 'Stylesheet', 'Script'].map((type) => kibibytes(bytes[type] ?? 0)).join(' + ')
    const factor = (of('firstPaint') / of('firstPaint', bareViews)).toFixed(2)
    rows[`${kind}: KiB over the wire, HTML + CSS + script`] = `${kibibytes(total)} = ${byKind}`
    rows[`${kind}: first paint, bare page's, factor`] =
      `${of('firstPaint')} ms, ${of('firstPaint', bareViews)} ms, ${factor}`
    rows[`${kind}: largest paint, blocked, layout shift`] =
      `${of('largestPaint')} ms, ${of('blocked')} ms, ${Math.max(...views.map(({ shift }) => shift)).toFixed(3)}`
  }
  return rows
}

/** Writes a page with nothing but the text of another, and returns its address. */
async function writeBarePage(browser: Browser, url: string, outDir: string, kind: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto(url)
  const title = await page.title()
  const text = await page.locator('body').innerText()
  await page.close()
  const escaped = (words: string) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const paragraphs = text.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`)
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  const html = `<!doctype html><html lang="en"><head>${head}<title>${escaped(title)}</title></head><body>${paragraphs.join('\n')}</body></html>`
  const path = `bare/${kind.replaceAll(' ', '-')}/`
  await mkdir(join(outDir, path), { recursive: true })
  await writeFile(join(outDir, path, 'index.html'), html)
  return `/${path}`
}

/** Views a page with nothing in the cache. */
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

interface Observed {
  largest: number
  blocked: number
  shift: number
}

/** Runs in the page before all else. */
function observe(): void {
  const seen: Observed = { largest: 0, blocked: 0, shift: 0 }
  Object.assign(window, { seen })
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  on('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
  on('longtask', ({ duration }) => (seen.blocked += duration - 50))
  on('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value))
}

function timesOf(page: Page): Promise<Omit<View, 'bytes'>> {
  return page.evaluate(() => {
    const { seen } = window as Window & typeof globalThis & { seen: Observed }
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { firstPaint: paint?.startTime ?? NaN, largestPaint: seen.largest, blocked: seen.blocked, shift: seen.shift }
  })
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
}
