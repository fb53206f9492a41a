import { z } from 'zod'
import { criteria } from './factor.ts'
import { id, text } from './text.ts'

/** What is expected at one level for one discriminator. */
export const descriptor = z.strictObject({
  discriminator: id.meta({ description: 'The discriminator’s id; null if the source document names none' }).nullable(),
  text: text.meta({ description: 'The official wording; null if the source document has none here' }).nullable(),
})

/** `content/rubrics/<career-path>/<factor>.yaml` */
export const rubric = z.strictObject({
  description: text.meta({ description: 'Only if it differs from the factor’s; null if none' }).nullish(),
  criteria: criteria.meta({ description: 'Only if they differ from the factor’s; null if none' }).nullish(),
  supervisors: criteria.meta({ description: 'Only if they differ from the factor’s; null if none' }).nullish(),
  note: text.meta({ description: 'Only if it differs from the factor’s; null if none' }).nullish(),
  leadIns: z
    .record(id, text)
    .meta({ description: 'The sentence above each level’s descriptors, keyed by level id' })
    .optional(),
  levels: z.record(id, z.array(descriptor).min(1)).meta({
    description:
      'Each level’s descriptors, keyed by level id, in the order of the source document. Either all discriminators occur or none do. A level beyond the top level may be missing',
  }),
})

export type RubricData = z.infer<typeof rubric>
