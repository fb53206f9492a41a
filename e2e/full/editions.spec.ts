import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import JSZip from 'jszip'
import { expectNoViolation } from '../access/axe.ts'
import { expectOpenToEveryone } from '../access/visit.ts'
import { readSite } from '../built/page.ts'
import { on, others } from '../other-sites.ts'
import { searchFor } from '../site.ts'
import { printed, words } from '../printed.ts'
import { routes } from '../../src/routes/routes.ts'
import { expect, test } from '../test.ts'
import { firstScripts, firstView, weighed } from '../weight.ts'

// A family in two editions: six factors until 2017, three since.
test.use(on(others.editions))

const { to } = others.editions
const old = routes(to.edition({ id: '2014' }))
const lasting = routes(to.edition({ id: '2017' }))
const careerPath = { id: 'harbour-work' }
const level = { id: 'level-ii' }
const communication = { rubric: { careerPath, factor: { id: 'communication' } }, level }
const notice = (page: Page) => page.getByRole('complementary', { name: 'Edition' })
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')

/** What a button copies, as plain text. */
async function copied(page: Page, button: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  if (!(await button.isVisible())) await page.getByText('Share or download').click()
  await button.click()
  await expect(page.locator('#_message')).toContainText(/copied/i)
  return page.evaluate(() => navigator.clipboard.readText())
}

test('what is no longer in force says so, on paper too, and leads to what is, and back', async ({ page }) => {
  await page.goto(old.levelDescription(communication))
  await expect(page).toHaveTitle(/ – Harbour Rubrics, Harbour Office, Edition of 2014$/)
  await expect(notice(page)).toContainText(
    'Edition of 2014 is no longer in force. It was in force from October 1, 2014 until September 30, 2017.',
  )
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`[0-9]${old.levelDescription(communication)}$`),
  )
  expect((await printed(page)).join('')).toContain(words('Edition of 2014 is no longer in force.'))
  await expect(notice(page).getByRole('link', { name: 'What the next edition changed' })).toHaveAttribute(
    'href',
    old.rubricChanges(communication.rubric),
  )
  await notice(page).getByRole('link', { name: 'the same page' }).click()
  await expect(page).toHaveURL(to.levelDescription(communication))
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('Edition of 2017, in force since October 1, 2017')
  await page.getByRole('navigation', { name: 'Other editions' }).getByRole('link', { name: 'the same page' }).click()
  await expect(page).toHaveURL(old.levelDescription(communication))
})

test('what became parts of others leads to both, and they lead back', async ({ page }) => {
  await page.goto(old.factor({ id: 'customer-relations' }))
  await expect(notice(page).getByRole('link', { name: 'Job Achievement' })).toHaveAttribute(
    'href',
    to.factor({ id: 'job-achievement' }),
  )
  await notice(page).getByRole('link', { name: 'Mission Support' }).click()
  await expect(page).toHaveURL(to.factor({ id: 'mission-support' }))
  await page
    .getByRole('navigation', { name: 'Other editions' })
    .getByRole('link', { name: 'Customer Relations' })
    .click()
  await expect(page).toHaveURL(old.factor({ id: 'customer-relations' }))
})

test('an address of what is gone leads to the edition that has it, a fragment too', async ({ page }) => {
  const gone = { ...communication, rubric: { careerPath, factor: { id: 'leadership' } } }
  await page.goto(`${to.levelDescription(gone)}#scope`)
  await expect(page).toHaveURL(`${old.levelDescription(gone)}#scope`)
  await expect(page.getByRole('main')).toContainText('Takes care of the training of pilots in one basin.')
})

test('the edition in force has lasting addresses, which citations give', async ({ page }) => {
  await page.goto(to.levelDescription(communication))
  const descriptor = page.locator('#scope')
  const text = await copied(page, descriptor.getByRole('button', { name: 'Copy with citation' }))
  const address = `${lasting.levelDescription(communication)}#scope`
  expect(text).toContain('Takes care of messages between ships in two basins.')
  expect(text).toContain('Harbour Rubrics, Harbour Office; Edition of 2017')
  expect(text.trimEnd().split('\n').at(-1)).toBe(new URL(address, others.editions.origin).href)
  const link = await copied(page, descriptor.getByRole('button', { name: 'Copy link' }))
  expect(link).toBe(`${new URL(to.levelDescription(communication), others.editions.origin).href}#scope`)

  await page.goto(address)
  await expect(notice(page)).toContainText('Edition of 2017 is in force.')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`[0-9]${to.levelDescription(communication)}$`),
  )
  await notice(page).getByRole('link', { name: 'The address of what is in force' }).click()
  await expect(page).toHaveURL(to.levelDescription(communication))
})

