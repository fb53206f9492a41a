import type { Citation } from '../rubric/citation.ts'

/** The origin of the wording that a button copies or downloads. */
interface Origin extends Omit<Citation, 'text'> {
  /** The element that contains the wording. */
  readonly owner: HTMLElement
  /** The address of the link next to the button. */
  readonly link: string
}

/**
 * Finds the nearest enclosing element with a `data-place` attribute. Returns the element, its place, the names of the
 * site and the edition, and the address of the link next to the button, in its current and permanent forms.
 */
export function originOf(pressedButton: HTMLButtonElement): Origin | undefined {
  const owner = pressedButton.closest<HTMLElement>('[data-place]')
  const link = pressedButton.closest('.actions')?.querySelector<HTMLAnchorElement>('.link')
  const place = owner?.dataset['place']
  if (!owner || !link || place === undefined) return undefined
  const { citedAs, edition, home } = document.querySelector('footer')?.dataset ?? {}
  // The place of a comparison already includes the names of its editions.
  const source = [citedAs, owner.dataset['edition'] ?? edition].filter(Boolean).join('; ') || undefined
  return { owner, link: link.href, place, source, address: home ? permanentAddress(link.href, home) : link.href }
}

/** The permanent address of a page in its edition. */
function permanentAddress(address: string, permanentHome: string): string {
  const home = new URL(import.meta.env.BASE_URL, location.href).href
  return address.startsWith(home) ? new URL(permanentHome, home).href + address.slice(home.length) : address
}
