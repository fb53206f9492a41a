import { z } from 'zod'
import { id, name } from './text.ts'

/** A step of increasing contribution on one career path. */
export const level = z.strictObject({
  /** Unique within its career path; the last segment of its addresses. */
  id,
  /** As people say it: Level III. */
  title: name,
})

/** `content/paths/<career-path>.yaml` */
export const careerPath = z.strictObject({
  /** The number in the source documents: CAREER PATH 2. */
  number: z.int().nonnegative(),
  /** Its name in title case: Technical Management Support. */
  title: name,
  /** All its levels, lowest first. */
  levels: z.array(level).min(1),
})

export type CareerPathData = z.infer<typeof careerPath>
