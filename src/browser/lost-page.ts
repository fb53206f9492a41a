import { corrected, pageOf, withPagesAbove } from '../routes/address.ts'
import { to } from '../routes/to.ts'

// Runs on the 404 page: redirects to the corrected address if it exists; otherwise, links to the nearest existing page.
const { pathname, search, hash } = location
if (pathname.startsWith(to.home())) await findPage(pathname + hash)

async function findPage(currentAddress: string): Promise<void> {
  const address = corrected(currentAddress)
  if (address !== currentAddress && (await exists(address))) {
    location.replace(pageOf(address) + search + address.slice(pageOf(address).length))
    return
  }
  const lowercaseAddress = to.inContent(address).toLowerCase()
  for (const page of withPagesAbove(lowercaseAddress).slice(0, -1).map(to.within)) {
    if (page === currentAddress || !(await exists(page))) continue
    const note = document.querySelector<HTMLElement>('#_near')
    const link = note?.querySelector('a')
    if (!note || !link) return
    link.href = link.textContent = page
    note.hidden = false
    return
  }
}

async function exists(address: string): Promise<boolean> {
  return (await fetch(pageOf(address), { method: 'HEAD' })).ok
}
