import { kinds, open } from '../page-kinds.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'

// One visit to a page of each kind. `full/access.spec.ts` asks everything else, on all sites.
for (const { name, address } of kinds) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await open(page, address)
    await expectNoViolation(page, 'light', 'dark')
  })
}
