import { test } from '../test.ts'
import { forEachKind, open } from './page-kinds.ts'
import { enlargeText, expectAllLegible, expectToFit } from './reflow.ts'

// What WCAG 1.4.12 lets readers set; as a style sheet of the document's own, which its policy allows.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

forEachKind((kind, address) => {
  test(`${kind} is legible 320 px wide, with text twice as large, and with text spaced out`, async ({ page }) => {
    await open(page, address)
    await test.step('320 px wide, which is 1280 enlarged to 400 %', async () => {
      await expectToFit(page, 320)
      await expectAllLegible(page)
    })
    const widths = [1280, 360]
    await test.step('text spaced out', async () => {
      await page.evaluate(spaceOut, spacing)
      for (const width of widths) {
        await expectToFit(page, width)
        await expectAllLegible(page)
      }
      await page.evaluate(spaceOut, '')
    })
    await test.step('text twice as large', async () => {
      await enlargeText(page, 2)
      for (const width of widths) {
        await expectToFit(page, width)
        await expectAllLegible(page)
      }
    })
  })
})

function spaceOut(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  // Laid out from nothing, as on a page that comes with such a sheet: Chromium fills columns that are there wrongly.
  document.body.style.display = 'none'
  document.body.getBoundingClientRect()
  document.body.style.display = ''
}
