import { z } from 'zod'
import { criteria } from './factor.ts'
import { id, text } from './text.ts'

/** What is expected at one level for one discriminator. */
export const descriptor = z.strictObject({
  /** Which of the factor's discriminators it belongs to; `null`: the source document gives it none. */
  discriminator: id.nullable(),
  /** The official wording; `null`: the source document has no descriptor here. */
  text: text.nullable(),
})

/** `content/rubrics/<career-path>/<factor>.yaml` */
export const rubric = z.strictObject({
  /** Only where this document's description differs from the factor's; `null`: it has none. */
  description: text.nullable().optional(),
  /** Only where this document's criteria differ from the factor's; `null`: it has none. */
  criteria: criteria.nullable().optional(),
  /** Only where this document's criteria for supervisors differ from the factor's; `null`: it has none. */
  supervisors: criteria.nullable().optional(),
  /** Only where this document's note differs from the factor's; `null`: it has none. */
  note: text.nullable().optional(),
  /** The sentence above a level's descriptors, by the level's id, where the source document has one. */
  leadIns: z.record(id, text).optional(),
  /**
   * For each level of the career path, by its id, the descriptors in the order of the source document: each
   * discriminator of the factor at least once, or none at all. A level beyond the top one may be left out.
   */
  levels: z.record(id, z.array(descriptor).min(1)),
})

export type RubricData = z.infer<typeof rubric>
