import { isolated } from './direction.ts'
import { beginningOf } from './excerpt.ts'
import type { Site } from './schema/site.ts'

/** The title of the site: its own, or what it is called without one. */
export const siteTitle = ({ title }: Site) => title ?? 'Career Path Rubrics'

/** The title with whose it is: Career Path Rubrics, Harbour Office */
export const siteName = (site: Site) =>
  isolated(siteTitle(site)) + (site.organization ? `, ${isolated(site.organization)}` : '')

/** How a citation names the site; nothing where the content does not say whose it is. */
export const citedAs = (site: Site) => (site.title || site.organization ? siteName(site) : undefined)

/** Something to report, for whoever gets the message. */
export interface Report {
  readonly subject: string
  /** The address of the page in full. */
  readonly page: string
  /** The words that it is about, as they stand there. */
  readonly words?: string | undefined
}

/** As many characters of words as every mail program takes in an address; no descriptor of the seeds has half of them. */
const most = 1000

/**
 * Where to write: a letter, or the form, with the page and the words filled in. A form’s address says with `{page}` and
 * `{words}` which of its fields take them; otherwise these are the names of the fields.
 */
export function contactAddress(contact: string, { subject, page, words = '' }: Report): string {
  const fields = { page, words: words.length > most ? beginningOf(words, most) : words }
  if (!URL.canParse(contact)) {
    const body = Object.values(fields).map((field) => field && `${field}\n\n`)
    return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?${query({ subject, body: body.join('') })}`
  }
  if (/\{(page|words)\}/.test(contact)) {
    return contact.replace(/\{(page|words)\}/g, (_, name: keyof typeof fields) => encodeURIComponent(fields[name]))
  }
  const [, address, fragment] = /^(.*?)(#.*)?$/.exec(contact) ?? []
  return `${address}${address?.includes('?') ? '&' : '?'}${query(fields)}${fragment ?? ''}`
}

/** As URLs and letters both take it: a space is no plus sign, a line ends as mail wants it. */
const query = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`)
    .join('&')
