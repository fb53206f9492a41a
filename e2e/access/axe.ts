import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules of the same standards that axe runs only if they are named. */
const named = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading']

const enabled = (isEnabled: boolean, ...rules: string[]) =>
  Object.fromEntries(rules.map((id) => [id, { enabled: isEnabled }]))
const all = { runOnly: { type: 'tag' as const, values: tags }, rules: enabled(true, ...named) }

/** Color modes, and the axe rules for each. Dark mode runs only rules whose results can differ from light mode. */
const looks = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, options: all },
  dark: {
    media: { colorScheme: 'dark', forcedColors: 'none' },
    options: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
  },
  // Readers choose forced colors themselves, but axe would check the page's colors.
  forced: {
    media: { colorScheme: 'light', forcedColors: 'active' },
    options: { ...all, rules: { ...all.rules, ...enabled(false, 'color-contrast') } },
  },
} satisfies Record<
  string,
  { media: Parameters<Page['emulateMedia']>[0]; options: Parameters<AxeBuilder['options']>[0] }
>

/** Reasons why axe cannot determine the background of a text: an element overlaps or obscures it. */
const crowded = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

/** Expects no violation in a page's current state, and no text of unknown contrast unless an element overlaps it. */
export async function expectNoViolation(page: Page, ...which: readonly (keyof typeof looks)[]): Promise<void> {
  for (const look of which) {
    const { media, options } = looks[look]
    await page.emulateMedia(media)
    // Legacy mode differs only for frames, which no page has. It takes half the time of a full report.
    const resultTypes = ['violations' as const, 'incomplete' as const]
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes })
    const { violations, incomplete } = await axe.analyze()
    const undecided = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map(({ id, nodes }) => ({
        id,
        nodes: nodes.filter(({ any }) => !crowded.includes(any[0]?.data?.messageKey)),
      }))
    const problems = [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(problems, look).toEqual([])
  }
  await page.emulateMedia(looks.light.media)
}
