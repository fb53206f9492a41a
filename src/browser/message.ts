import styles from '../styles/message.css?inline'
import { adoptStyles, element } from './element.ts'

adoptStyles(styles)

const message = document.getElementById('_message')!

/** Announces a message to screen readers. Also shows it if it comes with controls, such as a box or a button. */
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

/** Shows a confirmation as the button's label for two seconds, and announces the given text to screen readers. */
export function confirm(button: HTMLButtonElement, label: string, text: string): void {
  announce(text)
  const originalLabel = button.dataset['label'] ?? button.textContent ?? ''
  button.dataset['label'] = originalLabel
  // The new label is shorter. Fixing the button's width prevents neighboring buttons from moving.
  button.style.minWidth = `${button.offsetWidth}px`
  button.textContent = label
  setTimeout(() => {
    button.textContent = originalLabel
    button.style.minWidth = ''
  }, 2000)
}
