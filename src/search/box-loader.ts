// On every page: reaches the search box by key, and fetches the search only when someone goes to the box.
const boxes = document.querySelectorAll<HTMLFormElement>('.suggest > form')

for (const form of boxes) {
  const fetchSearch = () => {
    for (const address of form.dataset['searchPreloads']?.split(' ') ?? []) preload(address)
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

// Where there is a keyboard, and room, the box names its key.
const first = document.querySelector<HTMLInputElement>('search input')
if (first && matchMedia('(hover: hover) and (width >= 30rem)').matches) first.placeholder += ' (Ctrl+K)'

const inputOf = (form: HTMLFormElement) => form.elements.namedItem('q') as HTMLInputElement

/** Goes to the box, which narrow screens hide behind its button until someone asks for it. */
function goTo(input: HTMLInputElement): void {
  input.closest('search')?.classList.add('wanted')
  input.focus()
  input.select()
}

/** Fetches a file of the index at the same time as the script that asks for it. */
function preload(address: string): void {
  const link = document.createElement('link')
  link.rel = address.endsWith('.js') ? 'modulepreload' : 'preload'
  if (link.rel === 'preload') link.as = 'fetch'
  link.crossOrigin = 'anonymous'
  link.href = address
  document.head.append(link)
}
