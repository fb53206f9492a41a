import type { Page } from '@playwright/test'
import { expectNoViolation } from '../access/axe.ts'
import { sites } from '../built/page.ts'
import { kinds, open, sitesWithKinds } from '../page-kinds.ts'
import { expect, test } from '../test.ts'
import { expectTabOrder } from './focus.ts'
import { expectLegible, expectLegibleWhenEnlarged, expectLegibleWithSpacing } from './layout.ts'
import { states } from './states.ts'

// Each test loads its page only once, and runs every accessibility check on it.
test.describe.configure({ timeout: 120_000 })

const sizes = [
  { width: 1440, height: 600 },
  { width: 360, height: 640 },
]

for (const { site, use, kinds } of sitesWithKinds) {
  test.describe(site, () => {
    test.use(use)

    for (const { name, address } of kinds) {
      test(`${name} is accessible`, async ({ page }) => {
        const step = (title: string, check: (page: Page) => Promise<void>) => test.step(title, () => check(page))
        await open(page, address)
        for (const [index, size] of sizes.entries()) {
          await page.setViewportSize(size)
          // At each size, axe checks everything once: in light mode or with forced colors. In dark mode, only colors.
          const modes = index ? (['forced'] as const) : (['light', 'dark'] as const)
          await step(`axe, ${size.width} px wide`, () => expectNoViolation(page, ...modes))
          await step(`keyboard, ${size.width} px wide`, expectTabOrder)
          await step(`names, ${size.width} px wide`, expectNames)
        }
        await step('no motion for readers who prefer reduced motion', expectStillness)
        await step('320 px wide', () => expectLegible(page, 320))
        await step('wider text spacing', expectLegibleWithSpacing)
        // This step is last, because the text stays enlarged.
        await step('text at twice its size', expectLegibleWhenEnlarged)
      })
    }
  })
}

// The remaining pages of the real site, so that every published page is checked.
const testedAddresses = new Set(kinds.map(({ address }) => address))
for (const address of [...sites[0].pages.keys()].filter((address) => !testedAddresses.has(address))) {
  test(`axe reports no violations on ${address}`, async ({ page }) => {
    await page.goto(address)
    await expectNoViolation(page, 'light', 'dark', 'forced')
  })
}

for (const [name, reach, use = {}] of states) {
  test.describe(name, () => {
    test.use(use)

    test('axe reports no violations', async ({ page, context }) => {
      await reach(page, context)
      await expectNoViolation(page, 'light', 'dark', 'forced')
    })
  })
}

/** Expects the names of links, buttons and tables to be clear out of context, which axe cannot check. */
async function expectNames(page: Page): Promise<void> {
  const snapshot = await page.locator('body').ariaSnapshot()
  // Each line contains a role and a name, which YAML may quote. The line after a link contains the link's address.
  const links = [...snapshot.matchAll(/- '?link ("(?:[^"\\]|\\.)*").*\n\s*- \/url: (.*)/g)]
  const destinations = Map.groupBy(links, ([, name]) => name)
  const isAmbiguous = (group: typeof links) => new Set(group.map(([, , address]) => address)).size > 1
  expect([...destinations].filter(([, group]) => isAmbiguous(group)).map(([name]) => name)).toEqual([])
  for (const role of ['button', 'table']) {
    const lines = [...snapshot.matchAll(new RegExp(`- '?${role}\\b(?: ("(?:[^"\\\\]|\\\\.)*"))?`, 'g'))]
    const names = lines.map(([, name]) => name)
    expect(
      names.filter((name, index) => !name || names.indexOf(name) < index),
      `${role}s without a unique name`,
    ).toEqual([])
  }
}

/** Expects nothing on a page to move for readers who prefer reduced motion. */
async function expectStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const movingCount = await page.locator('*').evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth'
      }).length,
  )
  expect(movingCount).toBe(0)
  await page.emulateMedia({ reducedMotion: null })
}
