import { on, others } from '../other-sites.ts'
import { test } from '../test.ts'
import { madeUpKinds, kinds } from './page-kinds.ts'
import { expectOpenToEveryone } from './visit.ts'

// A page of each kind is opened once and asked everything that keeps people out.

const sizes = [
  { width: 360, height: 640 },
  { width: 1440, height: 600 },
]

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} is open to everyone`, ({ page }) => expectOpenToEveryone(page, address, sizes))
}

test.describe('the made-up site', () => {
  test.use(on(others.madeUp))

  // What differs from the seeds differs where there is room.
  for (const [kind, address] of Object.entries(madeUpKinds)) {
    test(`${kind} is open to everyone`, ({ page }) => expectOpenToEveryone(page, address, sizes.slice(1)))
  }
})
