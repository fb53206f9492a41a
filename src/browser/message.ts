import styles from '../styles/message.css?inline'
import { adoptStyles, element } from './element.ts'

adoptStyles(styles)

const message = document.getElementById('_message')!

/** Announces a message to screen readers; shows it, too, if it comes with more, such as a box or a button. */
export function announce(text: string, ...more: Node[]): void {
  message.classList.toggle('shown', more.length > 0)
  message.replaceChildren(element('p', '', text), ...more)
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

/** Confirms what a button has done: in its label for two seconds, and as an announced message. */
export function confirm(button: HTMLButtonElement, label: string, text: string): void {
  announce(text)
  const before = button.dataset['label'] ?? button.textContent ?? ''
  button.dataset['label'] = before
  // The label is shorter: the buttons beside it stay where they are.
  button.style.minWidth = `${button.offsetWidth}px`
  button.textContent = label
  setTimeout(() => {
    button.textContent = before
    button.style.minWidth = ''
  }, 2000)
}
