import { z } from 'zod'
import { name } from './text.ts'

/** The front matter of `content/guides/<guide>.mdx`. */
export const guide = z.strictObject({
  title: name.meta({ description: 'The page’s heading and its name in lists' }),
  description: name.meta({ description: 'One sentence for lists, search engines and link previews' }),
  order: z.int().meta({ description: 'The guide’s position in lists, lowest first' }),
})

export type GuideData = z.infer<typeof guide>
