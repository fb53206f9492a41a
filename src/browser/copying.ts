import { citeAddress, citeDescriptor, citeTable, type Copied } from '../rubric/citation.ts'
import { tableOf } from '../rubric/table.ts'
import { cellsIn, wordingOf } from './cells.ts'
import { button, element } from './element.ts'
import { copy } from './clipboard.ts'
import { announce, clear, confirm } from './message.ts'
import { originOf } from './origin.ts'

/** Copies what a button is for, and reports it. */
export async function press(pressed: HTMLButtonElement): Promise<void> {
  const wanted = wantedBy(pressed)
  if (!wanted) return
  if (await copy(wanted.copied)) confirm(pressed, 'Copied', wanted.message)
  else offer(wanted.copied.plain, pressed)
}

interface Wanted {
  readonly copied: Copied
  /** What is announced once it is copied. */
  readonly message: string
}

/** What a button copies of the nearest element that has a place: its link, its text, or its words as a table. */
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

/** Where copying is refused: the text in a box, selected, so that one key copies it. */
function offer(plain: string, pressed: HTMLButtonElement): void {
  const box = element('textarea', '', plain)
  box.readOnly = true
  box.rows = 5
  box.ariaLabel = 'The text to copy'
  const close = button('plain-button', 'Close', () => {
    clear()
    pressed.focus()
  })
  announce('Your browser does not allow copying. The text is selected: press Ctrl+C or ⌘+C to copy it.', box, close)
  box.focus()
  box.select()
}
