import { dayName } from './name.ts'
import type { SupersededEdition } from './schema/edition.ts'

/** An edition of the rubrics: the wording in force during a given period. */
export interface Edition {
  readonly id: string
  readonly title: string
  /** The first day the edition is or was in force, such as 2026-11-20. `null` if the content gives no date. */
  readonly from: string | null
  /** The last day the edition was in force. `null` if it is still in force. */
  readonly until: string | null
  /** A note for readers. It is not official wording. */
  readonly note: string | null
  /** The career paths and factors that have different ids in the next edition. */
  readonly became: { readonly paths: NextIds; readonly factors: NextIds }
}

/** Maps each id in this edition to its ids in the next edition. */
export type NextIds = Readonly<Record<string, readonly string[]>>

/** Creates an edition from its description in `site.yaml` or `edition.yaml`. */
export const editionOf = (
  id: string,
  { title, from, until, note, became }: Omit<SupersededEdition, 'until'> & { readonly until?: string },
): Edition => ({
  id,
  title,
  from: from ?? null,
  until: until ?? null,
  note: note ?? null,
  became: { paths: became?.paths ?? {}, factors: became?.factors ?? {} },
})

/**
 * Describes when an edition is or was in force, such as “in force since October 1, 2017”. Returns undefined if the
 * content gives no date.
 */
export function periodInForce({ from, until }: Pick<Edition, 'from' | 'until'>): string | undefined {
  if (until === null) return from === null ? undefined : `in force since ${dayName(from)}`
  return from === null ? `in force until ${dayName(until)}` : `in force from ${dayName(from)} until ${dayName(until)}`
}
