import type { Page } from '@playwright/test'

/** What a first view may weigh over the wire, compressed and with its headers, in bytes. */
export const firstView = 14 * 1024

/** What its scripts may. */
export const firstScripts = 5 * 1024

interface Weight {
  readonly total: number
  readonly scripts: number
}

/** Loads a page as the first one, and weighs all that comes with it. */
export async function weighed(page: Page, address: string): Promise<Weight> {
  const sizes: Promise<{ script: boolean; bytes: number }>[] = []
  page.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script'
    const size = request.sizes().then((one) => one.responseHeadersSize + one.responseBodySize)
    sizes.push(size.then((bytes) => ({ script, bytes })))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0)
  return { total: sum(all), scripts: sum(all.filter(({ script }) => script)) }
}
