// On every page: one button opens all sections beside it that fold, and closes them again. A page has at most one.
const button = document.querySelector<HTMLButtonElement>('[data-open-all]')
if (button) offer(button)

function offer(button: HTMLButtonElement): void {
  const sections = [...(button.parentElement?.querySelectorAll('details') ?? [])]
  const isAnyClosed = () => sections.some(({ open }) => !open)
  const name = () => (button.textContent = isAnyClosed() ? 'Open all' : 'Close all')
  button.addEventListener('click', () => {
    const open = isAnyClosed()
    for (const section of sections) section.open = open
  })
  for (const section of sections) section.addEventListener('toggle', name)
  name()
  button.hidden = false
}

export {}
