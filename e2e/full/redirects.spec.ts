import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { settings } from '../../src/settings.ts'
import { serveSite } from '../../src/hosting/server.ts'
import { fragment, routes } from '../../src/routes/routes.ts'
import { family, levelDescriptionOf } from '../site.ts'

// One worker builds the renamed content once.
test.describe.configure({ mode: 'default' })

/** The harder case: an address that is not below it is lost. */
const basePath = '/some/base/'
const to = routes(basePath)

const rubricId = 'technical-management-support/customer-relations'
const [careerPathId = '', factorId = ''] = rubricId.split('/')
const oldPage = to.levelDescription(levelDescriptionOf(rubricId, 'level-iii'))
const newPage = oldPage.replace(factorId, 'customers')
const wordingOf = (anchor: string) =>
  levelDescriptionOf(rubricId, 'level-iii').descriptors.find((one) => one.anchor === anchor)?.text ?? ''

const addressOf = (anchor: string) => oldPage + fragment(anchor)

let folder = ''
/** Hosts that answer old addresses with true redirects, and hosts that know only files. */
const hosts = new Map<string, Server>()
const originOf = (host: string) => `http://localhost:${(hosts.get(host)?.address() as AddressInfo).port}`

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renamed-'))
  const content = join(folder, 'content')
  const dist = join(folder, 'dist')
  await cp(settings.contentDir, content, { recursive: true })
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, BASE_PATH: basePath }
  for (const words of [
    ['src/commands/rename.ts', `/factors/${factorId}/`, 'customers'],
    ['src/commands/rename.ts', '/factors/customers/customer-needs/', 'needs'],
    ['src/commands/build.ts'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  }
  hosts.set('redirecting', await serveSite(dist, basePath, 0))
  await cp(dist, join(folder, 'plain'), { recursive: true })
  await rm(join(folder, 'plain/_redirects'))
  hosts.set('plain', await serveSite(join(folder, 'plain'), basePath, 0))
})

test.afterAll(async () => {
  for (const server of hosts.values()) server.close()
  await rm(folder, { recursive: true })
})

/** Opens an old address and waits for where it leads. */
async function follow(page: Page, host: string, old: string, target: string): Promise<void> {
  await page.goto(originOf(host) + old)
  await expect(page).toHaveURL(originOf(host) + target)
}

async function expectArrival(page: Page, wording: string): Promise<void> {
  await expect(page.locator('.row').filter({ hasText: wording })).toBeInViewport()
  const background = (node: Element) => getComputedStyle(node).backgroundColor
  const own = await page.locator('.row').filter({ hasText: wording }).evaluate(background)
  expect(own).not.toBe(await page.locator('.row').filter({ hasNotText: wording }).first().evaluate(background))
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an old address leads to the same descriptor', async ({ page }) => {
      const old = addressOf('breadth-of-influence')
      await follow(page, 'redirecting', old, old.replace(factorId, 'customers'))
      await expectArrival(page, wordingOf('breadth-of-influence'))
    })

    test('so does one whose discriminator has another name now', async ({ page }) => {
      const old = addressOf('customer-needs')
      await follow(page, 'redirecting', old, `${newPage}#customer-needs`)
      await expectArrival(page, wordingOf('customer-needs'))
    })

    test('other old pages lead to the new ones, and say so to search engines', async ({ page, request }) => {
      const [careerPath] = family.careerPaths.filter(({ id }) => id === careerPathId)
      const rubric = careerPath!.rubrics.find(({ factor }) => factor.id === factorId)!
      for (const old of [to.factor(rubric.factor), to.rubric(rubric), oldPage]) {
        await follow(page, 'plain', old, old.replace(factorId, 'customers'))
        const html = await (await request.get(originOf('plain') + old)).text()
        expect(html).toContain('<html lang="en"')
        expect(html).toContain('content="noindex"')
        expect(html).toContain(
          `rel="canonical" href="${new URL(old.replace(factorId, 'customers'), settings.siteUrl)}"`,
        )
      }
      const [first] = rubric.factor.discriminators.filter(({ id }) => id === 'customer-needs')
      await follow(page, 'plain', to.discriminator(first!), `${to.factor({ id: 'customers' })}needs/`)
    })

    test('an old view of a rubric leads to the new one', async ({ page }) => {
      const old = `${to.rubric(levelDescriptionOf(rubricId, 'level-iii').rubric)}#customer-needs`
      const rubricPage = old.replace(factorId, 'customers').replace(/#.*/, '')
      await page.goto(originOf('redirecting') + old)
      if (javaScriptEnabled) await expect(page).toHaveURL(`${originOf('redirecting')}${rubricPage}#needs`)
      const link = page.getByText('This part of the page has moved to').getByRole('link')
      if (!javaScriptEnabled) await expect(link).toHaveAttribute('href', `${rubricPage}#needs`)
    })
  })
}

test('a host that knows only files leads to the same descriptor by the page’s script', async ({ page }) => {
  const old = addressOf('customer-needs')
  await follow(page, 'plain', old, `${newPage}#customer-needs`)
  await expectArrival(page, wordingOf('customer-needs'))
})

test('a file to take away is still at its old address', async ({ request }) => {
  const { rubric } = levelDescriptionOf(rubricId, 'level-iii')
  for (const host of hosts.keys()) {
    const old = await request.get(originOf(host) + to.rubricText(rubric))
    const now = await request.get(originOf(host) + to.rubricText(rubric).replace(factorId, 'customers'))
    expect(await old.text()).toContain(wordingOf('customer-needs'))
    expect(await old.body()).toEqual(await now.body())
  }
})

test('an old comparison still compares', async ({ page }) => {
  const query = `left=${rubricId}/level-iii&right=${rubricId}/level-iv`
  await page.goto(originOf('redirecting') + to.compare(query))
  await expect(page.getByRole('main').getByRole('table')).toContainText(wordingOf('customer-needs'))
})

test('old addresses are in no list', async ({ request }) => {
  const sitemap = await (await request.get(`${originOf('plain')}${to.home()}sitemap-0.xml`)).text()
  expect(sitemap).not.toContain(factorId)
  expect(sitemap).toContain('/customers/')
})
