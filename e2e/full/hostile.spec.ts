import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { descriptorPlace, levelDescriptionName, levelDescriptionTitle } from '../../src/rubric/name.ts'
import { readSite } from '../built/page.ts'
import { otherSites, siteOptions } from '../other-sites.ts'
import { searchAddress } from '../site.ts'
import { expect, test } from '../test.ts'
import { hostileDocuments, hostileFamily } from './hostile.ts'

// Pages must show document wording as text, whatever it contains. `test.ts` fails on any console error, content
// security policy violation, or request to another host. Unit tests cover the exports.
test.use(siteOptions(otherSites.hostile))

const { to, contentDir, outDir, basePath } = otherSites.hostile
const { factors, rubrics } = hostileFamily
const [rubric] = rubrics
const levelDescriptions = rubrics.flatMap(({ levels }) => levels)
const descriptors = levelDescriptions.flatMap((levelDescription) => levelDescription.descriptors)
const { pages } = await readSite('the hostile site', { contentDir, outDir, basePath })
const comparison = comparisonQuery(choiceOf(rubric!.levels[0]!), choiceOf(rubric!.levels[1]!))

/** Official texts, and the empty string that `officialTexts` returns for search results, which have no paragraphs. */
const texts = [
  '',
  ...rubrics.flatMap(({ description, criteria, supervisors, note }) => [
    description,
    criteria!.text,
    supervisors?.text,
    note,
  ]),
  ...levelDescriptions.map(({ leadIn }) => leadIn),
  ...descriptors.map(({ text }) => text),
]

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog appeared: ${dialog.message()}`)
  })
})

/** The official texts within an element. */
const officialTexts = (within: Locator) =>
  within
    .locator('.official')
    .evaluateAll((elements) =>
      elements.map((element) => [...element.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n')),
    )

test('publishes the wording of the documents verbatim', () => {
  const texts = hostileDocuments.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  expect(descriptors.map(({ text }) => text).toSorted()).toEqual(texts.map(({ text }) => text).toSorted())
})

const attack = '\u2069\u202E<img src=x onerror=alert(1)>'
const addresses: readonly (readonly [name: string, address: string])[] = [
  ...[...pages.keys()].map((address) => [address, address] as const),
  ['a comparison', to.compare(comparison)],
  ['a comparison of nonexistent levels', to.compare(`left=${encodeURIComponent(`${attack}/{{x}}`)}`)],
  ['a search without results', searchAddress(`${attack} {{x}} qqqq`, to)],
  ['a search for a title', searchAddress(factors[0]!.title, to)],
  ['nonexistent filters', to.search(`level=${encodeURIComponent(attack)}&path=${'x'.repeat(300)}`)],
  ['an unknown address', '/%3Cscript%3Ealert(1)%3C/script%3E/'],
]
for (const [name, address] of addresses) {
  test.describe(name, () => {
    test.use({ expectedErrors: name === 'an unknown address' ? /404/ : undefined })

    test('shows content as text, contains no injected elements, and fits a screen 320 px wide', async ({ page }) => {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      await expectUnharmed(page)
      for (const text of await officialTexts(page.locator('body'))) expect(texts).toContain(text)
    })
  })
}

test('the search box shows queries and results as text', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescriptions[0]!))
  for (const query of [`${attack} \u2069\u202Escript`, 'scrpit{{x}}']) {
    await page.getByLabel('Search the wording').fill(query)
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectUnharmed(page)
  }
})

test('level pages, link previews and citations show the wording verbatim', async ({ page, clipboard, baseURL }) => {
  for (const levelDescription of levelDescriptions) {
    await page.goto(to.levelDescription(levelDescription))
    expect(await page.locator('h1').textContent()).toBe(levelDescriptionTitle(levelDescription))
    const preview = page.locator('meta[property="og:title"]')
    expect(await preview.getAttribute('content')).toBe(levelDescriptionName(levelDescription))
    const { leadIn } = levelDescription
    if (leadIn !== null) expect(await officialTexts(page.locator('#_lead-in'))).toEqual([leadIn])
    for (const descriptor of levelDescription.descriptors) {
      const row = page.locator(`[id="${descriptor.anchor}"]`)
      expect(await officialTexts(row)).toEqual([descriptor.text])
      await row.getByRole('button', { name: 'Copy with citation' }).click()
      const citation = `${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${baseURL}${to.descriptor(descriptor)}\n`
      // Retries, because the copy may not have reached the clipboard yet.
      await expect(async () => expect((await clipboard()).plain).toBe(citation)).toPass()
      const elements = await page.evaluate(
        (html) => {
          const { body } = new DOMParser().parseFromString(html, 'text/html')
          return [[...body.querySelectorAll('*')].map(({ localName }) => localName), body.firstChild?.textContent]
        },
        (await clipboard()).html,
      )
      expect(elements).toEqual([['p', 'p', 'br', 'a'], descriptor.text])
    }
  }
})

test('a search for a descriptor’s text finds it, shows it verbatim and links to it', async ({ page }) => {
  for (const descriptor of rubric!.levels.flatMap((level) => level.descriptors)) {
    await page.goto(searchAddress(descriptor.text!, to))
    const hit = page.getByRole('list', { name: 'Results' }).getByRole('link').first()
    expect((await hit.getAttribute('href'))?.split(':~:')[0]).toBe(to.descriptor(descriptor))
    expect(await hit.locator('.hit-text').textContent()).toBe(descriptor.text)
    await hit.click()
    const target = page.locator('.row:is(:target, :has(:target))')
    await expect.poll(() => officialTexts(target)).toEqual([descriptor.text])
  }
})

/**
 * Expects a page to have no elements or scripts that come from content, to show the site's own words in their usual
 * order, and to fit on a phone.
 */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(injectedElements)).toEqual([])
  expect(await page.evaluate(reversedWords, attack)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await page.evaluate(reversedWords, attack)).toEqual([])
}

/** The elements, scripts and handlers that can come only from content. */
function injectedElements(): string[] {
  const ownScript = new RegExp(`^${location.origin}/.*/?_astro/`)
  const elements = document.querySelectorAll('iframe, img, svg, object, embed, base, i, b, u, br, marquee')
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script:not([type=speculationrules])')].filter(
    ({ src }) => !ownScript.test(src),
  )
  const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value)),
  )
  return [...elements, ...scripts, ...handlers].map(({ outerHTML }) => outerHTML.slice(0, 200))
}

/** The site's own words that run from right to left, or appear to the left of the previous word on the same line. */
function reversedWords(injected: string): string[] {
  const words: string[] = []
  const lastRects = new Map<Element, DOMRect>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const blockOf = (element: Element): Element =>
    getComputedStyle(element).display.startsWith('inline') ? blockOf(element.parentElement!) : element
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest('.official, script, noscript, textarea, option, code')) continue
    const text = node.nodeValue!.replaceAll(injected, '\0'.repeat(injected.length))
    const block = blockOf(node.parentElement!)
    for (const { 0: word, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
      const [first, end] = [index, index + word.length - 1].map((at) => {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect()
      }) as [DOMRect, DOMRect]
      if (first.width === 0) continue
      const previous = lastRects.get(block)
      const isToTheLeft = previous !== undefined && first.top < previous.bottom - 1 && first.left < previous.right - 1
      if (isToTheLeft || (first.top === end.top && end.left < first.left)) words.push(word)
      lastRects.set(block, end)
    }
  }
  return words
}
