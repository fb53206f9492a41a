import type { Browser, Page } from '@playwright/test'
import type { Family } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { kibibytes, slowDown } from './network.ts'
import { imperfectMemories, type Memory, misspellings, perfectMemories, slipKinds } from '../../src/testing/memory.ts'

const to = routes('/')
const descriptorPage = (family: Family) => to.rubric(family.rubrics[0] as Family['rubrics'][number])

/** Words that are in much of what there is. */
const commonWords = ['and', 'support', 'and support', 'in', 'to support']

/** What a box shows for a query, and how long it took from the key to the frame that shows it. */
interface Shown {
  readonly links: readonly string[]
  readonly suggestions: readonly string[]
  readonly milliseconds: number
}

/** Searches as a person would, in the header's box of a rubric page; one line for each measure. */
export async function measureSearch(browser: Browser, origin: string, family: Family): Promise<Record<string, string>> {
  const perfect = perfectMemories(family, 30)
  const cold = await measureCold(browser, origin, family, perfect)

  const page = await browser.newPage({ baseURL: origin })
  await openBox(page, family)
  const places = await placesOf(page, perfect)
  const slips = slipKinds.flatMap((kind) => imperfectMemories(family, kind, 15))
  const slipPlaces = await placesOf(page, slips)
  let right = 0
  for (const { query, word } of misspellings(family, 100)) {
    const { suggestions } = await type(page, query)
    if (suggestions.some((suggestion) => suggestion.split(/\W+/).includes(word))) right++
  }
  await page.close()
  const within = (found: readonly number[], count: number) => found.filter((place) => place < count).length
  return {
    'three words: first, in the first three, of 30': `${within(places, 1)}, ${within(places, 3)}`,
    'four words with a slip: first, in the first three, of 60': `${within(slipPlaces, 1)}, ${within(slipPlaces, 3)}`,
    'misspelt words: suggestion right, of 100': String(right),
    ...cold,
  }
}

/** From the first focus, on slow 4G with a slow processor: the first result, and the next queries. */
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
  // What later queries fetch is not to be timed: each is asked once before.
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

/** The time from the focus of the box to the frame that shows the first result. */
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

/** Types a query as a hand does, ten keys a second; the time from the last key to the last change of the list. */
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

/** For each memory the place of the exact descriptor among the results, from 0; Infinity when it is not there. */
async function placesOf(page: Page, memories: readonly Memory[]): Promise<number[]> {
  const places: number[] = []
  for (const { query, descriptor } of memories) {
    const place = (await type(page, query)).links.indexOf(to.descriptor(descriptor))
    places.push(place === -1 ? Infinity : place)
  }
  return places
}

/** Puts a query into the box at once, and reads what the list shows in the next frame after it has changed. */
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
