// On every page: a level can be kept as mine. It is all that is stored, in the browser’s own storage, for this site alone.
const key = `my-level ${import.meta.env.BASE_URL}`
const root = document.documentElement

/** A kept level: its career path, and the addresses and names of its page and of what the next level adds. */
interface Kept {
  readonly path: string
  readonly links: readonly (readonly [address: string, name: string])[]
}

/** What a text holds that was stored, by whatever version of this site; nothing where that makes no sense. */
function keptIn(stored: string | null | undefined): Kept | undefined {
  try {
    const { path, links } = JSON.parse(stored ?? '') as Kept
    return { path: String(path), links: links.map(([address, name]) => [address, name]) }
  } catch {
    return undefined
  }
}

/** Shows it wherever the page has room for it. The search reads the career path from the page, too. */
function show(): void {
  const kept = keptIn(localStorage.getItem(key))
  if (kept) root.dataset['myPath'] = kept.path
  else delete root.dataset['myPath']
  for (const place of document.querySelectorAll<HTMLElement>('[data-my-link]')) {
    const known = kept?.links[Number(place.dataset['myLink'])]
    place.replaceChildren(...(known ? [linkTo(...known)] : []))
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const { keep = '' } = button.dataset
    const isKept = keptIn(keep)?.links[0]?.[0] === kept?.links[0]?.[0]
    button.toggleAttribute('data-kept', isKept)
    // Names may have changed, and a level have been added.
    if (isKept) localStorage.setItem(key, keep)
  }
}

function linkTo(address: string, name: string): HTMLElement {
  const link = document.createElement('a')
  link.href = address
  link.textContent = name
  return link
}

/** Where the browser stores nothing, nothing is offered. */
function tryTo(act: () => void): void {
  try {
    act()
  } catch {
    root.toggleAttribute('data-stores-nothing', true)
  }
}

tryTo(show)
// A page that the browser kept as it was may be out of date.
addEventListener('pageshow', ({ persisted }) => persisted && tryTo(show))
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-keep], [data-forget]')
  if (!button) return
  const { keep } = button.dataset
  tryTo(() => {
    if (keep && !button.hasAttribute('data-kept')) localStorage.setItem(key, keep)
    else localStorage.removeItem(key)
    show()
  })
  if (!keep) document.getElementById('_my-level')?.focus()
})

export {}
