import { expectNoViolation } from '../access/axe.ts'
import { kinds, largeKinds, madeUpKinds, madeUpPages, open } from '../access/page-kinds.ts'
import { states } from '../access/states.ts'
import { expectOpenToEveryone } from '../access/visit.ts'
import { sites } from '../built/page.ts'
import { on, others } from '../other-sites.ts'
import { test } from '../test.ts'

const shown = new Set(Object.values(kinds))

// Pages of the seeds that are of no kind, so that none of what is published goes unseen.
for (const address of [...sites[0].pages.keys()].filter((one) => !shown.has(one))) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address)
    await expectNoViolation(page, 'light', 'dark', 'forced')
  })
}

for (const [name, own, all] of [
  ['the seeds', {}, kinds],
  ['the made-up site', on(others.madeUp), { ...madeUpPages, ...madeUpKinds }],
  ['the large site', on(others.large), largeKinds],
] as const) {
  test.describe(name, () => {
    test.use(own)

    for (const [kind, address] of Object.entries(all)) {
      test(`axe finds nothing on ${kind} in forced colors`, async ({ page }) => {
        await open(page, address)
        await expectNoViolation(page, 'forced')
      })
    }
  })
}

for (const [name, own, all] of [
  ['the made-up site', on(others.madeUp), madeUpPages],
  ['the large site', on(others.large), largeKinds],
] as const) {
  test.describe(name, () => {
    test.use(own)

    for (const [kind, address] of Object.entries(all)) {
      test(`${kind} is open to everyone`, ({ page }) =>
        expectOpenToEveryone(page, address, [{ width: 1440, height: 600 }]))
    }
  })
}

for (const { name, site, phone, provoked, arrive } of states) {
  test.describe(name, () => {
    test.use({ ...(site && on(site)), ...(phone && { viewport: { width: 360, height: 640 } }), provoked })

    test('axe finds nothing in forced colors', async ({ page, context }) => {
      await arrive(page, context)
      // What the large site comes to is looked at only here.
      await expectNoViolation(page, ...(site === others.large ? (['light', 'dark'] as const) : []), 'forced')
    })
  })
}
