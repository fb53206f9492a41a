import { z } from 'zod'
import { name } from './text.ts'

/** The front matter of `content/guides/<guide>.mdx` */
export const guide = z.strictObject({
  /** The page's heading and its name in lists. */
  title: name,
  /** One sentence for lists, search engines and link previews. */
  description: name,
  /** Its place among the guides, lowest first. */
  order: z.int(),
})

export type GuideData = z.infer<typeof guide>
