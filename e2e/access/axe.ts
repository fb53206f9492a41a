import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules of the same standards that axe applies only by name. */
const named = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading']

const enabled = (isEnabled: boolean, ...rules: string[]) =>
  Object.fromEntries(rules.map((id) => [id, { enabled: isEnabled }]))
const all = { runOnly: { type: 'tag' as const, values: tags }, rules: enabled(true, ...named) }

/** How readers can see a page, and what axe checks there: after the first look, what may differ from it. */
const looks = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, options: all },
  dark: {
    media: { colorScheme: 'dark', forcedColors: 'none' },
    options: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
  },
  // Forced colors are the reader's, and axe mistakes the page's for them.
  forced: {
    media: { colorScheme: 'light', forcedColors: 'active' },
    options: { ...all, rules: { ...all.rules, ...enabled(false, 'color-contrast') } },
  },
} satisfies Record<
  string,
  { media: Parameters<Page['emulateMedia']>[0]; options: Parameters<AxeBuilder['options']>[0] }
>

/** Where axe cannot know what is behind a text, because something is beside or over it. */
const crowded = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

/** Expects no violation on a page as it is, and no text whose contrast axe cannot decide, unless something overlaps it. */
export async function expectNoViolation(page: Page, ...which: readonly (keyof typeof looks)[]): Promise<void> {
  for (const look of which) {
    const { media, options } = looks[look]
    await page.emulateMedia(media)
    // Legacy mode differs only for frames, which no page has. Half the time of a full report.
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
