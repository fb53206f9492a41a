import type { Site } from './schema/site.ts'

/** The title of the site: its own, or what it is called without one. */
export const siteTitle = ({ title }: Site) => title ?? 'Career Path Rubrics'

/** The title with whose it is: Career Path Rubrics, Harbour Office */
export const siteName = (site: Site) => siteTitle(site) + (site.organization ? `, ${site.organization}` : '')

/** How a citation names the site; nothing where the content does not say whose it is. */
export const citedAs = (site: Site) => (site.title || site.organization ? siteName(site) : undefined)

/** How people read where to write, on paper too: the e-mail address, or where the form is. */
export const contactShown = (contact: string) => contact.replace(/^https:\/\/|[?#].*$/g, '')

/**
 * The address to write to, with `{page}` and `{words}` where the page and the words belong: a letter’s, or the form’s. A
 * form’s address says itself which of its fields take them; otherwise these are the names of the fields.
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

/** As many characters of words as every mail program takes in an address; few descriptors have half of them. */
const most = 1000

/** Such an address with the page’s address and the words filled in. */
export function filledIn(template: string, page: string, words = ''): string {
  const cut = words.length > most ? `${words.slice(0, most)}…` : words
  return template.replace(/\{(page|words)\}/g, (_, field) => encodeURIComponent(field === 'page' ? page : cut))
}
