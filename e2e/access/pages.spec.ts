import { kinds, open } from '../page-kinds.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'

// The pages with the most markup. `full/access.spec.ts` checks every kind of page, on all sites.
for (const name of ['level', 'rubric', 'comparison', 'search results']) {
  const { address } = kinds.find((kind) => kind.name === name)!
  test(`axe reports no violations on a ${name} page`, async ({ page }) => {
    await open(page, address)
    await expectNoViolation(page, 'light', 'dark')
  })
}
