// Runs on every page: removes stray punctuation from the address's fragment, and shows a note if the page does not
// contain the fragment.
const note = document.querySelector<HTMLElement>('#_lost')

function findPart(): void {
  const id = location.hash.slice(1)
  const correctedId = id.replace(/^(#|%23)+/i, '').replace(/[.,)]+$/, '')
  const exists = (part: string) => document.getElementById(decode(part)) !== null
  if (note) note.hidden = true
  if (!id || id === 'top' || exists(id)) return
  if (exists(correctedId)) location.replace(`#${correctedId}`)
  else if (note) {
    note.hidden = false
    const link = note.querySelector('a')
    if (!link) return
    link.hidden = !exists(correctedId.toLowerCase())
    link.href = link.textContent = `#${correctedId.toLowerCase()}`
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

findPart()
addEventListener('hashchange', findPart)
