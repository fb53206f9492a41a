import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** Expects that axe finds nothing wrong with a page as it stands: light, dark and in forced colours. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia(look)
    // Legacy mode differs only for frames, which no page has.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(found, JSON.stringify(look)).toEqual([])
  }
}

/** Expects that a page fits a screen of so many pixels, without scrolling sideways. */
export async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
