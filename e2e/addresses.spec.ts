import { readGuides } from '../src/content/guides.ts'
import { readListed } from '../src/addresses/read.ts'
import { addressesOf, fragmentOf, pageOf } from '../src/addresses/published.ts'
import { settings } from '../src/settings.ts'
import { type PageFacts, readPages } from './page-facts.ts'
import { family, listed, to } from './site.ts'
import { expect, test } from './test.ts'

// One worker reads all pages once.
test.describe.configure({ mode: 'default' })

const { addresses: published } = await readListed(settings.contentDir)
const { guides } = await readGuides(settings.contentDir)
const existing = addressesOf(family, guides)

let facts = new Map<string, PageFacts>()

test.beforeAll(async ({ browser, baseURL }) => {
  facts = new Map((await readPages(browser, baseURL ?? '', listed)).map((page) => [page.address, page]))
})

test('every published address is answered, and has its fragment', () => {
  expect(published.length).toBeGreaterThan(0)
  for (const address of published) {
    const page = facts.get(to.within(pageOf(address)))
    expect.soft(page, address).toBeDefined()
    const fragment = fragmentOf(address)
    if (fragment !== undefined) expect.soft(page?.ids, address).toContain(fragment)
  }
})

test('the list has every address of the site (npm run addresses adds new ones)', () => {
  const pages = listed.map(to.inContent)
  expect(pages.filter((page) => !existing.has(page))).toEqual([])
  expect([...existing].filter((address) => !published.includes(address))).toEqual([])
})

test('the list has every fragment that content gives a page', () => {
  for (const { address, ids } of facts.values()) {
    for (const id of ids.filter((id) => !id.startsWith('_'))) {
      expect.soft(published).toContain(`${to.inContent(address)}#${id}`)
    }
  }
})
