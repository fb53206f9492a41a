// Runs on every page: focuses the search box on Ctrl+K or Command+K, and loads the search only when the box is used.
const boxes = document.querySelectorAll<HTMLFormElement>('.suggest > form')

for (const form of boxes) {
  const fetchSearch = () => {
    // Fetched in parallel with the script that needs these files, which then reads them from the cache.
    for (const address of form.dataset['searchPreloads']?.split(' ') ?? []) fetch(address).catch(() => undefined)
    void import('./search-box.ts').then(({ openBox }) => openBox(form))
  }
  form.addEventListener('focusin', fetchSearch, { once: true })
  form.addEventListener('submit', (event) => {
    if (inputOf(form).checkVisibility()) return
    event.preventDefault()
    goTo(inputOf(form))
  })
}

document.addEventListener('keydown', (event) => {
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
  const input = document.querySelector<HTMLInputElement>('search input')
  if (!input || !commandK) return
  event.preventDefault()
  goTo(input)
})

// The placeholder names the shortcut if there is a keyboard and enough room.
const first = document.querySelector<HTMLInputElement>('search input')
if (first && matchMedia('(hover: hover) and (width >= 40rem)').matches) first.placeholder += ' (Ctrl+K)'

const inputOf = (form: HTMLFormElement) => form.elements.namedItem('q') as HTMLInputElement

/** Shows and focuses the box. On narrow screens, the box is hidden until its button is pressed. */
function goTo(input: HTMLInputElement): void {
  input.closest('search')?.classList.add('wanted')
  input.focus()
  input.select()
}
