import { expect, test } from '../test.ts'
import { forEachKind, open } from './page-kinds.ts'
import { smallTargets } from './targets.ts'

// Stricter than WCAG 2.5.8: distance makes up for no size. That of axe stands among its rules.
forEachKind((kind, address) => {
  test(`what one presses on ${kind} is at least 24 px wide and high`, async ({ page }) => {
    await open(page, address)
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(smallTargets), `${width} px wide`).toEqual([])
    }
  })
})
