/** Cuts a title or an address off after about two lines. Only a search query makes either that long. */
const shortened = (text: string) => (text.length > 180 ? `${text.slice(0, 180)}…` : text)

/** A footer line as a CSS string. Page margins do not break words, so zero-width spaces let long words wrap. */
const line = (text: string) => JSON.stringify(text.replace(/[^\s/?&-]{16}/g, '$&\u200b'))

// Runs on every page: prints the page's title, its address and the date in the footer.
addEventListener('beforeprint', () => {
  const [address = ''] = location.href.split('#')
  const day = new Date().toLocaleDateString('en', { dateStyle: 'long' })
  const { style } = document.documentElement
  style.setProperty('--print-footer', `${line(shortened(document.title))} '\\a' ${line(shortened(address))}`)
  style.setProperty('--print-day', JSON.stringify(`Printed ${day}`))
})

export {}
