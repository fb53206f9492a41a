import type { Browser } from '@playwright/test'

/** What one page says of itself and leads to. */
export interface PageFacts {
  readonly address: string
  readonly title: string
  readonly description: string | null
  readonly canonical: string | null
  /** What fragments can name. */
  readonly ids: readonly string[]
  /** Where its links lead, without those to other hosts. */
  readonly links: readonly URL[]
  /** The scripts, styles and other files that it names. */
  readonly files: readonly string[]
}

/** Reads pages as they are without JavaScript. */
export async function readPages(browser: Browser, baseURL: string, addresses: readonly string[]): Promise<PageFacts[]> {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false })
  const facts: PageFacts[] = []
  for (const address of addresses) {
    await page.goto(address)
    const attributes = (selector: string, name: string) =>
      page.locator(selector).evaluateAll((all, name) => all.map((element) => element.getAttribute(name) ?? ''), name)
    const first = async (selector: string, name: string) => (await attributes(selector, name))[0] ?? null
    const links = (await attributes('a', 'href')).map((href) => new URL(href, page.url()))
    facts.push({
      address,
      title: await page.title(),
      description: await first('meta[name=description]', 'content'),
      canonical: await first('link[rel=canonical]', 'href'),
      ids: await attributes('[id]', 'id'),
      links: links.filter(({ origin }) => origin === baseURL),
      files: [
        ...(await attributes('link:not([rel=canonical])', 'href')),
        ...(await attributes('[src]', 'src')),
        ...(await attributes('form[action]', 'action')),
      ],
    })
  }
  await page.close()
  return facts
}
