// On every page: moves the focus to the search box by a key, and fetches the search only when someone uses the box.
const boxes = document.querySelectorAll<HTMLFormElement>('.suggest > form')

for (const form of boxes) {
  const fetchSearch = () => {
    // Fetched together with the script that needs them, which then gets them from the cache.
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

// If there is a keyboard, and enough room, the box names its key.
const first = document.querySelector<HTMLInputElement>('search input')
if (first && matchMedia('(hover: hover) and (width >= 40rem)').matches) first.placeholder += ' (Ctrl+K)'

const inputOf = (form: HTMLFormElement) => form.elements.namedItem('q') as HTMLInputElement

/** Moves the focus to the box, which narrow screens hide until someone presses its button. */
function goTo(input: HTMLInputElement): void {
  input.closest('search')?.classList.add('wanted')
  input.focus()
  input.select()
}
