import { z } from 'zod'

const words = '[^ \\t\\r\\n]+(?: [^ \\t\\r\\n]+)*'

/** An id: the file name, the URL segment and the word that other content refers to it by. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lowercase words joined by hyphens, such as customer-needs')

/** Any text: one that is not there is left out or `null`, never empty. */
const filled = z.string().min(1, { error: 'must not be empty', abort: true })

/** A name or heading: one line, single spaces. */
export const name = filled.regex(
  new RegExp(`^${words}$`),
  'must be one line of text, without spaces at its ends or double spaces',
)

/** Official wording: one or more paragraphs, each one line with single spaces; a line break parts paragraphs. */
export const text = filled.regex(
  new RegExp(`^${words}(?:\\n${words})*$`),
  'must be text without spaces at its ends or double spaces; an empty line separates paragraphs',
)
