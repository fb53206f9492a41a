/** A title or an address as far as it fits two lines; only a typed search is longer. */
const shortened = (text: string) => (text.length > 180 ? `${text.slice(0, 180)}…` : text)

/** A line of the foot as a CSS string. Page margins do not break words, so long ones may break here. */
const line = (text: string) => JSON.stringify(text.replace(/[^\s/?&-]{16}/g, '$&\u200b'))

// On every page: the foot of a printed page has its title, its address and the day.
addEventListener('beforeprint', () => {
  const [address = ''] = location.href.split('#')
  const day = new Date().toLocaleDateString('en', { dateStyle: 'long' })
  const { style } = document.documentElement
  style.setProperty('--print-foot', `${line(shortened(document.title))} '\\a' ${line(shortened(address))}`)
  style.setProperty('--print-day', JSON.stringify(`Printed ${day}`))
})

export {}
