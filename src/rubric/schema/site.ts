import { z } from 'zod'
import { currentEdition } from './edition.ts'
import { name } from './text.ts'

/** An e-mail address or the address of a form, optionally with the placeholders `{page}` and `{words}`. */
const contact = z
  .string()
  .refine(
    (value) => z.email().safeParse(value).success || (/^https:\/\/\S+$/.test(value) && URL.canParse(value)),
    'must be an e-mail address, such as rubrics@office.example, or a form’s address that begins with https://',
  )

/** `content/site.yaml`: the site's title, owner and edition. */
export const site = z.strictObject({
  title: name.meta({ description: 'The site’s title, if not Career Path Rubrics' }).optional(),
  organization: name.meta({ description: 'The organization that publishes the rubrics' }).optional(),
  contact: contact.meta({ description: 'Where readers can write: an e-mail address or a form' }).optional(),
  about: name.meta({ description: 'A sentence about the rubrics, which is not official wording' }).optional(),
  edition: currentEdition.meta({ description: 'The edition in force, if there are editions' }).optional(),
})

export type Site = z.infer<typeof site>
