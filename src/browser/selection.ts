// Runs on every page: text that a user selects and copies keeps its links and paragraphs, but no colors or highlights.
document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const isTyped = (event.target as Element).closest('input, textarea')
  if (isTyped || !selection || selection.isCollapsed || !event.clipboardData) return
  const copied = document.createElement('div')
  // A selection can have several ranges in Firefox.
  for (let index = 0; index < selection.rangeCount; index++) copied.append(selection.getRangeAt(index).cloneContents())
  for (const node of copied.querySelectorAll(
    'button, summary, .actions, .skip, .visually-hidden, [hidden], script, style',
  ))
    node.remove()
  for (const node of copied.querySelectorAll('ins, mark, span, wbr')) node.replaceWith(...node.childNodes)
  for (const node of copied.querySelectorAll('*')) {
    const { href } = node as HTMLAnchorElement
    for (const name of node.getAttributeNames()) node.removeAttribute(name)
    if (href) node.setAttribute('href', href)
  }
  event.clipboardData.setData('text/html', copied.innerHTML)
  event.clipboardData.setData('text/plain', `${selection}`)
  event.preventDefault()
})

export {}
