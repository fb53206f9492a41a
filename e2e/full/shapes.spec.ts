import { pathToFileURL } from 'node:url'
import { linkFamily } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { madeUpContent } from '../../src/testing/made-up.ts'
import { cutTexts, overlaps } from '../access/reflow.ts'
import { expectOpenToEveryone } from '../access/visit.ts'
import { expect, test } from '../test.ts'
import { shapes, shapeSite } from './shapes.ts'

// Every shape of family looks made for it. Pages bring their own styles, and are laid out without scripts.
test.use({ baseURL: 'file://', basePath: '', javaScriptEnabled: false, provoked: /ERR_FILE_NOT_FOUND/ })

const widths = [320, 360, 480, 600, 768, 960, 1024, 1152, 1200, 1440, 1920, 2560]
const to = routes('/')
const fileOf = (name: string, address: string) => pathToFileURL(`${shapeSite(name).outDir}${address}index.html`).href

for (const [name, shape] of Object.entries(shapes)) {
  const { careerPaths, factors, rubrics } = linkFamily(madeUpContent(shape))
  const pages = [
    to.home(),
    to.careerPath(careerPaths[0]!),
    // Where there is one rubric, it is a redirect.
    ...(careerPaths[0]!.rubrics.length > 1 ? [to.level(careerPaths[0]!.levels[0]!)] : []),
    to.rubric(rubrics[0]!),
    to.factor(factors[0]!),
    to.discriminator(factors[0]!.discriminators[0]!),
  ]
  for (const address of pages) {
    test(`${name}: ${address} at every width`, async ({ page }) => {
      await page.goto(fileOf(name, address))
      const wrong: string[] = []
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
        const found = {
          'scrolls sideways': scrolled > width ? [`${scrolled} px`] : [],
          'texts cut off': await page.evaluate(cutTexts),
          'texts over each other': await page.evaluate(overlaps),
          ...(await page.evaluate(faults)),
        }
        for (const [what, where] of Object.entries(found)) {
          if (where.length) wrong.push(`${width} px: ${where.length} ${what}: ${where.slice(0, 3).join(' | ')}`)
        }
      }
      expect(wrong).toEqual([])
    })
  }
}

test.describe('with scripts, of which none is where it looks for it', () => {
  test.use({ javaScriptEnabled: true, provoked: /file:|ERR_|Failed to load/ })

  test('home of the family that the site is for is open to everyone', ({ page }) =>
    expectOpenToEveryone(page, fileOf('3x6', to.home()), [
      { width: 360, height: 640 },
      { width: 1440, height: 600 },
    ]))
})

/** The words that end in another line than they begin in, and the pairs of links that lie over each other. */
function faults() {
  const isSeen = (element: Element | null): boolean =>
    element === null || (getComputedStyle(element).clipPath === 'none' && isSeen(element.parentElement))
  const isShown = (element: Element | null) => element?.checkVisibility() && isSeen(element)

  const brokenWords: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isShown(node.parentElement)) continue
    // After a hyphen a line may end; words that slashes join may be longer than any column, and end where it does.
    for (const { index, 0: word } of node.nodeValue!.matchAll(/[^\s‐–-]+/g)) {
      if (word.includes('/')) continue
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = [...range.getClientRects()].map(({ top }) => top)
      if (Math.max(...tops) - Math.min(...tops) > 4) brokenWords.push(word)
    }
  }

  const links = [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary)')]
    .filter(isShown)
    .flatMap((one) => [...one.getClientRects()].map((rect) => ({ one, rect })))
  const collisions = links.flatMap(({ one, rect }, index) =>
    links
      .slice(index + 1)
      .filter(
        (other) =>
          !one.contains(other.one) &&
          Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left) > 2 &&
          Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top) > 12,
      )
      .map((other) => `${one.textContent.trim()} / ${other.one.textContent.trim()}`),
  )
  return { 'words broken within': brokenWords, 'links over each other': collisions }
}
