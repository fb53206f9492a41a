import { z } from 'zod'
import { id, name } from './text.ts'

/** A level of contribution on a career path. */
export const level = z.strictObject({
  id: id.meta({ description: 'Unique within its career path; the last segment of the level’s addresses' }),
  title: name.meta({ description: 'The name that people use: Level III' }),
  scores: name.meta({ description: 'The scores, worded as in the source documents: Score Range 0 – 29' }).optional(),
  beyond: z
    .literal(true)
    .meta({ description: 'Set for a level beyond the top level, such as Very High, which a rubric may lack' })
    .optional(),
})

/** `content/paths/<career-path>.yaml` */
export const careerPath = z.strictObject({
  number: z.int().nonnegative().meta({ description: 'The number in the source documents: CAREER PATH 2' }).optional(),
  code: z
    .string()
    .regex(/^[A-Z0-9]{1,6}$/, 'must be one to six capital letters or digits, such as NJ')
    .meta({ description: 'The short code in the source documents: NJ' })
    .optional(),
  title: name.meta({ description: 'The name in title case: Technical Management Support' }),
  levels: z.array(level).min(1).meta({ description: 'Lowest first' }),
})

export type CareerPathData = z.infer<typeof careerPath>
