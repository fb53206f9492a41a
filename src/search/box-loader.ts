// Runs on every page: focuses the search box on Ctrl+K or Command+K, and loads the search scripts once the box is used.
const boxes = document.querySelectorAll<HTMLFormElement>('.suggest > form')

for (const form of boxes) {
  const loadSearch = () => {
    // Fetches these files in parallel with the search script, which then finds them in the cache.
    for (const address of form.dataset['searchPreloads']?.split(' ') ?? []) fetch(address).catch(() => undefined)
    void import('./search-box.ts').then(({ openBox }) => openBox(form))
  }
  form.addEventListener('focusin', loadSearch, { once: true })
  form.addEventListener('submit', (event) => {
    if (inputOf(form).checkVisibility()) return
    event.preventDefault()
    focusBox(inputOf(form))
  })
}

document.addEventListener('keydown', (event) => {
  const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
  const input = document.querySelector<HTMLInputElement>('search input')
  if (!input || !isShortcut) return
  event.preventDefault()
  focusBox(input)
})

// The placeholder mentions the shortcut if there is a keyboard and enough room.
const firstInput = document.querySelector<HTMLInputElement>('search input')
if (firstInput && matchMedia('(hover: hover) and (width >= 40rem)').matches) firstInput.placeholder += ' (Ctrl+K)'

const inputOf = (form: HTMLFormElement) => form.elements.namedItem('q') as HTMLInputElement

/** Shows and focuses the box. On narrow screens, the box is hidden until its button is pressed. */
function focusBox(input: HTMLInputElement): void {
  input.closest('search')?.classList.add('wanted')
  input.focus()
  input.select()
}
