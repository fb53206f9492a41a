import { citeAddress, citeDescriptor, citeTable, type ClipboardContent } from '../rubric/citation.ts'
import { tableOf } from '../rubric/table.ts'
import { cellsIn, wordingOf } from './cells.ts'
import { button, element } from './element.ts'
import { copy } from './clipboard.ts'
import { announce, clear, confirm } from './message.ts'
import { originOf } from './origin.ts'

/** Copies the content that a button offers, and announces the result. */
export async function press(pressedButton: HTMLButtonElement): Promise<void> {
  const request = requestFrom(pressedButton)
  if (!request) return
  if (await copy(request.content)) confirm(pressedButton, 'Copied', request.message)
  else offerText(request.content.plain, pressedButton)
}

interface CopyRequest {
  readonly content: ClipboardContent
  /** The message to announce after copying. */
  readonly message: string
}

/**
 * What a button copies from the nearest enclosing element with a `data-place` attribute: a link to the element, its
 * text, or its wording as a table.
 */
function requestFrom(pressedButton: HTMLButtonElement): CopyRequest | undefined {
  const origin = originOf(pressedButton)
  if (!origin) return undefined
  const { owner, link, place } = origin
  if (pressedButton.dataset['copy'] === 'link') {
    return { message: 'Link copied.', content: citeAddress({ place, address: link }) }
  }
  if (pressedButton.dataset['copy'] === 'text') {
    return { message: 'Copied with citation.', content: citeDescriptor({ text: wordingOf(owner), ...origin }) }
  }
  return { message: 'Table copied.', content: citeTable({ ...tableFrom(owner, pressedButton), ...origin }) }
}

/** An element's wording as a table. Falls back to the whole page if the element contains no wording. */
function tableFrom(owner: HTMLElement, { dataset }: HTMLButtonElement) {
  const headings = dataset['heads']?.split(';') ?? []
  const part = owner.querySelector('.official') ? owner : document.querySelector('main')!
  const isGrouped = headings.length > 1
  const leadIn = isGrouped ? null : part.querySelector('[data-lead-in]')
  return { leadIn: leadIn ? wordingOf(leadIn) : undefined, ...tableOf(cellsIn(part, isGrouped), headings) }
}

/** Shows the text in a box, already selected, so that the user can copy it with the keyboard. */
function offerText(text: string, pressedButton: HTMLButtonElement): void {
  const box = element('textarea', '', text)
  box.readOnly = true
  box.rows = 5
  box.ariaLabel = 'The text to copy'
  const close = button('plain-button', 'Close', () => {
    clear()
    pressedButton.focus()
  })
  announce('Your browser does not allow copying. The text is selected: press Ctrl+C or ⌘+C to copy it.', box, close)
  box.focus()
  box.select()
}
