import { z } from 'zod'
import { day } from './source.ts'
import { id, name, text } from './text.ts'

/** The edition in force, as described in `content/site.yaml`. */
export const currentEdition = z.strictObject({
  id: id.meta({ description: 'The start of its permanent addresses: /editions/<id>/' }),
  title: name.meta({ description: 'The edition’s name in citations' }),
  from: day.meta({ description: 'The first day on which it is in force' }).optional(),
})

/** Maps each id in this edition to its ids in the next edition, or to an empty list if the next edition drops it. */
const nextIds = z.record(id, z.array(id))

/** `content/editions/<id>/edition.yaml`: an edition that is no longer in force. */
export const supersededEdition = z
  .strictObject({
    title: name.meta({ description: 'The edition’s name in citations' }),
    from: day.meta({ description: 'The first day on which it was in force' }).optional(),
    until: day.meta({ description: 'The last day on which it was in force' }),
    note: text.meta({ description: 'A note for readers, which is not official wording' }).optional(),
    became: z
      .strictObject({ paths: nextIds.optional(), factors: nextIds.optional() })
      .meta({
        description:
          'The career paths and factors that the next edition renamed, merged, split or dropped, with their new ids',
      })
      .optional(),
    sum: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 digits from 0 to f')
      .meta({ description: 'The SHA-256 checksum of the edition’s files' })
      .optional(),
  })
  .refine(({ from, until }) => !from || from <= until, {
    path: ['until'],
    error: 'must not be before its first day in force',
  })

export type SupersededEdition = z.infer<typeof supersededEdition>
