import { to } from './links.ts'

/** The main sections, in the order of the header. */
export const sections = [
  { title: 'Career paths', address: to.careerPaths() },
  { title: 'Factors', address: to.factors() },
  { title: 'Compare', address: to.compare() },
  { title: 'Guides', address: to.guides() },
] as const

/** What `aria-current` says of a link to a section, on the page at an address. */
export function current(section: string, address: string): 'page' | 'true' | undefined {
  if (section === address) return 'page'
  return address.startsWith(section) ? 'true' : undefined
}
