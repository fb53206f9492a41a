import { isAnchorOfPlace } from '../rubric/anchor.ts'
import { type Compared, pairDescriptors } from '../rubric/comparison.ts'
import type { ComparedLevel } from './compared-level.ts'

/** One row of a comparison: what each level says under one heading, which is nothing where it has no counterpart. */
export interface ComparisonRow {
  readonly title: string
  /** For each level in turn. */
  readonly sides: readonly (readonly Compared[])[]
  /** Whether the row holds whole levels, whose descriptors can't be paired. */
  readonly whole: boolean
}

/**
 * What stands beside what when levels are compared: their lead-ins, then a row for each discriminator. Where a level
 * names no discriminators there is nothing to pair by, so one row holds all descriptors of all.
 */
export function comparisonRows(...levels: readonly ComparedLevel[]): ComparisonRow[] {
  const descriptors = levels.map((level) => level.descriptors)
  const leadIns = { title: 'Lead-in', sides: levels.map(leadInOf), whole: false }
  const rows = canPair(...levels)
    ? pairDescriptors(...descriptors).map(({ title, items }) => ({
        title,
        sides: items.map((item) => (item ? [item] : [])),
        whole: false,
      }))
    : [{ title: 'Descriptors', sides: descriptors, whole: true }]
  return leadIns.sides.some(({ length }) => length) ? [leadIns, ...rows] : rows
}

/** Whether all levels name discriminators by which their descriptors can be paired. */
export const canPair = (...levels: readonly Pick<ComparedLevel, 'descriptors'>[]): boolean =>
  levels.every(({ descriptors }) => descriptors.some(({ anchor }) => !isAnchorOfPlace(anchor)))

const leadInOf = ({ leadIn }: ComparedLevel): Compared[] =>
  leadIn === null ? [] : [{ anchor: '', title: 'Lead-in', text: leadIn }]
