import { z } from 'zod'
import { day } from './source.ts'
import { id, name, text } from './text.ts'

/** The edition that is in force, in `content/site.yaml`. */
export const currentEdition = z.strictObject({
  /** What its lasting addresses begin with: /editions/<id>/ */
  id,
  /** What citations call it. */
  title: name,
  /** The day from which it is in force. */
  from: day.optional(),
})

/** What became of career paths or factors: ids of this edition, each with the ids in the next one; none where it is gone. */
const became = z.record(id, z.array(id))

/** `content/editions/<id>/edition.yaml`: an edition that is no longer in force. */
export const supersededEdition = z
  .strictObject({
    /** What citations call it. */
    title: name,
    /** The day from which it was in force. */
    from: day.optional(),
    /** The last day on which it was in force. */
    until: day,
    /** A note for readers, in words of our own. */
    note: text.optional(),
    /** What became of what in the next edition, where an id does not say so: merged, split, renamed, gone. */
    became: z.strictObject({ paths: became.optional(), factors: became.optional() }).optional(),
    /** The SHA-256 of its files. */
    sum: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 digits from 0 to f')
      .optional(),
  })
  .refine(({ from, until }) => !from || from <= until, {
    path: ['until'],
    error: 'must not be before the day from which it was in force',
  })

export type CurrentEdition = z.infer<typeof currentEdition>
export type SupersededEdition = z.infer<typeof supersededEdition>
