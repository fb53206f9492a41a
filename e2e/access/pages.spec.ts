import { kinds, open } from '../page-kinds.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'

// A quick check of a page of each kind. `full/access.spec.ts` runs all other checks, on all sites.
for (const { name, address } of kinds) {
  test(`axe reports no violation on ${name}`, async ({ page }) => {
    await open(page, address)
    await expectNoViolation(page, 'light', 'dark')
  })
}
