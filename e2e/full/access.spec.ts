import type { Page } from '@playwright/test'
import { expectNoViolation } from '../access/axe.ts'
import { sites } from '../built/page.ts'
import { kinds, open, sitesWithKinds } from '../page-kinds.ts'
import { expect, test } from '../test.ts'
import { expectInOrder } from './focus.ts'
import { expectLegible, expectLegibleEnlarged, expectLegibleSpacedOut } from './layout.ts'
import { states } from './states.ts'

// A page of each kind is opened once and asked everything that keeps people out.
test.describe.configure({ timeout: 120_000 })

const sizes = [
  { width: 1440, height: 600 },
  { width: 360, height: 640 },
]

for (const { site, use, kinds } of sitesWithKinds) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address } of kinds) {
      test(`${name} is open to everyone`, async ({ page }) => {
        const step = (what: string, check: (page: Page) => Promise<void>) => test.step(what, () => check(page))
        await open(page, address)
        for (const [place, size] of sizes.entries()) {
          await page.setViewportSize(size)
          // All that axe checks, at either size.
          const looks = place ? (['forced'] as const) : (['light', 'dark'] as const)
          await step(`axe, ${size.width} px wide`, () => expectNoViolation(page, ...looks))
          await step(`keyboard, ${size.width} px wide`, expectInOrder)
          await step(`names, ${size.width} px wide`, expectNames)
        }
        await step('no motion for those who want less', expectStillness)
        await step('320 px wide', () => expectLegible(page, 320))
        await step('text spaced out', expectLegibleSpacedOut)
        // It stays enlarged.
        await step('text twice as large', expectLegibleEnlarged)
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

for (const [name, arrive, use = {}] of states) {
  test.describe(name, () => {
    test.use(use)

    test('axe finds nothing', async ({ page, context }) => {
      await arrive(page, context)
      await expectNoViolation(page, 'light', 'dark', 'forced')
    })
  })
}

/** Expects names that make sense out of their context, as browsers report them: what axe leaves to people. */
async function expectNames(page: Page): Promise<void> {
  const snapshot = await page.locator('body').ariaSnapshot()
  // A line for each role with its name, which YAML quotes in places; the address of a link is in the next line.
  const links = [...snapshot.matchAll(/- '?link ("(?:[^"\\]|\\.)*").*\n\s*- \/url: (.*)/g)]
  const destinations = Map.groupBy(links, ([, name]) => name)
  const isAmbiguous = (same: typeof links) => new Set(same.map(([, , address]) => address)).size > 1
  expect([...destinations].filter(([, same]) => isAmbiguous(same)).map(([name]) => name)).toEqual([])
  for (const role of ['button', 'table']) {
    const lines = [...snapshot.matchAll(new RegExp(`- '?${role}\\b(?: ("(?:[^"\\\\]|\\\\.)*"))?`, 'g'))]
    const names = lines.map(([, name]) => name)
    expect(
      names.filter((name, place) => !name || names.indexOf(name) < place),
      `${role}s without a name of their own`,
    ).toEqual([])
  }
}

/** Expects that nothing of a page moves for readers who want less motion. */
async function expectStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.locator('*').evaluateAll(
    (all) =>
      all.filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
      }).length,
  )
  expect(moving).toBe(0)
  await page.emulateMedia({ reducedMotion: null })
}
