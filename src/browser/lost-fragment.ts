// Runs on every page: removes stray punctuation from the fragment, and reports a fragment that the page does not have.
const note = document.querySelector<HTMLElement>('#_lost')

function findPart(): void {
  const id = location.hash.slice(1)
  const corrected = id.replace(/^(#|%23)+/i, '').replace(/[.,)]+$/, '')
  const has = (part: string) => document.getElementById(decoded(part)) !== null
  if (note) note.hidden = true
  if (!id || id === 'top' || has(id)) return
  if (has(corrected)) location.replace(`#${corrected}`)
  else if (note) {
    note.hidden = false
    const link = note.querySelector('a')
    if (!link) return
    link.hidden = !has(corrected.toLowerCase())
    link.href = link.textContent = `#${corrected.toLowerCase()}`
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