test('a Word file says which edition it is of, by an address that lasts', async ({ page }) => {
  await page.goto(to.levelDescription(communication))
  const download = page.waitForEvent('download')
  await page.getByRole('main').getByText('Share or download').click()
  await page.getByRole('button', { name: 'Download (Word)', exact: true }).click()
  const file = await JSZip.loadAsync(await readFile(await (await download).path()))
  const foot = await file.file('word/footer1.xml')!.async('string')
  expect(foot).toContain('Edition of 2017')
  expect(foot).toContain(lasting.levelDescription(communication))
})

test('the list of editions leads to what each changed, rubric by rubric', async ({ page }) => {
  await page.goto(to.home())
  await page.getByRole('contentinfo').getByRole('link', { name: 'Editions' }).click()
  await expect(page).toHaveURL(to.editions())
  await page.getByRole('link', { name: 'What Edition of 2017 changed' }).click()
  await expect(page).toHaveURL(old.editionChanges())
  await page
    .getByRole('link', { name: /^3 with the same words, 3 changed, 4 new: Communication, Harbour Work$/ })
    .click()
  await expect(page).toHaveURL(old.rubricChanges(communication.rubric))
  const table = page.getByRole('table', { name: 'Level II', exact: true })
  await expect(table.locator('ins')).toHaveText('two basins')
  await expect(table.locator('.only-first')).toHaveText(['one basin', 'between ships'])
  await expect(page.getByRole('table', { name: 'Very High' })).toContainText('Is heard where no message went before.')
})

