/** As much of an address as fits two lines; only what someone has typed makes one longer. */
const most = 180

// On every page: the foot of each printed page says what it is, where it is from and when it was printed.
addEventListener('beforeprint', () => {
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? ''
  const title = document.title.endsWith(site) ? document.title : `${document.title} – ${site}`
  const [address = ''] = location.href.split('#')
  const shown = address.length > most ? `${address.slice(0, most)}…` : address
  const day = new Date().toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
  const { style } = document.documentElement
  style.setProperty('--print-foot', `${JSON.stringify(title)} '\\a' ${JSON.stringify(shown)}`)
  style.setProperty('--print-day', JSON.stringify(`Printed ${day}`))
})

export {}
