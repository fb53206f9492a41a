import type { Site } from './schema/site.ts'

/** The site's title, or the default if the content gives none. */
export const siteTitle = ({ title }: Site) => title ?? 'Career Path Rubrics'

/** The site's title and organization: Career Path Rubrics, Harbour Office */
export const siteName = (site: Site) => siteTitle(site) + (site.organization ? `, ${site.organization}` : '')

/** The site's name in citations. Undefined if the content gives neither a title nor an organization. */
export const nameInCitations = (site: Site) => (site.title || site.organization ? siteName(site) : undefined)

/** The contact in readable form, for the screen and for printing: an e-mail address or a shortened form address. */
export const readableContact = (contact: string) => contact.replace(/^https:\/\/|[?#].*$/g, '')

/**
 * A `mailto:` or form address with the placeholders `{page}` and `{words}`. A form's address may already contain
 * these placeholders; otherwise, they are added as the parameters `page` and `words`.
 */
export function contactTemplate(contact: string, subject: string): string {
  if (!URL.canParse(contact)) {
    const [name = '', host = ''] = contact.split('@')
    const body = '{page}%0D%0A%0D%0A{words}'
    return `mailto:${encodeURIComponent(name)}@${host}?subject=${encodeURIComponent(subject)}&body=${body}`
  }
  if (/\{(page|words)\}/.test(contact)) return contact
  const [address = '', fragment] = contact.split('#')
  const fields = `${address.includes('?') ? '&' : '?'}page={page}&words={words}`
  return address + fields + (fragment === undefined ? '' : `#${fragment}`)
}

/**
 * The maximum number of characters in the selected words, low enough for all mail programs. Few descriptors are even
 * half that long.
 */
const maxCharacters = 1000

/** Fills in a contact template with the page’s address and the selected words. */
export function fillIn(template: string, page: string, words = ''): string {
  const excerpt = words.length > maxCharacters ? `${words.slice(0, maxCharacters)}…` : words
  return template.replace(/\{(page|words)\}/g, (_, field) => encodeURIComponent(field === 'page' ? page : excerpt))
}
