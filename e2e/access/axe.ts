import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Rules that axe leaves out unless they are named, of the same standards.
const named = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading']

interface Look {
  readonly media: Parameters<Page['emulateMedia']>[0]
  readonly options: Parameters<AxeBuilder['options']>[0]
}

/** What all of a page is looked at for. */
const all = {
  runOnly: { type: 'tag' as const, values: tags },
  rules: Object.fromEntries(named.map((id) => [id, { enabled: true }])),
}

/** The looks that a page can have, and what axe is to find out of each: what differs from the first one. */
const looks = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, options: all },
  dark: {
    media: { colorScheme: 'dark', forcedColors: 'none' },
    options: { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } },
  },
  // Forced colors are the reader’s own, and axe takes the page’s for them.
  forced: {
    media: { colorScheme: 'light', forcedColors: 'active' },
    options: { ...all, rules: { ...all.rules, 'color-contrast': { enabled: false } } },
  },
} satisfies Record<string, Look>

// Texts of which axe can’t say what lies behind them, because something lies beside or over them: it is no fault.
const crowded = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

/**
 * Expects that axe finds nothing wrong with a page as it is, in some looks; and that it can say of every text whether
 * the contrast is enough, unless something overlaps it.
 */
export async function expectNoViolation(page: Page, ...which: readonly (keyof typeof looks)[]): Promise<void> {
  for (const look of which) {
    const { media, options }: Look = looks[look]
    await page.emulateMedia(media)
    // Legacy mode differs only for frames, which no page has. All that is looked at, and half the time of a full report.
    const resultTypes = ['violations' as const, 'incomplete' as const]
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes })
    const { violations, incomplete } = await axe.analyze()
    const undecided = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map((rule) => ({
        ...rule,
        nodes: rule.nodes.filter((node) => !crowded.includes(node.any[0]?.data?.messageKey)),
      }))
    const found = [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(found, look).toEqual([])
  }
  await page.emulateMedia(looks.light.media)
}
