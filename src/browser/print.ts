/** As much of a title or an address as fits two lines; only what someone has typed makes one longer. */
const most = 180
const shortened = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** A line of the foot as CSS knows it. Margins of pages break no words of themselves: long ones may break here. */
const line = (text: string) => JSON.stringify(text.replace(/[^\s/?&-]{16}/g, '$&\u200b'))

// On every page: the foot of each printed page says what it is, where it is from and when it was printed.
addEventListener('beforeprint', () => {
  const [address = ''] = location.href.split('#')
  const day = new Date().toLocaleDateString('en', { dateStyle: 'long' })
  const { style } = document.documentElement
  style.setProperty('--print-foot', `${line(shortened(document.title))} '\\a' ${line(shortened(address))}`)
  style.setProperty('--print-day', JSON.stringify(`Printed ${day}`))
})

export {}
