/** Creates an element with a class and content. Strings become text, never markup. */
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

/** Creates a button with a class, a label and a click handler. */
export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const node = element('button', className, label)
  node.type = 'button'
  node.addEventListener('click', onClick)
  return node
}

/**
 * Adds a script's styles to the page. The content security policy allows adopted style sheets but does not allow inline
 * styles.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
