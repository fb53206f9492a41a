import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addressesOf } from '../../src/addresses/published.ts'
import { readGuides } from '../../src/content/guides.ts'
import { serveSite } from '../../src/hosting/server.ts'
import { fragmentOf, isFile, pageOf } from '../../src/routes/address.ts'
import { routes } from '../../src/routes/routes.ts'
import { settings } from '../../src/settings.ts'
import { family } from '../site.ts'
import { type Nginx, startNginx } from './nginx.ts'

// Uses one worker, so that the renamed content is built only once.
test.describe.configure({ mode: 'default', timeout: 300_000 })

/** A site under a base path is the harder case, because every redirect must include the base path. */
const basePath = '/some/base/'
const { within } = routes(basePath)

/** At least one rename for each kind of address. One address is renamed back to its old name. */
const renames = [
  ['/factors/customer-relations/', 'customers'],
  ['/factors/customers/', 'clients'],
  ['/factors/clients/customer-needs/', 'needs'],
  ['/paths/technical-management-support/level-iii/', 'third'],
  ['/paths/technical-management-support/', 'tms'],
  ['/paths/administrative-support/', 'office'],
  ['/paths/office/', 'administrative-support'],
  ['/guides/glossary/', 'words'],
] as const

/** The address that an old address leads to after these renames. */
const targetOf = (oldAddress: string) =>
  oldAddress
    .replace(/(technical-management-support\/(?:customer-relations\/)?)level-iii\//, '$1third/')
    .replace(/(technical-management-support\/customer-relations\/)#level-iii$/, '$1#third')
    .replace('technical-management-support', 'tms')
    .replace(/(?<=\/)customer-relations(?=[/.])/, 'clients')
    .replace(/(clients\/)customer-needs\/$/, '$1needs/')
    .replace(/(\/paths\/.*#)customer-needs$/, '$1needs')
    .replace('/guides/glossary/', '/guides/words/')
    // Each career path has only one rubric, so a level across factors redirects to the level page of that rubric, and
    // the page about the next level redirects to a section of that level page.
    .replace(/^(\/paths\/[^/]+)\/(level-[iv]+|third)\/$/, '$1/clients/$2/')
    .replace(/^(\/paths\/[^/]+)\/(level-[iv]+|third)\/next\/$/, '$1/clients/$2/#_changes')

let folder = ''
let fileServer: Server
let nginx: Nginx | string
let oldAddresses: string[] = []

test.beforeAll(async () => {
  test.setTimeout(300_000)
  oldAddresses = addressesOf(family, (await readGuides(settings.contentDir)).guides)
  folder = await mkdtemp(join(tmpdir(), 'renamed-'))
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')]
  await cp(settings.contentDir, content, { recursive: true })
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, BASE_PATH: basePath }
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], { env, encoding: 'utf8' })
  for (const rename of renames) expect(run('rename', ...rename).stderr).toBe('')
  const { status, stderr } = run('rename', '/guides/how-to-link-and-cite/', 'glossary')
  expect([status, stderr]).toEqual([1, expect.stringContaining('was the address of what is now at /guides/words/')])
  expect(run('build').stderr).toBe('')
  fileServer = await serveSite(dist, basePath, 0)
  nginx = await startNginx(dist, basePath)
})

test.afterAll(async () => {
  fileServer?.close()
  if (typeof nginx === 'object') await nginx.stop()
  await rm(folder, { recursive: true })
})

for (const [host, originOf] of [
  ['a file server', () => `http://localhost:${(fileServer.address() as AddressInfo).port}`],
  ['nginx', () => (typeof nginx === 'string' ? '' : nginx.origin)],
] as const) {
  test(`on ${host}, every old address leads to the right part of the right page and keeps its query`, async ({
    page,
    request,
  }) => {
    test.skip(!originOf(), String(nginx))
    const textAt = async (address: string) => (await request.get(originOf() + within(address))).text()
    for (const address of oldAddresses) {
      const target = targetOf(address)
      if (isFile(address)) {
        expect.soft(await textAt(address), address).toBe(await textAt(target))
        continue
      }
      const [from, to] = [address, target].map((full) => ({ page: pageOf(full), fragment: fragmentOf(full) }))
      await page.goto(`${originOf()}${within(from!.page)}?x=a${from!.fragment ? `#${from!.fragment}` : ''}`)
      // If only the fragment was renamed, both the old and the new fragment work.
      const fragments = [to!.fragment, from!.fragment].map((fragment) => (fragment ? `#${fragment}` : ''))
      await expect(page, address).toHaveURL(new RegExp(`${within(to!.page)}(\\?x=a)?(${fragments.join('|')})$`))
      expect.soft(await page.locator('h1').textContent(), address).not.toMatch(/has moved|no page/)
      const fragment = new URL(page.url()).hash.slice(1)
      if (fragment) await expect(page.locator(`[id="${fragment}"]`), address).toHaveCount(1)
      await expect(page.locator('#_lost'), address).toBeHidden()
      if (from!.page !== to!.page) expect.soft(page.url(), address).toContain('?x=a')
    }
  })

  test(`on ${host}, old addresses lead to the right page without JavaScript`, async ({ browser }) => {
    test.skip(!originOf(), String(nginx))
    const page = await browser.newPage({ javaScriptEnabled: false })
    for (const address of oldAddresses.filter((entry) => !entry.includes('#') && !isFile(entry))) {
      await page.goto(originOf() + within(address))
      await expect(page).toHaveURL(originOf() + within(targetOf(address)))
    }
    await page.close()
  })
}
