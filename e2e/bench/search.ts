import type { Browser, Page } from '@playwright/test'
import type { Family } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { kibibytes, slowDown } from './network.ts'
import { imperfectMemories, type Memory, misspellings, perfectMemories, slipKinds } from '../../src/testing/memory.ts'

const to = routes('/')
const rubricPage = (family: Family) => to.rubric(family.rubrics[0] as Family['rubrics'][number])

/** Queries made up of words that occur in many descriptors. */
const commonQueries = ['and', 'support', 'and support', 'in', 'to support']

/** What the search box shows for a query, and the time from entering the query to displaying the results. */
interface BoxState {
  readonly links: readonly string[]
  readonly suggestions: readonly string[]
  readonly milliseconds: number
}

/** Searches as a person would, in the search box on a rubric page. Returns a row for each measurement. */
export async function measureSearch(browser: Browser, origin: string, family: Family): Promise<Record<string, string>> {
  const memories = perfectMemories(family, 30)
  const coldStartRows = await measureColdStart(browser, origin, family, memories)

  const page = await browser.newPage({ baseURL: origin })
  await openBox(page, family)
  const positions = await positionsOf(page, memories)
  const memoriesWithSlips = slipKinds.flatMap((kind) => imperfectMemories(family, kind, 15))
  const slipPositions = await positionsOf(page, memoriesWithSlips)
  let correctSuggestions = 0
  for (const { query, word } of misspellings(family, 100)) {
    const { suggestions } = await setQuery(page, query)
    if (suggestions.some((suggestion) => suggestion.split(/\W+/).includes(word))) correctSuggestions++
  }
  await page.close()
  const top = (indices: readonly number[], count: number) => indices.filter((position) => position < count).length
  return {
    'three words: first, in the first three, of 30': `${top(positions, 1)}, ${top(positions, 3)}`,
    'four words with a slip: first, in the first three, of 60': `${top(slipPositions, 1)}, ${top(slipPositions, 3)}`,
    'misspelled words: right suggestion, of 100': String(correctSuggestions),
    ...coldStartRows,
  }
}

/**
 * Measures the time from first focus to first result, and how long each later query takes, on slow 4G with a slow
 * processor.
 */
async function measureColdStart(browser: Browser, origin: string, family: Family, memories: readonly Memory[]) {
  const page = await browser.newPage({ baseURL: origin })
  await page.goto(rubricPage(family))
  const client = await slowDown(page)
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))

  const [firstMemory, ...laterMemories] = memories
  const firstResultTime = timeFirstResult(page)
  await page.getByRole('searchbox').click()
  await page.keyboard.insertText(firstMemory?.query ?? '')
  const milliseconds = await firstResultTime
  const firstResultBytes = bytes
  const typingTimes: number[] = []
  for (const { query } of laterMemories.slice(0, 10)) typingTimes.push(await typeQuery(page, query))
  // Runs each query once before timing it, so that the time does not include fetching files.
  const queries = laterMemories.map(({ query }) => query)
  for (const query of [...queries, ...commonQueries]) await setQuery(page, query)
  const queryTimes = await timeQueries(page, queries)
  const commonTimes = await timeQueries(page, commonQueries)
  await page.close()
  return {
    'slow 4G, cold: first result': `${Math.round(milliseconds)} ms, ${kibibytes(firstResultBytes)} KiB`,
    'slow 4G, typed: last key to final list, median and longest': timesText(typingTimes),
    'slow processor: next query, median and longest': timesText(queryTimes),
    'slow processor: common words, median and longest': timesText(commonTimes),
  }
}

/** The time from when the search box receives focus to the frame that shows the first result. */
function timeFirstResult(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0
        document.addEventListener('focusin', () => (start = performance.now()), { once: true })
        const observer = new MutationObserver(() => {
          if (!document.querySelector('[role=option]')) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        })
        observer.observe(document, { childList: true, subtree: true })
      }),
  )
}

async function timeQueries(page: Page, queries: readonly string[]): Promise<number[]> {
  const durations: number[] = []
  for (const query of queries) durations.push((await setQuery(page, query)).milliseconds)
  return durations
}

function timesText(durations: readonly number[]): string {
  const sortedTimes = durations.toSorted((a, b) => a - b)
  return `${sortedTimes[sortedTimes.length >> 1]?.toFixed(0)} ms, ${sortedTimes.at(-1)?.toFixed(0)} ms`
}

/** Types a query at ten keys per second. Returns the time from the last keystroke to the last change to the list. */
async function typeQuery(page: Page, query: string): Promise<number> {
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
  await page.goto(rubricPage(family))
  await page.getByRole('searchbox').click()
  await page.getByRole('combobox').waitFor()
}

/** For each remembered phrase, the index of its descriptor in the results, or Infinity if it is missing. */
async function positionsOf(page: Page, memories: readonly Memory[]): Promise<number[]> {
  const positions: number[] = []
  for (const { query, descriptor } of memories) {
    const position = (await setQuery(page, query)).links.indexOf(to.descriptor(descriptor))
    positions.push(position === -1 ? Infinity : position)
  }
  return positions
}

/** Enters the whole query at once, and reads the list in the first frame after the list changes. */
function setQuery(page: Page, query: string): Promise<BoxState> {
  return page.getByRole('combobox').evaluate((box, text) => {
    const input = box as HTMLInputElement
    const list = document.getElementById(input.getAttribute('aria-controls') ?? '') as HTMLElement
    return new Promise<BoxState>((resolve) => {
      const start = performance.now()
      const observer = new MutationObserver(() => {
        observer.disconnect()
        requestAnimationFrame(() =>
          setTimeout(() => {
            const links = [...list.querySelectorAll('a')].map((link) => link.pathname + link.hash.split(':~:')[0])
            const suggestions = [...list.querySelectorAll('.suggestion strong')].map(({ textContent }) => textContent)
            resolve({ links, suggestions, milliseconds: performance.now() - start })
          }),
        )
      })
      observer.observe(list.parentElement as HTMLElement, { childList: true, subtree: true, characterData: true })
      input.value = text
      input.dispatchEvent(new Event('input'))
    })
  }, query)
}
