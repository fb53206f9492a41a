/** Cuts off a title or an address after about two lines. Only the search page's title and address can be that long. */
const shorten = (text: string) => (text.length > 180 ? `${text.slice(0, 180)}…` : text)

/** A footer line as a CSS string. Words do not break in page margins, so zero-width spaces let long words wrap. */
const line = (text: string) => JSON.stringify(text.replace(/[^\s/?&-]{16}/g, '$&\u200b'))

// Runs on every page: puts the page's title, its address and the current date in the footer of printed pages.
addEventListener('beforeprint', () => {
  const [address = ''] = location.href.split('#')
  const date = new Date().toLocaleDateString('en', { dateStyle: 'long' })
  const { style } = document.documentElement
  style.setProperty('--print-footer', `${line(shorten(document.title))} '\\a' ${line(shorten(address))}`)
  style.setProperty('--print-day', JSON.stringify(`Printed ${date}`))
})

export {}
