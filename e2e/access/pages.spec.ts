import { kinds, open } from '../page-kinds.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'

// The pages with the most markup. `full/access.spec.ts` checks every kind of page, on all sites.
const busiest = ['level', 'rubric', 'comparison', 'search results']

for (const { name, address } of kinds.filter((kind) => busiest.includes(kind.name))) {
  test(`axe reports no violation on ${name}`, async ({ page }) => {
    await open(page, address)
    await expectNoViolation(page, 'light', 'dark')
  })
}
