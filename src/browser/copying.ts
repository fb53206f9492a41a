import { citeAddress, citeDescriptor, citeTable, type ClipboardContent } from '../rubric/citation.ts'
import { tableOf } from '../rubric/table.ts'
import { cellsIn, wordingOf } from './cells.ts'
import { button, element } from './element.ts'
import { copy } from './clipboard.ts'
import { announce, clear, confirm } from './message.ts'
import { originOf } from './origin.ts'

/** Copies what the pressed button offers, and announces the result. */
export async function press(pressed: HTMLButtonElement): Promise<void> {
  const request = requestFrom(pressed)
  if (!request) return
  if (await copy(request.copied)) confirm(pressed, 'Copied', request.message)
  else offerText(request.copied.plain, pressed)
}

interface CopyRequest {
  readonly copied: ClipboardContent
  /** The announcement after copying. */
  readonly message: string
}

/** What a button copies from the nearest element with a place: its link, its text, or its wording as a table. */
function requestFrom(pressed: HTMLButtonElement): CopyRequest | undefined {
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

/** An element's wording as a table. Falls back to the whole page if the element contains no wording. */
function tableFrom(owner: HTMLElement, { dataset }: HTMLButtonElement) {
  const heads = dataset['heads']?.split(';') ?? []
  const part = owner.querySelector('.official') ? owner : document.querySelector('main')!
  const grouped = heads.length > 1
  const leadIn = grouped ? null : part.querySelector('[data-lead-in]')
  return { leadIn: leadIn ? wordingOf(leadIn) : undefined, ...tableOf(cellsIn(part, grouped), heads) }
}

/** Shows the text in a box, already selected, so that the user can copy it with the keyboard. */
function offerText(plain: string, pressed: HTMLButtonElement): void {
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
