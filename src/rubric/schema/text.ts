import { z } from 'zod'

const words = '[^ \\t\\r\\n]+(?: [^ \\t\\r\\n]+)*'

/** An id, used as file name, as URL segment and in references from other content. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lowercase words joined by hyphens, such as customer-needs')

/** Any text. A missing text is omitted or `null`, never empty. */
const filled = z.string().min(1, { error: 'must not be empty', abort: true })

/** Direction marks and right-to-left letters, which would reorder our own words on the same line. */
const turnsDirection =
  /[\p{Bidi_Control}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A name or heading: one line with single spaces, written left to right. */
export const name = filled
  .regex(new RegExp(`^${words}$`), 'must be one line of text, without spaces at its ends or double spaces')
  .refine((text) => !turnsDirection.test(text), 'must not have direction marks or letters written right to left')

/** Official wording: paragraphs separated by line breaks, each on one line with single spaces. */
export const text = filled.regex(
  new RegExp(`^${words}(?:\\n${words})*$`),
  'must be text without spaces at its ends or double spaces; an empty line separates paragraphs',
)
