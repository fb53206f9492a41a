// On every page: the foot of each printed page says where it is from and when it was printed.
addEventListener('beforeprint', () => {
  const [address] = location.href.split('#')
  const day = new Date().toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
  document.documentElement.style.setProperty('--print-foot', JSON.stringify(`${address} · printed ${day}`))
})

export {}
