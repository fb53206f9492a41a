import styles from '../styles/message.css?inline'
import { adoptStyles, element } from './element.ts'

adoptStyles(styles)

const message = document.getElementById('_message')!

/** Has a message read out; it is shown, too, with what else a reader needs, if there is more. */
export function say(text: string, ...more: Node[]): void {
  message.classList.toggle('shown', more.length > 0)
  message.replaceChildren(element('p', '', text), ...more)
}

/** Shows a message for a while, and has it read out. */
export function show(text: string): void {
  say(text)
  message.classList.add('shown')
  setTimeout(silence, 6000)
}

/** Removes what is shown. */
export function silence(): void {
  message.replaceChildren()
}

/** Says at a button what it has done: in its label for two seconds, and in words that are read out. */
export function done(button: HTMLButtonElement, label: string, text: string): void {
  say(text)
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
