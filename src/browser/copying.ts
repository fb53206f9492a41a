import { citeAddress, citeDescriptor, citeTable, type Copied } from '../rubric/citation.ts'
import { tableOf } from '../rubric/table.ts'
import { cellsIn, wordingOf } from './cells.ts'
import { button, element } from './element.ts'
import { copy } from './clipboard.ts'
import { done, say, show, silence } from './message.ts'
import { citedAs, lastingAddress, originOf } from './origin.ts'

/** Copies what a button is for, and says so. */
export async function press(pressed: HTMLButtonElement): Promise<void> {
  const isElsewhere = pressed.dataset['copy'] === 'cited'
  const wanted = isElsewhere ? await citedElsewhere(pressed).catch(() => undefined) : wantedBy(pressed)
  if (!wanted && isElsewhere) show('Nothing was copied: part of this site could not be loaded. Try again.')
  if (!wanted) return
  if (await copy(wanted.copied)) done(pressed, 'Copied', wanted.message)
  else offer(wanted.copied.plain, pressed)
}

interface Wanted {
  readonly copied: Copied
  /** What is read out once it is copied. */
  readonly message: string
}

/** What a button copies of the nearest element that says its place: its link, its text, or its words as a table. */
function wantedBy(pressed: HTMLButtonElement): Wanted | undefined {
  const origin = originOf(pressed)
  if (!origin) return undefined
  const { owner, link, place } = origin
  if (pressed.dataset['copy'] === 'link') {
    return { message: 'Link copied.', copied: citeAddress({ place, address: link }) }
  }
  if (pressed.dataset['copy'] === 'text') {
    return { message: 'Copied with citation.', copied: citeDescriptor({ text: wordingOf(owner), ...origin }) }
  }
  return { message: 'Table copied.', copied: citeTable({ ...tableFrom(owner, pressed), ...origin }) }
}

/** The words in an element as a table; those of the page, where it has none of its own. */
function tableFrom(owner: HTMLElement, { dataset }: HTMLButtonElement) {
  const heads = dataset['heads']?.split(';') ?? []
  const part = owner.querySelector('.official') ? owner : document.querySelector('main')!
  const grouped = heads.length > 1
  const leadIn = grouped ? null : part.querySelector('[data-lead-in]')
  return { leadIn: leadIn ? wordingOf(leadIn) : undefined, ...tableOf(cellsIn(part, grouped), heads) }
}

/**
 * The descriptors that links on a page of results lead to, one or all, as their own pages have them: fetched once each,
 * and only now, since results have neither their scores nor their numbers.
 */
async function citedElsewhere(pressed: HTMLButtonElement): Promise<Wanted> {
  const links = [...(pressed.closest('li') ?? document).querySelectorAll<HTMLAnchorElement>('a[data-cite]')]
  const pages = new Map<string, Promise<Document>>()
  const cited = links.map(async ({ dataset }) => {
    const { href, pathname, hash } = new URL(dataset['cite'] ?? '', location.href)
    const page = pages.get(pathname) ?? fetched(pathname)
    pages.set(pathname, page)
    const whole = await page
    const owner = whole.getElementById(decodeURIComponent(hash.slice(1)))
    if (!owner) throw new Error(`${href} has no such part.`)
    const place = owner.dataset['place'] ?? ''
    const from = { place, source: citedAs(whole), address: lastingAddress(href, whole) }
    return citeDescriptor({ text: wordingOf(owner), ...from })
  })
  const all = await Promise.all(cited)
  const join = (type: keyof Copied, between: string) => all.map((copied) => copied[type]).join(between)
  const message = all.length === 1 ? 'Copied with citation.' : `${all.length} texts copied with citations.`
  return { message, copied: { html: join('html', ''), plain: join('plain', '\n') } }
}

async function fetched(address: string): Promise<Document> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} is not there.`)
  // The policy reports the styles of another page, which nobody will see.
  const html = (await response.text()).replace(/<style[^]*?<\/style>/g, '')
  return new DOMParser().parseFromString(html, 'text/html')
}

/** Where copying is refused: the text in a box, selected, so that one key copies it. */
function offer(plain: string, pressed: HTMLButtonElement): void {
  const box = element('textarea', '', plain)
  box.readOnly = true
  box.rows = 5
  box.ariaLabel = 'The text to copy'
  const close = button('plain-button', 'Close', () => {
    silence()
    pressed.focus()
  })
  say('Your browser does not allow copying. The text is selected: press Ctrl+C or ⌘+C to copy it.', box, close)
  box.focus()
  box.select()
}
