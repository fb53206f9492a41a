import type { BrowserContext, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import type { LevelDescription } from '../../src/rubric/family.ts'
import { fragment } from '../../src/routes/routes.ts'
import { on, others } from '../other-sites.ts'
import { beyond, elsewhere, levelIII, levelIV, madeUp, madeUpLevel, renamed } from '../page-kinds.ts'
import { searchFor, to } from '../site.ts'
import { expect } from '../test.ts'

/** What a page can be brought to, beside how it looks first. */
interface State {
  readonly name: string
  /** What runs a test of it: on another site, on a phone, with errors that it brings with it. */
  readonly use?: object
  readonly arrive: (page: Page, context: BrowserContext) => Promise<unknown>
}

const onPhone = { viewport: { width: 360, height: 640 } }
const offline = { provoked: /ERR_FAILED/ }
const start = to.levelDescription(levelIII)
const madeUpTo = others.madeUp.to
const compared = (left: LevelDescription, right?: LevelDescription) =>
  comparisonQuery(choiceOf(left), right && choiceOf(right))
const isSaid = (page: Page, words: RegExp) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const failing = (page: Page, files: RegExp) => page.route(files, (route) => route.abort())
const copyButton = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Copy/ }).first()

async function opened(page: Page, address: string, answer: RegExp) {
  await page.goto(address)
  await isSaid(page, answer)
}

async function typed(page: Page, query: string, answer: RegExp) {
  await page.goto(start)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(query)
  await isSaid(page, answer)
}

async function hitChosen(page: Page) {
  await typed(page, 'customers', /result/)
  await page.keyboard.press('ArrowDown')
}

/** Pages that say something of what their address asks for, with the words. */
const answers: readonly (readonly [name: string, address: string, answer: RegExp, use?: object])[] = [
  ['the search page with nothing found', searchFor('xylophone'), /No results/],
  ['the search page with a suggestion', searchFor('custmer alliances'), /No exact match/],
  ['the search page offline', searchFor('customers'), /could not be loaded/, offline],
  ['half a comparison', to.compare(compared(levelIII)), /Choose the second/],
  ['a comparison of what does not exist', to.compare('left=no/such/level'), /does not exist/],
  ['a comparison of neighbors', to.compare(compared(levelIII, levelIV)), /Highlighted/],
  ['a comparison on a phone', to.compare(compared(levelIII, elsewhere)), /Highlighted/, onPhone],
  ['a level compared with itself', to.compare(compared(levelIII, levelIII)), /./],
  ['a comparison offline', to.compare(compared(levelIII, levelIV)), /could not be loaded/, offline],
  ['a comparison of unlike levels', madeUpTo.compare(compared(madeUpLevel, beyond)), /Highlighted/, on(others.madeUp)],
  ['an address of a part that is not there', start + fragment('nowhere'), /does not have/],
]

/** The states of pages that are checked beside how each page looks first. */
export const states: readonly State[] = [
  ...answers.map(([name, address, answer, use]): State => ({
    name,
    use: use ?? {},
    async arrive(page) {
      if (use === offline) await failing(page, /\.json$/)
      await opened(page, address, answer)
    },
  })),
  { name: 'the search box with a hit chosen', arrive: hitChosen },
  { name: 'the search box with a hit chosen, on a phone', use: onPhone, arrive: hitChosen },
  { name: 'the search box with nothing found', arrive: (page) => typed(page, 'xylophone', /No results/) },
  { name: 'the search box with a suggestion', arrive: (page) => typed(page, 'custmer', /No exact match/) },
  {
    name: 'the search box offline',
    use: offline,
    async arrive(page) {
      await failing(page, /\.json$/)
      await typed(page, 'customers', /could not be loaded/)
    },
  },
  {
    name: 'the search page with filters',
    async arrive(page) {
      await opened(page, searchFor('customers'), /result/)
      await page.getByRole('checkbox', { name: /^Level III/ }).check()
      await expect(page.getByText('Filters: Level III')).toBeVisible()
    },
  },
  {
    name: 'the search page with filters, on a phone',
    use: onPhone,
    async arrive(page) {
      await opened(page, searchFor('customers'), /result/)
      await page.getByText('Filters', { exact: true }).click()
      await expect(page.getByRole('checkbox').first()).toBeVisible()
    },
  },
  { name: 'a descriptor that an address names', arrive: (page) => page.goto(to.descriptor(levelIII.descriptors[1]!)) },
  ...[
    { of: 'a level page', use: {}, address: start },
    { of: 'a rubric', use: {}, address: to.rubric(levelIII.rubric) },
    { of: 'a level across factors', use: on(others.madeUp), address: madeUpTo.level(madeUpLevel.level) },
  ].map(({ of, use, address }): State => ({
    name: `everything that opens on ${of}, opened`,
    use,
    async arrive(page) {
      await page.goto(address)
      const folds = page.locator('details')
      await expect(folds).not.toHaveCount(0)
      await folds.evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')))
    },
  })),
  {
    name: 'a descriptor that has another name by now',
    use: on(others.madeUp),
    arrive: (page) => page.goto(madeUpTo.levelDescription(renamed) + fragment('clearness')),
  },
  {
    name: 'a descriptor that is elsewhere by now',
    // Where scripts run, nobody sees what it says.
    use: { ...on(others.madeUp), ...offline },
    async arrive(page) {
      await failing(page, /\.js$/)
      await page.goto(madeUpTo.levelDescription(renamed) + fragment('eloquence'))
      await expect(page.getByText('This part of the page has moved')).toBeVisible()
    },
  },
  {
    name: 'one level with six discriminators',
    use: on(others.madeUp),
    arrive: (page) => page.goto(madeUpTo.rubric(madeUp.rubrics.find(({ levels }) => levels.length === 1)!)),
  },
  {
    name: 'what was copied',
    async arrive(page, context) {
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
    async arrive(page) {
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
