import { settings } from '../src/settings.ts'
import { type PageFacts, readPages } from './page-facts.ts'
import { listed, pages, to } from './site.ts'
import { expect, test } from './test.ts'

// One worker reads all pages once.
test.describe.configure({ mode: 'default' })

let facts = new Map<string, PageFacts>()

test.beforeAll(async ({ browser, baseURL }) => {
  facts = new Map((await readPages(browser, baseURL ?? '', pages)).map((page) => [page.address, page]))
})

test('no link is broken, nor any fragment', async ({ request }) => {
  const broken: string[] = []
  const answers = new Map<string, boolean>()
  for (const { address, links } of facts.values()) {
    for (const { href, pathname, hash } of links) {
      const target = facts.get(pathname)
      if (!target && !answers.has(pathname)) answers.set(pathname, (await request.get(pathname)).ok())
      const found = target ? !hash || target.ids.includes(decodeURIComponent(hash.slice(1))) : answers.get(pathname)
      if (!found) broken.push(`${address} links to ${href}`)
    }
  }
  expect(broken).toEqual([])
})

test('every file that a page names is there', async ({ request }) => {
  for (const file of new Set([...facts.values()].flatMap(({ files }) => files))) {
    expect.soft((await request.get(file)).status(), file).toBe(200)
  }
})

test('every page can be reached from home by links', () => {
  const reached = new Set([to.home()])
  for (const address of reached) {
    for (const { pathname } of facts.get(address)?.links ?? []) reached.add(pathname)
  }
  expect(listed.filter((address) => !reached.has(address))).toEqual([])
})

test('every page’s canonical address is its own', () => {
  for (const address of listed) {
    expect.soft(facts.get(address)?.canonical).toBe(new URL(address, settings.siteUrl).href)
  }
})

test('titles and descriptions are unique', () => {
  for (const say of [({ title }: PageFacts) => title, ({ description }: PageFacts) => description]) {
    const said = [...facts.values()].map(say)
    expect(said.filter((text, index) => !text || said.indexOf(text) < index)).toEqual([])
  }
})
