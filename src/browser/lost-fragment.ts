// On every page: an address whose fragment has one sign too many goes to the part that was meant; that the page does not
// have a part is said at its beginning.
const note = document.querySelector<HTMLElement>('#_lost')

function findPart(): void {
  const id = location.hash.slice(1)
  const meant = id.replace(/^(#|%23)+/i, '').replace(/[.,)]+$/, '')
  const has = (part: string) => document.getElementById(decoded(part)) !== null
  if (note) note.hidden = true
  if (!id || id === 'top' || has(id)) return
  if (has(meant)) location.replace(`#${meant}`)
  else if (note) {
    note.hidden = false
    const link = note.querySelector('a')
    if (!link) return
    link.hidden = !has(meant.toLowerCase())
    link.href = link.textContent = `#${meant.toLowerCase()}`
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

findPart()
addEventListener('hashchange', findPart)
