import { isolated } from './direction.ts'
import type { Edition } from './edition.ts'
import type { Site } from './schema/site.ts'

/** The title of the site: its own, or what it is called without one. */
export const siteTitle = ({ title }: Site) => title ?? 'Career Path Rubrics'

/** The title with whose it is: Career Path Rubrics, Harbour Office */
export const siteName = (site: Site) =>
  isolated(siteTitle(site)) + (site.organization ? `, ${isolated(site.organization)}` : '')

/** How a citation names the site and the edition; nothing where the content says neither. */
export function citedAs(site: Site, edition: Pick<Edition, 'title'> | null = null): string | undefined {
  const whose = site.title || site.organization ? [siteName(site)] : []
  return [...whose, ...(edition ? [isolated(edition.title)] : [])].join('; ') || undefined
}

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
