import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import JSZip from 'jszip'
import { readSite } from '../built/page.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { editions } from '../page-kinds.ts'
import { compact, printedText } from '../printed.ts'
import { searchAddress } from '../site.ts'
import { expect, test } from '../test.ts'

// A family in two editions: six factors until 2017 and three since then.
// `access.spec.ts` and `weight.spec.ts` test its accessibility and weight.
test.use(siteOptions(otherSites.editions))

const { to, oldEdition, currentEdition, communication } = editions
const { careerPath } = communication.rubric
const leadership = { ...communication, rubric: { careerPath, factor: { id: 'leadership' } } }
const { origin } = otherSites.editions
const main = (page: Page) => page.getByRole('main')
const notice = (page: Page) => page.getByRole('complementary', { name: 'Edition' })
const otherEditions = (page: Page) => page.getByRole('navigation', { name: 'Other editions' })
const expectCanonical = (page: Page, address: string) =>
  expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`[0-9]${address}$`))

test('a page in an old edition shows a notice, even in print, and links to the current page, which links back', async ({
  page,
}) => {
  await page.goto(oldEdition.levelDescription(communication))
  await expect(page).toHaveTitle(/ – Harbour Rubrics, Harbour Office, Edition of 2014$/)
  await expect(notice(page)).toContainText(
    'Edition of 2014 is no longer in force. It was in force from October 1, 2014 until September 30, 2017.',
  )
  await expectCanonical(page, oldEdition.levelDescription(communication))
  expect((await printedText(page)).join('')).toContain(compact('Edition of 2014 is no longer in force.'))
  await notice(page).getByRole('link', { name: 'the same page' }).click()
  await expect(page).toHaveURL(to.levelDescription(communication))
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('Edition of 2017, in force since October 1, 2017')
  await otherEditions(page).getByRole('link', { name: 'the same page' }).click()
  await expect(page).toHaveURL(oldEdition.levelDescription(communication))
})

test('the page of a factor that was split links to both new factors, and their pages link back', async ({ page }) => {
  await page.goto(oldEdition.factor({ id: 'customer-relations' }))
  const firstLink = notice(page).getByRole('link', { name: 'Job Achievement' })
  await expect(firstLink).toHaveAttribute('href', to.factor({ id: 'job-achievement' }))
  await notice(page).getByRole('link', { name: 'Mission Support' }).click()
  await expect(page).toHaveURL(to.factor({ id: 'mission-support' }))
  await otherEditions(page).getByRole('link', { name: 'Customer Relations' }).click()
  await expect(page).toHaveURL(oldEdition.factor({ id: 'customer-relations' }))
})

test('a removed page redirects to an edition that still contains it, and keeps the fragment', async ({ page }) => {
  await page.goto(`${to.levelDescription(leadership)}#scope`)
  await expect(page).toHaveURL(`${oldEdition.levelDescription(leadership)}#scope`)
  await expect(main(page)).toContainText('Takes care of the training of pilots in one basin.')
})

test('citations and Word files name the edition and give a permanent address', async ({ page, clipboard }) => {
  await page.goto(to.levelDescription(communication))
  const descriptor = page.locator('#scope')
  const address = `${currentEdition.levelDescription(communication)}#scope`
  await descriptor.getByRole('button', { name: 'Copy with citation' }).click()
  await expect(page.locator('#_message')).toHaveText('Copied with citation.')
  const { plain } = await clipboard()
  expect(plain).toContain('Takes care of messages between ships in two basins.')
  expect(plain).toContain('Harbour Rubrics, Harbour Office; Edition of 2017')
  expect(plain.trimEnd().split('\n').at(-1)).toBe(origin + address)
  await descriptor.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.locator('#_message')).toHaveText('Link copied.')
  expect((await clipboard()).plain).toBe(`${origin}${to.levelDescription(communication)}#scope`)

  const download = page.waitForEvent('download')
  await main(page).getByText('Share or download').click()
  await page.getByRole('button', { name: 'Download (Word)', exact: true }).click()
  const file = await JSZip.loadAsync(await readFile(await (await download).path()))
  const footer = await file.file('word/footer1.xml')!.async('string')
  expect(footer).toContain('Edition of 2017')
  expect(footer).toContain(currentEdition.levelDescription(communication))

  await page.goto(address)
  await expect(notice(page)).toContainText('Edition of 2017 is in force.')
  await expectCanonical(page, to.levelDescription(communication))
  await notice(page).getByRole('link', { name: 'Go to the address of the edition in force' }).click()
  await expect(page).toHaveURL(to.levelDescription(communication))
})

