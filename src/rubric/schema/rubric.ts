import { z } from 'zod'
import { criteria } from './factor.ts'
import { id, text } from './text.ts'

/** What is expected at one level for one discriminator. */
export const descriptor = z.strictObject({
  discriminator: id
    .meta({ description: 'The id of its discriminator; null: the source document names none' })
    .nullable(),
  text: text.meta({ description: 'The official wording; null: the source document has no descriptor here' }).nullable(),
})

/** `content/rubrics/<career-path>/<factor>.yaml` */
export const rubric = z.strictObject({
  description: text.meta({ description: 'Where it differs from the factor’s; null: there is none' }).nullish(),
  criteria: criteria.meta({ description: 'Where they differ from the factor’s; null: there are none' }).nullish(),
  supervisors: criteria.meta({ description: 'Where they differ from the factor’s; null: there are none' }).nullish(),
  note: text.meta({ description: 'Where it differs from the factor’s; null: there is none' }).nullish(),
  leadIns: z
    .record(id, text)
    .meta({ description: 'The sentence above a level’s descriptors, by the level’s id' })
    .optional(),
  levels: z.record(id, z.array(descriptor).min(1)).meta({
    description:
      'The descriptors of each level, by its id, in the order of the source document: each discriminator at least once, or none at all. A level beyond the top one may be missing',
  }),
})

export type RubricData = z.infer<typeof rubric>
