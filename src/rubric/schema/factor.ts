import { z } from 'zod'
import { id, name, text } from './text.ts'

/** Criteria under the heading that the source document gives them. */
export const criteria = z.strictObject({
  /** The heading in title case, with what stands in parentheses kept to the letter. */
  heading: name,
  /** The criteria themselves. */
  text,
})

/** An aspect of a factor that tells its levels apart. */
export const discriminator = z.strictObject({
  /** Unique within its factor; the fragment of a descriptor's address. */
  id,
  /** As the source document writes it: Customer Needs. */
  title: name,
})

/** `content/factors/<factor>.yaml` */
export const factor = z.strictObject({
  /** The number in the source documents: FACTOR 3; left out when they give none. Not an identity: numbers repeat. */
  number: z.int().nonnegative().optional(),
  /** Its name in title case: Customer Relations. */
  title: name,
  /** The factor description; left out when the source documents have none. */
  description: text.optional(),
  /** The expected performance criteria; left out when the source documents have none. */
  criteria: criteria.optional(),
  /** Further criteria, for supervisors only; left out when the source documents have none. */
  supervisors: criteria.optional(),
  /** The note on how to use the descriptors; left out when the source documents have none. */
  note: text.optional(),
  /** All its discriminators, in the order of the source documents; none where these name none. */
  discriminators: z.array(discriminator),
})

export type FactorData = z.infer<typeof factor>
export type CriteriaData = z.infer<typeof criteria>
