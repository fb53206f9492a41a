/** A new element with a class and its content. Text is always text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  if (className) node.className = className
  node.append(...content)
  return node
}

/** A new button with a class, a label and an action. */
export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const node = element('button', className, label)
  node.type = 'button'
  node.addEventListener('click', press)
  return node
}

/** Adds styles that a script brings: the policy allows adopted style sheets, and no inline styles. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
