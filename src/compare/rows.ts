import { isAnchorOfPlace } from '../rubric/anchor.ts'
import { type Compared, pairDescriptors } from '../rubric/comparison.ts'
import type { ComparedLevel } from './compared-level.ts'

/** One row of a comparison: what each level says under one heading, which is nothing where it has no counterpart. */
export interface ComparisonRow {
  readonly title: string
  readonly left: readonly Compared[]
  readonly right: readonly Compared[]
  /** Whether the row holds two whole levels, whose descriptors can't be paired. */
  readonly whole: boolean
}

/**
 * What stands beside what when two levels are compared: their lead-ins, then a row for each discriminator. Where a level
 * names no discriminators there is nothing to pair by, so one row holds all descriptors of both.
 */
export function comparisonRows(left: ComparedLevel, right: ComparedLevel): ComparisonRow[] {
  const leadIns = { title: 'Lead-in', left: leadInOf(left), right: leadInOf(right), whole: false }
  const rows = canPair(left, right)
    ? pairDescriptors(left.descriptors, right.descriptors).map((row) => ({
        title: row.title,
        left: row.left ? [row.left] : [],
        right: row.right ? [row.right] : [],
        whole: false,
      }))
    : [{ title: 'Descriptors', left: left.descriptors, right: right.descriptors, whole: true }]
  return leadIns.left.length || leadIns.right.length ? [leadIns, ...rows] : rows
}

/** Whether both levels name discriminators by which their descriptors can be paired. */
export const canPair = (left: ComparedLevel, right: ComparedLevel): boolean =>
  [left, right].every(({ descriptors }) => descriptors.some(({ anchor }) => !isAnchorOfPlace(anchor)))

const leadInOf = ({ leadIn }: ComparedLevel): Compared[] =>
  leadIn === null ? [] : [{ anchor: '', title: 'Lead-in', text: leadIn }]
