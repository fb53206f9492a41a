import { z } from 'zod'
import { id, name, text } from './text.ts'

/** Criteria under the heading that the source document gives them. */
export const criteria = z.strictObject({
  heading: name.meta({ description: 'The heading in title case, with what is in parentheses kept to the letter' }),
  text: text.meta({ description: 'The criteria themselves' }),
})

/** An aspect of a factor, described at each level. */
export const discriminator = z.strictObject({
  id: id.meta({ description: 'Unique within its factor; the fragment of a descriptor’s address' }),
  title: name.meta({ description: 'As the source document writes it: Customer Needs' }),
})

/** `content/factors/<factor>.yaml` */
export const factor = z.strictObject({
  number: z
    .int()
    .nonnegative()
    .meta({ description: 'The number in the source documents: FACTOR 3; no identity, since numbers repeat' })
    .optional(),
  title: name.meta({ description: 'Its name in title case: Customer Relations' }),
  description: text.meta({ description: 'The factor description' }).optional(),
  criteria: criteria.meta({ description: 'The expected performance criteria' }).optional(),
  supervisors: criteria.meta({ description: 'Further criteria, for supervisors only' }).optional(),
  note: text.meta({ description: 'The note on how to use the descriptors' }).optional(),
  discriminators: z
    .array(discriminator)
    .meta({ description: 'In the order of the source documents; none where these name none' }),
})

export type FactorData = z.infer<typeof factor>
export type CriteriaData = z.infer<typeof criteria>
