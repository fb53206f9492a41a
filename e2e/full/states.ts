import type { BrowserContext, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import type { LevelDescription } from '../../src/rubric/family.ts'
import { fragment } from '../../src/routes/routes.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { levelBeyondTop, levelIII, levelIV, madeUpLevel, otherLevelIII, renamedLevel } from '../page-kinds.ts'
import { searchAddress, to } from '../site.ts'
import { expect } from '../test.ts'

type Arrive = (page: Page, context: BrowserContext) => Promise<unknown>

const onPhone = { viewport: { width: 360, height: 640 } }
const onMadeUp = siteOptions(otherSites.madeUp)
const offline = { expectedErrors: /ERR_FAILED/ }
const start = to.levelDescription(levelIII)
const madeUpTo = otherSites.madeUp.to
const copyButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()
const compared = (left: LevelDescription, right?: LevelDescription, { compare } = to) =>
  compare(comparisonQuery(choiceOf(left), right && choiceOf(right)))

const expectStatus = (page: Page, message: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: message })).toBeVisible()

/** Opens an address and waits for its status message. */
const opened =
  (address: string, message: RegExp): Arrive =>
  async (page) => {
    await page.goto(address)
    await expectStatus(page, message)
  }

/** Types into a level page's search box, then presses keys. */
const typed =
  (query: string, message: RegExp, ...keys: string[]): Arrive =>
  async (page) => {
    await page.goto(start)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(query)
    await expectStatus(page, message)
    for (const key of keys) await page.keyboard.press(key)
  }

/** Reaches a state while some files cannot be loaded. */
const without =
  (files: RegExp, arrive: Arrive): Arrive =>
  async (page, context) => {
    await page.route(files, (route) => route.abort())
    await arrive(page, context)
  }

/** Opens a page and expands everything on it. */
const unfolded =
  (address: string): Arrive =>
  async (page) => {
    await page.goto(address)
    await expect(page.locator('main details')).not.toHaveCount(0)
    await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')))
  }

async function filtered(page: Page): Promise<void> {
  await opened(searchAddress('customers'), /result/)(page, page.context())
  const filters = page.getByText('Filters', { exact: true })
  // Where there is room the panel is open from the start.
  if (!(await page.locator('details.filters[open]').count())) await filters.click()
  await page.getByRole('checkbox', { name: /^Level III/ }).check()
  await expect(page.getByText('Filters: Level III')).toBeVisible()
}

async function copied(page: Page, context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(start)
  // Keeps the message on the page until all checks are done.
  await page.clock.install()
  await copyButton(page).click()
  await expect(page.locator('#_message')).toContainText(/copied/i)
}

async function notCopied(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(start)
  await copyButton(page).click()
  await expect(page.getByRole('textbox', { name: 'The text to copy' })).toBeFocused()
}

const moved = madeUpTo.levelDescription(renamedLevel) + fragment('eloquence')
const neighbors = compared(levelIII, levelIV)

/** States that pages can reach after loading: a name, the steps that lead there, and Playwright options for a test. */
export const states: readonly (readonly [name: string, arrive: Arrive, use?: object])[] = [
  ['the search page without results', opened(searchAddress('xylophone'), /No results/)],
  ['the search page with a suggestion', opened(searchAddress('custmer alliances'), /No exact match/)],
  ['the search page offline', without(/\.json$/, opened(searchAddress('customers'), /could not be loaded/)), offline],
  ['the search page with filters', filtered],
  ['the search page with filters, on a phone', filtered, onPhone],
  ['the search box with a selected result', typed('customers', /result/, 'ArrowDown')],
  ['the search box with a selected result, on a phone', typed('customers', /result/, 'ArrowDown'), onPhone],
  ['the search box without results', typed('xylophone', /No results/)],
  ['the search box with a suggestion', typed('custmer', /No exact match/)],
  ['the search box offline', without(/\.json$/, typed('customers', /could not be loaded/)), offline],
  ['a comparison with one level chosen', opened(compared(levelIII), /Choose the second/)],
  ['a comparison of nonexistent levels', opened(to.compare('left=no/such/level'), /does not exist/)],
  ['a comparison on a phone', opened(compared(levelIII, otherLevelIII), /Highlighted/), onPhone],
  ['a comparison of unlike levels', opened(compared(madeUpLevel, levelBeyondTop, madeUpTo), /Highlighted/), onMadeUp],
  ['a comparison offline', without(/\.json$/, opened(neighbors, /could not be loaded/)), offline],
  ['a descriptor that an address names', (page) => page.goto(to.descriptor(levelIII.descriptors[1]!))],
  ['an address of a nonexistent part', opened(start + fragment('nowhere'), /not on this page/)],
  ['a level page, expanded', unfolded(start)],
  ['a rubric, expanded', unfolded(to.rubric(levelIII.rubric))],
  ['a level across factors, expanded', unfolded(madeUpTo.level(madeUpLevel.level)), onMadeUp],
  ['a renamed descriptor', (page) => page.goto(moved.replace('eloquence', 'clearness')), onMadeUp],
  [
    'a moved descriptor',
    // The message is visible only without scripts.
    without(/\.js$/, async (page) => {
      await page.goto(moved)
      await expect(page.getByText('This part of the page has moved').filter({ visible: true })).toHaveCount(1)
    }),
    { ...onMadeUp, ...offline },
  ],
  ['a page after copying', copied],
  ['a page after the browser refused to copy', notCopied],
]
