import { landingPages } from './bench/page.ts'
import { family, to } from './site.ts'
import { expect, test } from './test.ts'
import { firstScripts, firstView, weighed } from './weight.ts'

/** Pages that are nothing without their scripts, which say so. */
const needsScripts = (address: string) => [to.search(), to.compare()].includes(address)

const ownPages = {
  ...landingPages(family, to),
  comparison: to.compare(),
  data: to.data(),
  guides: to.guides(),
  accessibility: to.accessibility(),
}
for (const [kind, address] of Object.entries(ownPages)) {
  test(`${kind}: painted from the first answer, and light`, async ({ page }) => {
    const { total, scripts } = await weighed(page, address)
    if (!needsScripts(address)) {
      expect(total).toBeLessThan(firstView)
      expect(scripts).toBeLessThan(firstScripts)
    }
    const blocking =
      'link[rel=stylesheet], script:not([type=module], [type=speculationrules]):not([async]):not([defer])'
    await expect(page.locator(blocking)).toHaveCount(0)
    // A browser may paint what it has when it comes to a script.
    const html = await (await page.request.get(address)).text()
    expect(html.match(/<\/header>|<script/)?.[0]).toBe('</header>')
  })
}
