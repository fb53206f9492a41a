import { z } from 'zod'
import { currentEdition } from './edition.ts'
import { name } from './text.ts'

/** An e-mail address, or the address of a form, in which `{page}` and `{words}` can say where they belong. */
const contact = z
  .string()
  .refine(
    (given) => z.email().safeParse(given).success || (/^https:\/\/\S+$/.test(given) && URL.canParse(given)),
    'must be an e-mail address, such as rubrics@office.example, or a form’s address that begins with https://',
  )

/** `content/site.yaml`: whose site this is. */
export const site = z.strictObject({
  /** What the site is called; left out: Career Path Rubrics. */
  title: name.optional(),
  /** Who publishes the rubrics. */
  organization: name.optional(),
  /** Who to write to. */
  contact: contact.optional(),
  /** A sentence about the rubrics, in words of our own. */
  about: name.optional(),
  /** The edition that is in force; left out: the wording has no editions. */
  edition: currentEdition.optional(),
})

export type Site = z.infer<typeof site>
