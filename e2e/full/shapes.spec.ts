import { pathToFileURL } from 'node:url'
import { linkFamily } from '../../src/rubric/family.ts'
import { routes } from '../../src/routes/routes.ts'
import { madeUpContent } from '../../src/testing/made-up.ts'
import { pageKinds } from '../page-kinds.ts'
import { compact, printedText } from '../printed.ts'
import { expect, test } from '../test.ts'
import { layoutProblems } from './layout.ts'
import { shapes, shapeSite } from './shapes.ts'

// Pages can be opened as files, because they contain their styles and their layout needs no scripts.
test.use({ baseURL: 'file://', basePath: '', javaScriptEnabled: false, expectedErrors: /ERR_FILE_NOT_FOUND/ })

const widths = [320, 360, 480, 600, 768, 960, 1024, 1152, 1200, 1440, 1920, 2560]
/** The width of the text on A4 paper, in pixels. */
const paperWidth = 631
const descriptors = ':is(.level-table, .row) .official'

for (const [shape, form] of Object.entries(shapes)) {
  const kinds = pageKinds(linkFamily(madeUpContent(form)), routes('/'))
  for (const { name, address } of kinds.filter((kind) => kind.isLanding && !kind.needsScripts)) {
    test(`${shape}: ${name} keeps its layout at every width and on paper`, async ({ page }) => {
      await page.goto(pathToFileURL(`${shapeSite(shape).outDir}${address}index.html`).href)
      const problems: string[] = []
      const check = async (medium: string, width: number) => {
        await page.setViewportSize({ width, height: 900 })
        const splitWords = await page.evaluate(brokenWords)
        const newProblems = [...(await layoutProblems(page)), ...splitWords.map((word) => `broken: ${word}`)]
        problems.push(...newProblems.map((problem) => `${medium}: ${problem}`))
      }
      for (const width of widths) await check(`${width} px`, width)
      await page.emulateMedia({ media: 'print' })
      await check('paper', paperWidth)
      expect(problems).toEqual([])

      const pages = await printedText(page, 'A4')
      expect(pages, 'pages without text').not.toContain('')
      for (const text of await page.locator(descriptors).filter({ visible: true }).allTextContents()) {
        expect(
          pages.some((sheet) => sheet.includes(compact(text))),
          `${text}, on one page`,
        ).toBe(true)
      }
    })
  }
}

/** The words that break across lines. */
function brokenWords(): string[] {
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
  const words: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility() || isClipped(node.parentElement)) continue
    // A line may break after a hyphen or a slash.
    for (const { index, 0: word } of node.nodeValue!.matchAll(/[^\s‐–/-]+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const tops = [...range.getClientRects()].map(({ top }) => top)
      if (Math.max(...tops) - Math.min(...tops) > 4) words.push(word)
    }
  }
  return words
}
