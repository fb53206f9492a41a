import styles from '../styles/copied.css?inline'
import { adoptStyles, element } from './element.ts'

adoptStyles(styles)

const message = element('div', 'copied')
message.role = 'status'

document.body.append(message)

/** Shows a message for a while, and has it read out: the region is there before the message. */
export function say(text: string, ...more: Node[]): void {
  const shown = element('p', '', text)
  message.replaceChildren(shown, ...more)
  if (!more.length) setTimeout(() => shown.remove(), 4000)
}

/** Takes away what is shown. */
export function silence(): void {
  message.replaceChildren()
}
