import type { BrowserContext, Page } from '@playwright/test'
import { comparisonQuery, choiceOf } from '../../src/compare/choice.ts'
import { fragment } from '../../src/routes/routes.ts'
import { others, type OtherSite } from '../other-sites.ts'
import { searchFor, to } from '../site.ts'
import { expect } from '../test.ts'
import { beyond, madeUp, madeUpLevel, elsewhere, large, levelIII, levelIV, renamed } from './page-kinds.ts'

/** What a page can be brought to, beside how it looks first. */
export interface State {
  readonly name: string
  /** Which site it is of, where not of the seeds. */
  readonly site?: OtherSite
  readonly phone?: true
  /** Console errors that the state brings with it. */
  readonly provoked?: RegExp
  readonly arrive: (page: Page, context: BrowserContext) => Promise<unknown>
}

const madeUpTo = others.madeUp.to
const start = to.levelDescription(levelIII)
const said = (page: Page, words: RegExp) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

/** Types into the search box of a level page and waits for what it says. */
const typed = (query: string, answer: RegExp) => async (page: Page) => {
  await page.goto(start)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(query)
  await said(page, answer)
}

const searched = (address: string, answer: RegExp) => async (page: Page) => {
  await page.goto(address)
  await said(page, answer)
}

const compared = (query: string, answer: RegExp) => searched(to.compare(query), answer)
const copyButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()

const unreachable = async (page: Page) => {
  await page.route(/\.json$/, (route) => route.abort())
}

const searches: State[] = [
  { name: 'the search box with hits', arrive: typed('customers', /result/) },
  { name: 'the search box with hits on a phone', phone: true, arrive: typed('customers', /result/) },
  {
    name: 'the search box with a hit chosen by key',
    arrive: async (page) => {
      await typed('customers', /result/)(page)
      await page.keyboard.press('ArrowDown')
    },
  },
  { name: 'the search box with nothing found', arrive: typed('xylophone', /No results/) },
  { name: 'the search box with a suggestion', arrive: typed('custmer', /No exact match/) },
  {
    name: 'the search box without network',
    provoked: /ERR_FAILED/,
    arrive: async (page) => {
      await unreachable(page)
      await typed('customers', /could not be loaded/)(page)
    },
  },
  { name: 'the search page without words', arrive: searched(to.search(), /Enter a word/) },
  { name: 'the search page with results', arrive: searched(searchFor('customers'), /result/) },
  { name: 'the search page with nothing found', arrive: searched(searchFor('xylophone'), /No results/) },
  { name: 'the search page with a suggestion', arrive: searched(searchFor('custmer alliances'), /No exact match/) },
  {
    name: 'the search page with filters',
    arrive: async (page) => {
      await searched(searchFor('customers'), /result/)(page)
      await page.getByRole('checkbox', { name: /^Level III/ }).check()
      await expect(page.getByText('Filters: Level III')).toBeVisible()
    },
  },
  {
    name: 'the search page with filters on a phone',
    phone: true,
    arrive: async (page) => {
      await searched(searchFor('customers'), /result/)(page)
      await page.getByText('Filters', { exact: true }).click()
      await expect(page.getByRole('checkbox').first()).toBeVisible()
    },
  },
  {
    name: 'the search page without network',
    provoked: /ERR_FAILED/,
    arrive: async (page) => {
      await unreachable(page)
      await searched(searchFor('customers'), /could not be loaded/)(page)
    },
  },
]

const comparisons: State[] = [
  { name: 'a comparison of nothing', arrive: compared('', /No level is chosen yet/) },
  { name: 'half a comparison', arrive: compared(comparisonQuery(choiceOf(levelIII), undefined), /Choose the second/) },
  { name: 'a comparison of what does not exist', arrive: compared('left=no/such/level', /does not exist/) },
  {
    name: 'a comparison of neighbors',
    arrive: compared(comparisonQuery(choiceOf(levelIII), choiceOf(levelIV)), /Highlighted/),
  },
  {
    name: 'a comparison on a phone',
    phone: true,
    arrive: compared(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere)), /Highlighted/),
  },
  {
    name: 'a level compared with itself',
    arrive: compared(comparisonQuery(choiceOf(levelIII), choiceOf(levelIII)), /./),
  },
  {
    name: 'a comparison of unlike levels',
    site: others.madeUp,
    arrive: searched(madeUpTo.compare(comparisonQuery(choiceOf(madeUpLevel), choiceOf(beyond))), /Highlighted/),
  },
  {
    name: 'a comparison without network',
    provoked: /ERR_FAILED/,
    arrive: async (page) => {
      await unreachable(page)
      await compared(comparisonQuery(choiceOf(levelIII), choiceOf(levelIV)), /could not be loaded/)(page)
    },
  },
]

const parts: State[] = [
  {
    name: 'a descriptor that an address names',
    arrive: (page) => page.goto(to.descriptor(levelIII.descriptors[1]!)),
  },
  {
    name: 'everything that opens, opened',
    site: others.large,
    arrive: async (page) => {
      await page.goto(others.large.to.level(large.careerPaths[0]!.levels[0]!))
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    },
  },
  {
    name: 'a level page with its texts opened',
    arrive: async (page) => {
      await page.goto(start)
      await page.locator('summary').first().click()
    },
  },
  {
    name: 'a descriptor that has another name by now',
    site: others.madeUp,
    arrive: (page) => page.goto(madeUpTo.levelDescription(renamed) + fragment('clearness')),
  },
  {
    name: 'a descriptor that is elsewhere by now',
    site: others.madeUp,
    // Where scripts run, nobody gets to see what it says.
    provoked: /ERR_FAILED/,
    arrive: async (page) => {
      await page.route(/\.js$/, (route) => route.abort())
      await page.goto(madeUpTo.levelDescription(renamed) + fragment('eloquence'))
      await expect(page.getByText('This part of the page has moved')).toBeVisible()
    },
  },
  {
    name: 'one level with six discriminators',
    site: others.madeUp,
    arrive: (page) => page.goto(madeUpTo.rubric(madeUp.rubrics.find(({ levels }) => levels.length === 1)!)),
  },
]

const copies: State[] = [
  {
    name: 'what was copied',
    arrive: async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(start)
      // So that it still says so when everything is checked.
      await page.clock.install()
      await copyButton(page).click()
      await expect(page.locator('#_message')).toContainText(/copied/i)
    },
  },
  {
    name: 'what the browser refuses to copy',
    arrive: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      })
      await page.goto(start)
      await copyButton(page).click()
      await expect(page.getByRole('textbox', { name: 'The text to copy' })).toBeFocused()
    },
  },
]

/** The states of pages that are checked beside how each page looks first. */
export const states: readonly State[] = [...searches, ...comparisons, ...parts, ...copies]
