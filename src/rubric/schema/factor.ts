import { z } from 'zod'
import { id, name, text } from './text.ts'

/** Criteria with their heading from the source document. */
export const criteria = z.strictObject({
  heading: name.meta({ description: 'The heading in title case, except that words in parentheses stay as written' }),
  text: text.meta({ description: 'The criteria themselves' }),
})

/** An aspect of a factor that differs from level to level. */
export const discriminator = z.strictObject({
  id: id.meta({ description: 'Unique within its factor; the fragment of a descriptor’s address' }),
  title: name.meta({ description: 'The title, exactly as in the source document: Customer Needs' }),
})

/** `content/factors/<factor>.yaml` */
export const factor = z.strictObject({
  number: z
    .int()
    .nonnegative()
    .meta({ description: 'The number in the source documents: FACTOR 3. Not unique, since numbers repeat' })
    .optional(),
  title: name.meta({ description: 'The name in title case: Customer Relations' }),
  description: text.meta({ description: 'The factor description' }).optional(),
  criteria: criteria.meta({ description: 'The expected performance criteria' }).optional(),
  supervisors: criteria.meta({ description: 'Additional criteria for supervisors only' }).optional(),
  note: text.meta({ description: 'The note on how to use the descriptors' }).optional(),
  discriminators: z
    .array(discriminator)
    .meta({ description: 'In the order of the source documents; empty if they name none' }),
})

export type FactorData = z.infer<typeof factor>
export type CriteriaData = z.infer<typeof criteria>
