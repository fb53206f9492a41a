import type { Citation } from '../rubric/citation.ts'

/** The address that does not change of what has an address on a page, where the site has editions. */
export function lastingAddress(address: string, page = document): string {
  const lasting = page.querySelector('footer')?.dataset['lasting']
  const home = new URL(import.meta.env.BASE_URL, location.href).href
  return lasting && address.startsWith(home) ? new URL(lasting, home).href + address.slice(home.length) : address
}

/** What a button was pressed for: the element that has the words, and the address of the link beside the button. */
interface Pressed {
  readonly owner: HTMLElement
  readonly link: string
}

/** What the nearest element that says its place says of the words that a button is for; their link is beside it. */
export function originOf(pressed: HTMLButtonElement): (Omit<Citation, 'text'> & Pressed) | undefined {
  const owner = pressed.closest<HTMLElement>('[data-place]')
  const link = pressed.closest('.actions')?.querySelector('a')
  const place = owner?.dataset['place']
  if (!owner || !link || place === undefined) return undefined
  return { owner, link: link.href, place, source: citedAs(document, owner), address: lastingAddress(link.href) }
}

/** The site that words are taken from, whose that is, and the edition, where the content says so. */
export function citedAs(page = document, owner?: HTMLElement): string | undefined {
  const { citedAs, edition } = page.querySelector('footer')?.dataset ?? {}
  return [citedAs, owner?.dataset['edition'] ?? edition].filter(Boolean).join('; ') || undefined
}
