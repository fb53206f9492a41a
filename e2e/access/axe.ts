import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules that belong to the tags above, but that axe does not run by default. */
const optInRules = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading']

const ruleOptions = (isEnabled: boolean, ...rules: string[]) =>
  Object.fromEntries(rules.map((id) => [id, { enabled: isEnabled }]))
const allRules = { runOnly: { type: 'tag' as const, values: tags }, rules: ruleOptions(true, ...optInRules) }

/** The emulated media and the axe options for each color mode. In dark mode, only the contrast rules run. */
const colorModes = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, options: allRules },
  dark: {
    media: { colorScheme: 'dark', forcedColors: 'none' },
    options: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
  },
  // Skips the contrast rule, because axe would check the page's own colors instead of the forced colors.
  forced: {
    media: { colorScheme: 'light', forcedColors: 'active' },
    options: { ...allRules, rules: { ...allRules.rules, ...ruleOptions(false, 'color-contrast') } },
  },
} satisfies Record<
  string,
  { media: Parameters<Page['emulateMedia']>[0]; options: Parameters<AxeBuilder['options']>[0] }
>

/** The reasons that axe gives when overlapping elements keep it from determining the background of text. */
const overlapReasons = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

/**
 * Expects no violations on a page in its current state. Also expects axe to determine the contrast of all text, except
 * where elements overlap.
 */
export async function expectNoViolation(page: Page, ...modes: readonly (keyof typeof colorModes)[]): Promise<void> {
  for (const mode of modes) {
    const { media, options } = colorModes[mode]
    await page.emulateMedia(media)
    // Legacy mode takes half as long. It differs only in how it handles frames, which no page has.
    const resultTypes = ['violations' as const, 'incomplete' as const]
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes })
    const { violations, incomplete } = await axe.analyze()
    const unknowns = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map(({ id, nodes }) => ({
        id,
        nodes: nodes.filter(({ any }) => !overlapReasons.includes(any[0]?.data?.messageKey)),
      }))
    const problems = [...violations, ...unknowns].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(problems, mode).toEqual([])
  }
  await page.emulateMedia(colorModes.light.media)
}
