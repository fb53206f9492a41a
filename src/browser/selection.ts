// Runs on every page: when a user copies text, keeps its links and paragraphs but removes its colors and highlights.
document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const isInField = (event.target as Element).closest('input, textarea')
  if (isInField || !selection || selection.isCollapsed || !event.clipboardData) return
  const content = document.createElement('div')
  // In Firefox, a selection can have several ranges.
  for (let index = 0; index < selection.rangeCount; index++) content.append(selection.getRangeAt(index).cloneContents())
  for (const node of content.querySelectorAll(
    'button, summary, .actions, .skip, .visually-hidden, [hidden], script, style',
  ))
    node.remove()
  for (const node of content.querySelectorAll('ins, mark, span, wbr')) node.replaceWith(...node.childNodes)
  for (const node of content.querySelectorAll('*')) {
    const { href } = node as HTMLAnchorElement
    for (const name of node.getAttributeNames()) node.removeAttribute(name)
    if (href) node.setAttribute('href', href)
  }
  event.clipboardData.setData('text/html', content.innerHTML)
  event.clipboardData.setData('text/plain', `${selection}`)
  event.preventDefault()
})

export {}
