import type { Page, ViewportSize } from '@playwright/test'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'
import { expectInOrder } from './focus.ts'
import { expectStillness } from './motion.ts'
import { open } from './page-kinds.ts'
import { expectLegibleEnlarged, expectLegibleSpacedOut, expectReflow } from './reflow.ts'
import { expectStructure } from './structure.ts'
import { expectTargets } from './targets.ts'

const widths = [360, 1440]

/** Opens a page once and asks it everything; `walked` are the sizes at which the keyboard goes through it. */
export async function expectOpenToEveryone(
  page: Page,
  address: string,
  walked: readonly ViewportSize[],
): Promise<void> {
  test.setTimeout(60_000)
  const step = (name: string, ask: (page: Page) => Promise<void>) => test.step(name, () => ask(page))
  await open(page, address)
  await step('axe, light and dark', () => expectNoViolation(page, 'light', 'dark'))
  await step('motion', expectStillness)
  for (const size of walked) {
    await page.setViewportSize(size)
    await step(`keyboard, ${size.width} px wide`, expectInOrder)
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await step(`structure, ${width} px wide`, expectStructure)
    await step(`targets, ${width} px wide`, expectTargets)
  }
  await step('320 px wide', expectReflow)
  await step('text spaced out', expectLegibleSpacedOut)
  await step('text twice as large', expectLegibleEnlarged)
}
