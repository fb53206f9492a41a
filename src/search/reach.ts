// On every page: reaches the search box by key, and fetches the search itself only when someone goes to the box.

const boxes = document.querySelectorAll<HTMLFormElement>('.suggest > form')

for (const form of boxes) {
  form.addEventListener('focusin', () => void import('./box.ts').then(({ openBox }) => openBox(form)), { once: true })
}

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]')
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
  const input = document.querySelector<HTMLInputElement>('search input')
  if (!input || !(slash || commandK)) return
  event.preventDefault()
  input.focus()
  input.select()
})
