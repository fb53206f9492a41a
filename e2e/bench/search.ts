import type { Browser, Page } from '@playwright/test'
import type { Family } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { kibibytes, slowDown } from './network.ts'
import { imperfectMemories, type Memory, misspellings, perfectMemories, slipKinds } from '../../src/testing/memory.ts'

const to = routes('/')
const descriptorPage = (family: Family) => to.rubric(family.rubrics[0] as Family['rubrics'][number])

/** Words that many descriptors contain. */
const commonWords = ['and', 'support', 'and support', 'in', 'to support']

/** What the search box shows for a query, and the time from the input to the frame that shows it. */
interface Shown {
  readonly links: readonly string[]
  readonly suggestions: readonly string[]
  readonly milliseconds: number
}

/** Searches as a person would, in the search box of a rubric page. Returns a row for each measure. */
export async function measureSearch(browser: Browser, origin: string, family: Family): Promise<Record<string, string>> {
  const perfect = perfectMemories(family, 30)
  const cold = await measureCold(browser, origin, family, perfect)

  const page = await browser.newPage({ baseURL: origin })
  await openBox(page, family)
  const positions = await positionsOf(page, perfect)
  const slips = slipKinds.flatMap((kind) => imperfectMemories(family, kind, 15))
  const slipPositions = await positionsOf(page, slips)
  let right = 0
  for (const { query, word } of misspellings(family, 100)) {
    const { suggestions } = await type(page, query)
    if (suggestions.some((suggestion) => suggestion.split(/\W+/).includes(word))) right++
  }
  await page.close()
  const within = (indices: readonly number[], count: number) => indices.filter((position) => position < count).length
  return {
    'three words: first, in the first three, of 30': `${within(positions, 1)}, ${within(positions, 3)}`,
    'four words with a slip: first, in the first three, of 60': `${within(slipPositions, 1)}, ${within(slipPositions, 3)}`,
    'misspelled words: right suggestion, of 100': String(right),
    ...cold,
  }
}

/** Measures the first result from the first focus, then later queries, on slow 4G with a slow processor. */
async function measureCold(browser: Browser, origin: string, family: Family, memories: readonly Memory[]) {
  const page = await browser.newPage({ baseURL: origin })
  await page.goto(descriptorPage(family))
  const client = await slowDown(page)
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))

  const [first, ...others] = memories
  const shown = firstResult(page)
  await page.getByRole('searchbox').click()
  await page.keyboard.insertText(first?.query ?? '')
  const milliseconds = await shown
  const firstBytes = bytes
  const typed: number[] = []
  for (const { query } of others.slice(0, 10)) typed.push(await typeByKey(page, query))
  // Run each query once before timing it, so that what it fetches is not timed.
  const queries = others.map(({ query }) => query)
  for (const query of [...queries, ...commonWords]) await type(page, query)
  const next = await times(page, queries)
  const common = await times(page, commonWords)
  await page.close()
  return {
    'slow 4G, cold: first result': `${Math.round(milliseconds)} ms, ${kibibytes(firstBytes)} KiB`,
    'slow 4G, typed: last key to final list, median and longest': inMilliseconds(typed),
    'slow processor: next query, median and longest': inMilliseconds(next),
    'slow processor: common words, median and longest': inMilliseconds(common),
  }
}

/** The time from focusing the box to the frame that shows the first result. */
function firstResult(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let began = 0
        document.addEventListener('focusin', () => (began = performance.now()), { once: true })
        const observer = new MutationObserver(() => {
          if (!document.querySelector('[role=option]')) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
        })
        observer.observe(document, { childList: true, subtree: true })
      }),
  )
}

async function times(page: Page, queries: readonly string[]): Promise<number[]> {
  const measured: number[] = []
  for (const query of queries) measured.push((await type(page, query)).milliseconds)
  return measured
}

function inMilliseconds(measured: readonly number[]): string {
  const ascending = measured.toSorted((a, b) => a - b)
  return `${ascending[ascending.length >> 1]?.toFixed(0)} ms, ${ascending.at(-1)?.toFixed(0)} ms`
}

/** Types a query at ten keys per second. Returns the time from the last key to the last change in the list. */
async function typeByKey(page: Page, query: string): Promise<number> {
  await page.getByRole('combobox').fill('')
  await page.keyboard.type(query.slice(0, -1), { delay: 100 })
  await page.evaluate(() => {
    const times = { pressed: 0, changed: 0 }
    Object.assign(window, { times })
    document.addEventListener('keydown', () => (times.pressed = performance.now()), { once: true, capture: true })
    new MutationObserver(() => (times.changed = performance.now())).observe(
      document.querySelector('.suggestions') as Element,
      { childList: true, subtree: true },
    )
  })
  await page.keyboard.press(query.slice(-1))
  await page.waitForTimeout(2000)
  return page.evaluate(() => {
    const { times } = window as Window & typeof globalThis & { times: { pressed: number; changed: number } }
    return Math.max(0, times.changed - times.pressed)
  })
}

async function openBox(page: Page, family: Family): Promise<void> {
  await page.goto(descriptorPage(family))
  await page.getByRole('searchbox').click()
  await page.getByRole('combobox').waitFor()
}

/** The index of the exact descriptor in the results for each memory, or Infinity if it is missing. */
async function positionsOf(page: Page, memories: readonly Memory[]): Promise<number[]> {
  const positions: number[] = []
  for (const { query, descriptor } of memories) {
    const position = (await type(page, query)).links.indexOf(to.descriptor(descriptor))
    positions.push(position === -1 ? Infinity : position)
  }
  return positions
}

/** Sets the query in the box in one step, and reads the list in the first frame after it changes. */
function type(page: Page, query: string): Promise<Shown> {
  return page.getByRole('combobox').evaluate((box, text) => {
    const input = box as HTMLInputElement
    const list = document.getElementById(input.getAttribute('aria-controls') ?? '') as HTMLElement
    return new Promise<Shown>((resolve) => {
      const began = performance.now()
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() =>
          setTimeout(() => {
            const links = [...list.querySelectorAll('a')].map((link) => link.pathname + link.hash.split(':~:')[0])
            const suggestions = [...list.querySelectorAll('.suggestion strong')].map(({ textContent }) => textContent)
            resolve({ links, suggestions, milliseconds: performance.now() - began })
          }),
        )
      })
      observer.observe(list.parentElement as HTMLElement, { childList: true, subtree: true, characterData: true })
      input.value = text
      input.dispatchEvent(new Event('input'))
    })
  }, query)
}
