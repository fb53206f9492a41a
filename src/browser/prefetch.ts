// On every page, for browsers that do not know speculation rules: fetches the page of a link that someone points at or
// goes to, so that it is there when it is followed. Nothing is fetched ahead for those who save data; the search reads
// that from the page, too.
const { connection } = navigator as { connection?: { saveData?: boolean } }
const savesData = connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches
document.documentElement.toggleAttribute('data-saves-data', savesData)

const known = HTMLScriptElement.supports?.('speculationrules')
const fetched = new Set<string>()

for (const type of savesData || known ? [] : ['pointerover', 'touchstart', 'focusin']) {
  document.addEventListener(type, ({ target }) => prefetch((target as Element).closest('a')), { passive: true })
}

function prefetch(link: HTMLAnchorElement | null): void {
  const page = link ? link.origin + link.pathname : ''
  const elsewhere =
    link?.origin !== location.origin || link.pathname === location.pathname || link.hasAttribute('download')
  // A page, not a file: its address ends in a slash.
  if (elsewhere || !page.endsWith('/') || fetched.has(page)) return
  fetched.add(page)
  // No `<link rel=prefetch>`: Firefox holds it to the policy's `default-src`, which is none, and Safari knows none.
  fetch(page, { priority: 'low' })
    .then((answer) => answer.arrayBuffer())
    .catch(() => fetched.delete(page))
}

export {}
