import styles from '../styles/message.css?inline'
import { adoptStyles, element } from './element.ts'

adoptStyles(styles)

const message = document.getElementById('_message')!

/** Announces a message to screen readers. If the message has controls, such as a box or a button, also shows it. */
export function announce(text: string, ...controls: Node[]): void {
  message.classList.toggle('shown', controls.length > 0)
  message.replaceChildren(element('p', '', text), ...controls)
}

/** Announces a message and shows it for six seconds. */
export function show(text: string): void {
  announce(text)
  message.classList.add('shown')
  setTimeout(clear, 6000)
}

/** Removes the message. */
export function clear(): void {
  message.replaceChildren()
}

/** Shows `label` on the button for two seconds, and announces `text` to screen readers. */
export function confirm(button: HTMLButtonElement, label: string, text: string): void {
  announce(text)
  const originalLabel = button.dataset['label'] ?? button.textContent ?? ''
  button.dataset['label'] = originalLabel
  // The new label is shorter than the original. Without a minimum width, neighboring buttons would move.
  button.style.minWidth = `${button.offsetWidth}px`
  button.textContent = label
  setTimeout(() => {
    button.textContent = originalLabel
    button.style.minWidth = ''
  }, 2000)
}