const kinds = {
  'the list of editions': to.editions(),
  'what an edition changed': old.editionChanges(),
  'what it changed in a rubric': old.rubricChanges(communication.rubric),
  'the home page of an edition': old.home(),
  'a rubric of an edition': old.rubric(communication.rubric),
  'a level of an edition': old.levelDescription(communication),
  'a factor of an edition, of which parts went two ways': old.factor({ id: 'customer-relations' }),
  'a level at its lasting address': lasting.levelDescription(communication),
  'a level in force': to.levelDescription(communication),
  'the comparison': to.compare(),
  'the search': to.search(),
}
for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} is open to everyone, and light`, async ({ page }) => {
    const { total, scripts } = await weighed(page, address)
    await expectOpenToEveryone(page, address, [{ width: 1440, height: 600 }])
    await expectNoViolation(page, 'forced')
    // The search and the comparison are nothing without their scripts.
    if ([to.compare(), to.search()].includes(address)) return
    expect(total).toBeLessThan(firstView)
    expect(scripts).toBeLessThan(firstScripts)
  })
}

test('no link of any edition is broken, and each page can be reached from the home page', async () => {
  const { contentDir, outDir, basePath } = others.editions
  const parts = ['', 'editions/2014/', 'editions/2017/'].map((place) => {
    const content = place.includes('2014') ? `${contentDir}/${place}` : contentDir
    return readSite(place, {
      contentDir: content,
      outDir: `${outDir}/${place}`,
      basePath: basePath + place,
      siteUrl: '',
    })
  })
  const sites = await Promise.all(parts)
  const pages = new Map(sites.flatMap((site) => [...site.pages]))
  const broken = [...pages.values()].flatMap(({ address, links }) =>
    links
      .filter(({ pathname, hash }) => {
        const target = pages.get(pathname)
        return target
          ? hash && !target.ids.includes(decodeURIComponent(hash.slice(1)))
          : !sites.some((site) => site.answers(pathname))
      })
      .map(({ href }) => `${address} links to ${href}`),
  )
  expect(broken).toEqual([])
  const reached = new Set([to.home()])
  for (const address of reached) for (const { pathname } of pages.get(address)?.links ?? []) reached.add(pathname)
  // What has a lasting address is reached without it; citations lead there.
  expect(sites.slice(0, 2).flatMap(({ listed }) => listed.filter((address) => !reached.has(address)))).toEqual([])
})

test.describe('search', () => {
  test('finds what is in force, and other editions when asked, each hit with its name', async ({ page }) => {
    await page.goto(searchFor('messages between ships', to))
    await expect(results(page).first()).toBeVisible()
    await expect(results(page).filter({ hasText: 'Edition of 2014' })).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Edition of 2014' }).check()
    await expect(page).toHaveURL(/[?&]edition=2014/)
    await expect(results(page).first()).toContainText('Edition of 2014')
    await page.getByRole('checkbox', { name: 'Edition of 2017' }).check()
    await expect(results(page).first()).not.toContainText('Edition of 2014')
    const hit = results(page).filter({ hasText: 'Edition of 2014' }).first()
    const text = await copied(page, hit.getByRole('button', { name: 'Copy with citation' }))
    expect(text).toContain('Edition of 2014')
    await hit.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`^${others.editions.origin}${old.home()}`))
    await expect(page.locator(':target').first()).toBeInViewport()
  })

  test('fetches nothing of other editions before someone asks for them', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(searchFor('training of pilots', to))
    await expect(page.getByRole('main').getByRole('status')).toContainText('result')
    expect(asked.filter((url) => url.includes('/editions/'))).toEqual([])
    await page.getByRole('checkbox', { name: 'Edition of 2014' }).check()
    await expect(results(page).first()).toContainText('the training of pilots')
    await page.getByRole('checkbox', { name: 'Edition of 2014' }).uncheck()
    await expect(results(page).filter({ hasText: 'Edition of 2014' })).toHaveCount(0)
  })

  test('on pages of an edition finds that edition’s wording', async ({ page }) => {
    await page.goto(searchFor('training of pilots', old))
    await expect(results(page).first().getByRole('link')).toHaveAttribute('href', new RegExp(`^${old.home()}`))
    await expect(page.getByRole('checkbox', { name: 'Edition of 2017' })).toBeVisible()
  })
})

test.describe('the comparison', () => {
  const choice = (edition: string, factor: string) => `${edition}${careerPath.id}/${factor}/${level.id}`
  const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })

  test('takes levels of different editions, by its lists and by its address', async ({ page }) => {
    await page.goto(to.compare())
    const groups = page.locator('[name=right] optgroup')
    await expect(groups).toHaveCount(4)
    await expect(groups.last()).toHaveAttribute('label', 'Harbour Support, Edition of 2014')
    await expect(groups.last().getByText('Teamwork: Level II', { exact: true })).toHaveCount(1)
    await page.getByLabel('First level').selectOption(choice('', 'communication'))
    await page.getByLabel('Second level').selectOption(choice('2014:', 'communication'))
    await expect(page).toHaveURL(
      to.compare(`left=${choice('', 'communication')}&right=${choice('2014:', 'communication')}`),
    )
    await expect(heading(page)).toHaveText(
      'Factor 2, Communication, Edition of 2017 and Factor 5, Communication, Edition of 2014',
    )
    await expect(heading(page).getByRole('link', { name: /Edition of 2014/ })).toHaveAttribute(
      'href',
      old.levelDescription(communication),
    )
    await page.reload()
    await expect(page.getByRole('table').locator('ins')).toHaveText(['one basin', 'between ships'])
    await page.getByRole('main').getByText('Share or download').click()
    const table = await copied(page, page.getByRole('button', { name: 'Copy as table' }))
    expect(table).toContain(
      'Factor 2, Communication, Edition of 2017 compared with Factor 5, Communication, Edition of 2014',
    )
    expect(table).not.toContain('Harbour Office; Edition of 2017')
  })

  test('of a level that only an edition before has follows its old address there', async ({ page }) => {
    await page.goto(to.compare(`left=${choice('', 'leadership')}&right=${choice('', 'communication')}`))
    await expect(heading(page)).toContainText('Leadership, Edition of 2014')
    await expect(page.getByRole('main')).toContainText('Takes care of the training of pilots in one basin.')
  })

  test('says that there is no such edition', async ({ page }) => {
    await page.goto(to.compare(`left=${choice('1999:', 'leadership')}&right=${choice('', 'communication')}`))
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(
      'The address names a level that does not exist: 1999:harbour-work/leadership/level-ii.',
    )
  })
})
