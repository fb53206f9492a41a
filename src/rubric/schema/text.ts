import { z } from 'zod'

const words = '[^ \\t\\r\\n]+(?: [^ \\t\\r\\n]+)*'

/** An id. Used in file names, in URLs and in references from other content. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lowercase words joined by hyphens, such as customer-needs')

/** Nonempty text. Missing text is omitted or `null`, never an empty string. */
const nonemptyText = z.string().min(1, { error: 'must not be empty', abort: true })

/** Direction marks and right-to-left letters, which would reorder the site's own words on the same line. */
const directionCharacters =
  /[\p{Bidi_Control}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A name or heading: one line with single spaces, written left to right. */
export const name = nonemptyText
  .regex(new RegExp(`^${words}$`), 'must be one line of text, without leading, trailing or double spaces')
  .refine((text) => !directionCharacters.test(text), 'must not have direction marks or letters written right to left')

/** Official wording: paragraphs separated by line breaks, each on one line with single spaces. */
export const text = nonemptyText.regex(
  new RegExp(`^${words}(?:\\n${words})*$`),
  'must be text without leading, trailing or double spaces; an empty line separates paragraphs',
)
