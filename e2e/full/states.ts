import type { BrowserContext, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import type { LevelDescription } from '../../src/rubric/family.ts'
import { fragment } from '../../src/routes/routes.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { levelBeyondTop, levelIII, levelIV, madeUpLevel, otherLevelIII, levelWithOldLinks } from '../page-kinds.ts'
import { searchAddress, to } from '../site.ts'
import { expect } from '../test.ts'

type Steps = (page: Page, context: BrowserContext) => Promise<unknown>

const phoneOptions = { viewport: { width: 360, height: 640 } }
const madeUpOptions = siteOptions(otherSites.madeUp)
const offlineOptions = { expectedErrors: /ERR_FAILED/ }
const levelPage = to.levelDescription(levelIII)
const madeUpRoutes = otherSites.madeUp.to
const copyButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()
const comparisonOf = (left: LevelDescription, right?: LevelDescription, { compare } = to) =>
  compare(comparisonQuery(choiceOf(left), right && choiceOf(right)))

const expectStatus = (page: Page, message: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: message })).toBeVisible()

/** Opens an address and waits for its status message. */
const open =
  (address: string, message: RegExp): Steps =>
  async (page) => {
    await page.goto(address)
    await expectStatus(page, message)
  }

/** Types a query into a level page's search box, waits for a status message, and presses the given keys. */
const typeQuery =
  (query: string, message: RegExp, ...keys: string[]): Steps =>
  async (page) => {
    await page.goto(levelPage)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(query)
    await expectStatus(page, message)
    for (const key of keys) await page.keyboard.press(key)
  }

/** Takes the given steps while files that match the pattern cannot be loaded. */
const withoutFiles =
  (files: RegExp, reach: Steps): Steps =>
  async (page, context) => {
    await page.route(files, (route) => route.abort())
    await reach(page, context)
  }

/** Opens a page and expands everything on it. */
const expand =
  (address: string): Steps =>
  async (page) => {
    await page.goto(address)
    await expect(page.locator('main details')).not.toHaveCount(0)
    await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
  }

async function filterResults(page: Page): Promise<void> {
  await open(searchAddress('customers'), /result/)(page, page.context())
  const filters = page.getByText('Filters', { exact: true })
  // If there is room, the filters are open from the start.
  if (!(await page.locator('details.filters[open]').count())) await filters.click()
  await page.getByRole('checkbox', { name: /^Level III/ }).check()
  await expect(page.getByText('Filters: Level III')).toBeVisible()
}

async function copyText(page: Page, context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(levelPage)
  // Keeps the message on the page until all checks are done.
  await page.clock.install()
  await copyButton(page).click()
  await expect(page.locator('#_message')).toContainText(/copied/i)
}

async function failToCopy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(levelPage)
  await copyButton(page).click()
  await expect(page.getByRole('textbox', { name: 'The text to copy' })).toBeFocused()
}

const movedAddress = madeUpRoutes.levelDescription(levelWithOldLinks) + fragment('eloquence')
const neighborComparison = comparisonOf(levelIII, levelIV)

/** States that pages can reach after loading, each with a name, the steps to reach it, and its Playwright options. */
export const states: readonly (readonly [name: string, reach: Steps, use?: object])[] = [
  ['the search page without results', open(searchAddress('xylophone'), /No results/)],
  ['the search page with a suggestion', open(searchAddress('custmer alliances'), /No exact match/)],
  [
    'the search page offline',
    withoutFiles(/\.json$/, open(searchAddress('customers'), /could not be loaded/)),
    offlineOptions,
  ],
  ['the search page with filters', filterResults],
  ['the search page with filters, on a phone', filterResults, phoneOptions],
  ['the search box with a selected result', typeQuery('customers', /result/, 'ArrowDown')],
  ['the search box with a selected result, on a phone', typeQuery('customers', /result/, 'ArrowDown'), phoneOptions],
  ['the search box without results', typeQuery('xylophone', /No results/)],
  ['the search box with a suggestion', typeQuery('custmer', /No exact match/)],
  ['the search box offline', withoutFiles(/\.json$/, typeQuery('customers', /could not be loaded/)), offlineOptions],
  ['a comparison with one level chosen', open(comparisonOf(levelIII), /Choose the second/)],
  ['a comparison of nonexistent levels', open(to.compare('left=no/such/level'), /does not exist/)],
  ['a comparison on a phone', open(comparisonOf(levelIII, otherLevelIII), /Highlighted/), phoneOptions],
  [
    'a comparison of unrelated levels',
    open(comparisonOf(madeUpLevel, levelBeyondTop, madeUpRoutes), /Highlighted/),
    madeUpOptions,
  ],
  ['a comparison offline', withoutFiles(/\.json$/, open(neighborComparison, /could not be loaded/)), offlineOptions],
  ['a descriptor named in the address', (page) => page.goto(to.descriptor(levelIII.descriptors[1]!))],
  ['an address with an unknown fragment', open(levelPage + fragment('nowhere'), /not on this page/)],
  ['a level page, expanded', expand(levelPage)],
  ['a rubric, expanded', expand(to.rubric(levelIII.rubric))],
  ['a level across factors, expanded', expand(madeUpRoutes.level(madeUpLevel.level)), madeUpOptions],
  ['a renamed descriptor', (page) => page.goto(movedAddress.replace('eloquence', 'clearness')), madeUpOptions],
  [
    'a moved descriptor',
    // The message is visible only without scripts.
    withoutFiles(/\.js$/, async (page) => {
      await page.goto(movedAddress)
      await expect(page.getByText('This part of the page has moved').filter({ visible: true })).toHaveCount(1)
    }),
    { ...madeUpOptions, ...offlineOptions },
  ],
  ['a page after copying', copyText],
  ['a page after the browser refused to copy', failToCopy],
]
