import { z } from 'zod'
import { id, name } from './text.ts'

/** A step of increasing contribution on one career path. */
export const level = z.strictObject({
  /** Unique within its career path; the last segment of its addresses. */
  id,
  /** As people say it: Level III. */
  title: name,
  /** The scores that the source documents give it, in their words: 0-29, or Score Range 0 – 29. */
  scores: name.optional(),
  /** Whether it stands beyond the top level, as Very High does: not every rubric has it. */
  beyond: z.literal(true).optional(),
})

/** `content/paths/<career-path>.yaml` */
export const careerPath = z.strictObject({
  /** The number in the source documents: CAREER PATH 2; left out when they give none. */
  number: z.int().nonnegative().optional(),
  /** The short code that the source documents give it: NJ. */
  code: z
    .string()
    .regex(/^[A-Z0-9]{1,6}$/, 'must be one to six capital letters or digits, such as NJ')
    .optional(),
  /** Its name in title case: Technical Management Support. */
  title: name,
  /** All its levels, lowest first. */
  levels: z.array(level).min(1),
})

export type CareerPathData = z.infer<typeof careerPath>
