import type { Citation } from '../rubric/citation.ts'

/** Where the words are from that a button is for. */
interface Origin extends Omit<Citation, 'text'> {
  /** The element that has the words. */
  readonly owner: HTMLElement
  /** The address of the link beside the button. */
  readonly link: string
}

/** The place that the nearest element names, the site, and the address that never changes of the link beside the button. */
export function originOf(pressed: HTMLButtonElement): Origin | undefined {
  const owner = pressed.closest<HTMLElement>('[data-place]')
  const link = pressed.closest('.actions')?.querySelector<HTMLAnchorElement>('.link')
  const place = owner?.dataset['place']
  if (!owner || !link || place === undefined) return undefined
  const { citedAs, edition, lasting } = document.querySelector('footer')?.dataset ?? {}
  // A comparison of editions names them in its place.
  const source = [citedAs, owner.dataset['edition'] ?? edition].filter(Boolean).join('; ') || undefined
  return { owner, link: link.href, place, source, address: lasting ? lastingAddress(link.href, lasting) : link.href }
}

/** An address below the place where the edition stays for good. */
function lastingAddress(address: string, lasting: string): string {
  const home = new URL(import.meta.env.BASE_URL, location.href).href
  return address.startsWith(home) ? new URL(lasting, home).href + address.slice(home.length) : address
}
