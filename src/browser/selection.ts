// On every page: a selection that is copied by hand carries words, links and paragraphs, no colors and no highlights.
document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const isTyped = (event.target as Element).closest('input, textarea')
  if (isTyped || !selection || selection.isCollapsed || !event.clipboardData) return
  const copied = document.createElement('div')
  copied.append(selection.getRangeAt(0).cloneContents())
  for (const node of copied.querySelectorAll('button, summary, .actions, .visually-hidden, script, style'))
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
