import { z } from 'zod'
import { currentEdition } from './edition.ts'
import { name } from './text.ts'

/** An e-mail address, or a form's address, optionally with the placeholders `{page}` and `{words}`. */
const contact = z
  .string()
  .refine(
    (given) => z.email().safeParse(given).success || (/^https:\/\/\S+$/.test(given) && URL.canParse(given)),
    'must be an e-mail address, such as rubrics@office.example, or a form’s address that begins with https://',
  )

/** `content/site.yaml`: the site's title, owner and edition. */
export const site = z.strictObject({
  title: name.meta({ description: 'What the site is called, if not Career Path Rubrics' }).optional(),
  organization: name.meta({ description: 'Who publishes the rubrics' }).optional(),
  contact: contact.meta({ description: 'Who to write to' }).optional(),
  about: name.meta({ description: 'A sentence about the rubrics, in words of our own' }).optional(),
  edition: currentEdition.meta({ description: 'The edition that is in force, where there are editions' }).optional(),
})

export type Site = z.infer<typeof site>
