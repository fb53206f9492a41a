import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Rules that axe leaves out unless they are named, of the same standards.
const named = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading']

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** All rules; but forced colours are the reader’s own, and axe takes the page’s for them. */
const optionsFor = ({ forcedColors }: (typeof looks)[number]) => ({
  runOnly: { type: 'tag' as const, values: tags },
  rules: {
    ...Object.fromEntries(named.map((id) => [id, { enabled: true }])),
    ...(forcedColors === 'active' && { 'color-contrast': { enabled: false } }),
  },
  // All that is looked at, and half the time of a full report.
  resultTypes: ['violations' as const, 'incomplete' as const],
})

// Texts of which axe can’t say what lies behind them, because something lies beside or over them: it is no fault.
const crowded = ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring']

/**
 * Expects that axe finds nothing wrong with a page as it stands: light, dark and in forced colours; and that it can say of
 * every text whether the contrast is enough, unless something overlaps it.
 */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const look of looks) {
    await page.emulateMedia(look)
    // Legacy mode differs only for frames, which no page has.
    const axe = new AxeBuilder({ page }).setLegacyMode().options(optionsFor(look))
    const { violations, incomplete } = await axe.analyze()
    const undecided = incomplete
      .filter(({ id }) => id === 'color-contrast')
      .map((rule) => ({
        ...rule,
        nodes: rule.nodes.filter((node) => !crowded.includes(node.any[0]?.data?.messageKey)),
      }))
    const found = [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(found, JSON.stringify(look)).toEqual([])
  }
}
