import type { Site } from './schema/site.ts'

/** The title of the site, or its name if the content gives no title. */
export const siteTitle = ({ title }: Site) => title ?? 'Career Path Rubrics'

/** The title and the organization: Career Path Rubrics, Harbour Office */
export const siteName = (site: Site) => siteTitle(site) + (site.organization ? `, ${site.organization}` : '')

/** The site's name in citations. Undefined if the content names neither title nor organization. */
export const citedAs = (site: Site) => (site.title || site.organization ? siteName(site) : undefined)

/** The contact as people read it, also on paper: the e-mail address, or the address of the form. */
export const contactShown = (contact: string) => contact.replace(/^https:\/\/|[?#].*$/g, '')

/**
 * The address of a letter or a form, with `{page}` and `{words}` in the places of the page and the words. The address of a
 * form may have them in the fields that it names; otherwise, these are the names of the fields.
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

/** Every mail program accepts so many characters in an address. Few descriptors have half of them. */
const maxCharacters = 1000

/** Such an address with the page’s address and the words filled in. */
export function filledIn(template: string, page: string, words = ''): string {
  const cut = words.length > maxCharacters ? `${words.slice(0, maxCharacters)}…` : words
  return template.replace(/\{(page|words)\}/g, (_, field) => encodeURIComponent(field === 'page' ? page : cut))
}
