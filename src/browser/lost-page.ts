import { corrected, pageOf, withPagesAbove } from '../routes/address.ts'
import { to } from '../routes/to.ts'

// Runs on the 404 page: redirects to the corrected address if it exists; otherwise, offers the nearest page.
const { pathname, search, hash } = location
if (pathname.startsWith(to.home())) await findPage(pathname + hash)

async function findPage(given: string): Promise<void> {
  const address = corrected(given)
  if (address !== given && (await exists(address))) {
    location.replace(pageOf(address) + search + address.slice(pageOf(address).length))
    return
  }
  const lowercase = to.inContent(address).toLowerCase()
  for (const near of withPagesAbove(lowercase).slice(0, -1).map(to.within)) {
    if (near === given || !(await exists(near))) continue
    const note = document.querySelector<HTMLElement>('#_near')
    const link = note?.querySelector('a')
    if (!note || !link) return
    link.href = link.textContent = near
    note.hidden = false
    return
  }
}

async function exists(address: string): Promise<boolean> {
  return (await fetch(pageOf(address), { method: 'HEAD' })).ok
}