test('the list of editions leads to the changes in each edition, rubric by rubric', async ({ page }) => {
  await page.goto(to.home())
  await page.getByRole('contentinfo').getByRole('link', { name: 'Editions' }).click()
  await expect(page).toHaveURL(to.editions())
  await page.getByRole('link', { name: 'What Edition of 2017 changed' }).click()
  await expect(page).toHaveURL(oldEdition.editionChanges())
  await page
    .getByRole('link', { name: /^3 with the same words, 3 changed, 4 new: Communication, Harbour Work$/ })
    .click()
  await expect(page).toHaveURL(oldEdition.rubricChanges(communication.rubric))
  const table = page.getByRole('table', { name: 'Level II', exact: true })
  await expect(table.locator('ins')).toHaveText('two basins')
  await expect(table.locator('.only-first')).toHaveText(['one basin', 'between ships'])
  await expect(page.getByRole('table', { name: 'Very High' })).toContainText('Is heard where no message went before.')
  await page.goto(oldEdition.levelDescription(communication))
  const backLink = notice(page).getByRole('link', { name: 'What the next edition changed' })
  await expect(backLink).toHaveAttribute('href', oldEdition.rubricChanges(communication.rubric))
})

test('no link in any edition is broken, and every page can be reached from the home page', async () => {
  const { contentDir, outDir, basePath } = otherSites.editions
  const sites = await Promise.all(
    ['', 'editions/2014/', 'editions/2017/'].map((path) =>
      readSite(path, {
        contentDir: path.includes('2014') ? `${contentDir}/${path}` : contentDir,
        outDir: `${outDir}/${path}`,
        basePath: basePath + path,
      }),
    ),
  )
  const pages = new Map(sites.flatMap((site) => [...site.pages]))
  const isBroken = ({ pathname, hash }: URL) => {
    const target = pages.get(pathname)
    if (!target) return !sites.some((site) => site.hasFile(pathname))
    return hash !== '' && !target.ids.includes(decodeURIComponent(hash.slice(1)))
  }
  const brokenLinks = [...pages.values()].flatMap(({ address, links }) =>
    links.filter(isBroken).map(({ href }) => `${address} links to ${href}`),
  )
  expect(brokenLinks).toEqual([])
  const targets = new Set([to.home()])
  for (const address of targets) for (const { pathname } of pages.get(address)?.links ?? []) targets.add(pathname)
  // Leaves out `editions/2017/`, because only citations link to the permanent addresses in it.
  expect(sites.slice(0, 2).flatMap(({ sitemap }) => sitemap.filter((address) => !targets.has(address)))).toEqual([])
})

test('searches the edition in force and, on request, other editions, whose results are labeled', async ({ page }) => {
  const hits = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(searchAddress('training of pilots', to))
  await expect(main(page).getByRole('status')).toContainText('result')
  expect(requests.filter((url) => url.includes('/editions/'))).toEqual([])
  await page.getByRole('checkbox', { name: 'Edition of 2014' }).check()
  await expect(hits.first()).toContainText('the training of pilots')
  await expect(hits.first()).toContainText('Edition of 2014')
  await page.getByRole('checkbox', { name: 'Edition of 2014' }).uncheck()
  await expect(hits.filter({ hasText: 'Edition of 2014' })).toHaveCount(0)

  // On an edition's pages, a search covers only that edition.
  await page.goto(searchAddress('training of pilots', oldEdition))
  await expect(hits.first().getByRole('link')).toHaveAttribute('href', new RegExp(`^${oldEdition.home()}`))
  await expect(page.getByRole('checkbox', { name: 'Edition of 2017' })).toBeVisible()
})

test.describe('the comparison', () => {
  const choice = (edition: string, factor: string) => `${edition}${careerPath.id}/${factor}/level-ii`
  const heading = (page: Page) => main(page).getByRole('heading', { level: 2 })

  test('compares levels from two editions, chosen from lists or given in the address', async ({ page, clipboard }) => {
    await page.goto(to.compare(`left=${choice('', 'communication')}`))
    await expect(page.locator('[name=right] optgroup').last()).toHaveAttribute(
      'label',
      'Harbour Support, Edition of 2014',
    )
    await page.getByLabel('Second level').selectOption(choice('2014:', 'communication'))
    await expect(page).toHaveURL(
      to.compare(`left=${choice('', 'communication')}&right=${choice('2014:', 'communication')}`),
    )
    await page.reload()
    await expect(heading(page)).toHaveText(
      'Factor 2, Communication, Edition of 2017 and Factor 5, Communication, Edition of 2014',
    )
    const link = heading(page).getByRole('link', { name: /Edition of 2014/ })
    await expect(link).toHaveAttribute('href', oldEdition.levelDescription(communication))
    await expect(page.getByRole('table').locator('ins')).toHaveText(['one basin', 'between ships'])
    await main(page).getByText('Share or download').click()
    await page.getByRole('button', { name: 'Copy as table' }).click()
    await expect(page.locator('#_message')).toHaveText('Table copied.')
    const { plain } = await clipboard()
    expect(plain).toContain('Factor 2, Communication, Edition of 2017 compared with Factor 5, Communication')
    expect(plain).not.toContain('Harbour Office; Edition of 2017')
  })

  test('follows the address of a removed level to the edition that contains it', async ({ page }) => {
    await page.goto(to.compare(`left=${choice('', 'leadership')}&right=${choice('', 'communication')}`))
    await expect(heading(page)).toContainText('Leadership, Edition of 2014')
    await expect(main(page)).toContainText('Takes care of the training of pilots in one basin.')
  })
})
