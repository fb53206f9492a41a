import { dayName } from './name.ts'
import type { SupersededEdition } from './schema/edition.ts'

/** An edition of the rubrics: the wording that was in force for some time. */
export interface Edition {
  readonly id: string
  readonly title: string
  /** The day from which it is or was in force, as 2026-11-20; `null` where the content does not say. */
  readonly from: string | null
  /** The last day on which it was in force; `null` while it is. */
  readonly until: string | null
  /** A note for readers, in words of our own. */
  readonly note: string | null
  /** What its career paths and factors became in the next edition, by their ids, if they have other ids there. */
  readonly became: { readonly paths: Became; readonly factors: Became }
}

/** Ids of an edition, each with those that it has in the next one. */
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

/** When an edition is or was in force, if the content says so: in force since October 1, 2017 */
export function force({ from, until }: Pick<Edition, 'from' | 'until'>): string | undefined {
  if (until === null) return from === null ? undefined : `in force since ${dayName(from)}`
  return from === null ? `in force until ${dayName(until)}` : `in force from ${dayName(from)} until ${dayName(until)}`
}
