import type { Page } from '@playwright/test'
import { expectNoViolation } from '../access/axe.ts'
import { sites } from '../built/page.ts'
import { kinds, open, sitesWithKinds } from '../page-kinds.ts'
import { test } from '../test.ts'
import { expectInOrder } from './focus.ts'
import {
  expectLegible,
  expectLegibleEnlarged,
  expectLegibleSpacedOut,
  expectStillness,
  expectTargets,
} from './layout.ts'
import { states } from './states.ts'
import { expectNames } from './structure.ts'

// A page of each kind is opened once and asked everything that keeps people out.

const sizes = [
  { width: 360, height: 640 },
  { width: 1440, height: 600 },
]

/** In the order in which they are asked: text stays enlarged. */
const checks: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'axe, in light, dark and forced colors': (page) => expectNoViolation(page, 'light', 'dark', 'forced'),
  'nothing moves': expectStillness,
  ...Object.fromEntries(
    sizes.map((size) => [
      `keyboard, names and targets, ${size.width} px wide`,
      async (page: Page) => {
        await page.setViewportSize(size)
        await expectInOrder(page)
        await expectNames(page)
        await expectTargets(page)
      },
    ]),
  ),
  '320 px wide': (page) => expectLegible(page, 320),
  'text spaced out': expectLegibleSpacedOut,
  'text twice as large': expectLegibleEnlarged,
}

for (const { site, use, kinds } of sitesWithKinds) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address } of kinds) {
      test(`${name} is open to everyone`, async ({ page }) => {
        await open(page, address)
        for (const [what, check] of Object.entries(checks)) await test.step(what, () => check(page))
      })
    }
  })
}

// Pages of the real site that are of no kind, so that nothing that is published goes unseen.
const addresses = new Set(kinds.map(({ address }) => address))
for (const address of [...sites[0].pages.keys()].filter((address) => !addresses.has(address))) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address)
    await expectNoViolation(page, 'light', 'dark', 'forced')
  })
}

for (const { name, use, arrive } of states) {
  test.describe(name, () => {
    test.use(use ?? {})

    test('axe finds nothing', async ({ page, context }) => {
      await arrive(page, context)
      await expectNoViolation(page, 'light', 'dark', 'forced')
    })
  })
}
