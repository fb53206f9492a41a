import { dayName } from './name.ts'
import type { SupersededEdition } from './schema/edition.ts'

/** An edition of the rubrics: the wording in force during some period. */
export interface Edition {
  readonly id: string
  readonly title: string
  /** The first day it is or was in force: 2026-11-20. `null` if the content does not give it. */
  readonly from: string | null
  /** The last day it was in force. `null` while it is in force. */
  readonly until: string | null
  /** A note for readers, not official wording. */
  readonly note: string | null
  /** The career paths and factors that have different ids in the next edition. */
  readonly became: { readonly paths: Became; readonly factors: Became }
}

/** Ids in this edition, each with its ids in the next edition. */
export type Became = Readonly<Record<string, readonly string[]>>

/** An edition as `site.yaml` or its own `edition.yaml` describes it. */
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

/** When an edition is or was in force, if the content gives a day: in force since October 1, 2017 */
export function force({ from, until }: Pick<Edition, 'from' | 'until'>): string | undefined {
  if (until === null) return from === null ? undefined : `in force since ${dayName(from)}`
  return from === null ? `in force until ${dayName(until)}` : `in force from ${dayName(from)} until ${dayName(until)}`
}
