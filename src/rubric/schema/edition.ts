import { z } from 'zod'
import { day } from './source.ts'
import { id, name, text } from './text.ts'

/** The edition that is in force, in `content/site.yaml`. */
export const currentEdition = z.strictObject({
  id: id.meta({ description: 'What its lasting addresses begin with: /editions/<id>/' }),
  title: name.meta({ description: 'What citations call it' }),
  from: day.meta({ description: 'The day from which it is in force' }).optional(),
})

/** Ids in this edition, each with its ids in the next edition, or an empty list if it is gone. */
const became = z.record(id, z.array(id))

/** `content/editions/<id>/edition.yaml`: an edition that is no longer in force. */
export const supersededEdition = z
  .strictObject({
    title: name.meta({ description: 'What citations call it' }),
    from: day.meta({ description: 'The day from which it was in force' }).optional(),
    until: day.meta({ description: 'The last day on which it was in force' }),
    note: text.meta({ description: 'A note for readers, in words of our own' }).optional(),
    became: z
      .strictObject({ paths: became.optional(), factors: became.optional() })
      .meta({
        description:
          'What career paths and factors became in the next edition, unless they kept their ids: merged, split, renamed, gone',
      })
      .optional(),
    sum: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 digits from 0 to f')
      .meta({ description: 'The SHA-256 of its files' })
      .optional(),
  })
  .refine(({ from, until }) => !from || from <= until, {
    path: ['until'],
    error: 'must not be before the day from which it was in force',
  })

export type SupersededEdition = z.infer<typeof supersededEdition>
