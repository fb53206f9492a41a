import { pages } from '../site.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'
import { forEachKind, kinds, open } from './page-kinds.ts'
import { states } from './states.ts'

const shown = new Set(Object.values(kinds))

// Pages of the seeds that stand for no kind, so that none of what is published goes unseen.
for (const address of pages.filter((one) => !shown.has(one))) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address)
    await expectNoViolation(page)
  })
}

forEachKind((kind, address) => {
  test(`axe finds nothing on ${kind}`, async ({ page }) => {
    await open(page, address)
    await expectNoViolation(page)
  })
})

for (const { name, baseURL, phone, provoked, arrive } of states) {
  test.describe(name, () => {
    test.use({
      ...(baseURL && { baseURL }),
      ...(phone && { viewport: { width: 360, height: 640 } }),
      provoked,
    })

    test('axe finds nothing', async ({ page, context }) => {
      await arrive(page, context)
      await expectNoViolation(page)
    })
  })
}
