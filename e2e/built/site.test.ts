import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readAddresses } from '../../src/addresses/list.ts'
import { siteName } from '../../src/rubric/site.ts'
import { caching, pagePolicy, securityHeaders, unchangingFolders } from '../../src/site/policy.ts'
import { exactTextOf, sites } from './page.ts'

for (const { name, contentDir, pages, searchEngines, site, siteUrl, to, fileAt } of sites) {
  describe(name, () => {
    test('every page title ends with the site name', () => {
      for (const { address, texts } of pages.values()) assert.ok(texts('title')[0]?.endsWith(siteName(site)), address)
    })

    test('every page has an email link to the contact, if any, with the page’s address in the message', () => {
      for (const page of pages.values()) {
        const { address } = page
        const mailLinks = page
          .all('a[href]')
          .map(page.destination)
          .filter(({ protocol }) => protocol === 'mailto:')
        const canonicalUrl = page.value('link[rel=canonical]', 'href')
        if (site.contact) {
          const mailLink = mailLinks.at(-1)
          assert.equal(mailLink?.pathname, site.contact, address)
          if (canonicalUrl) assert.ok(mailLink?.searchParams.get('body')?.startsWith(canonicalUrl), address)
        } else assert.deepEqual(mailLinks, [], address)
      }
    })

    test('every page contains its security policy, which allows nothing inline except the page’s styles', () => {
      for (const { address, all, value } of pages.values()) {
        const hashes = all('style').map((style) => createHash('sha256').update(exactTextOf(style)).digest('base64'))
        const policy = value('meta[http-equiv=content-security-policy]', 'content')
        assert.equal(policy, pagePolicy(hashes), address)
        assert.doesNotMatch(policy + securityHeaders['Content-Security-Policy']!, /'unsafe-(inline|eval)|https?:|\*/)
      }
    })

    test('search engines may index the site only if the settings allow it', () => {
      const robots = readFileSync(fileAt(`${to.home()}robots.txt`)!, 'utf8')
      assert.match(
        robots,
        searchEngines ? new RegExp(`Allow: /\\s+Sitemap: ${siteUrl}${to.sitemap()}`) : /Disallow: \//,
      )
      assert.equal(pages.get(to.home())!.value('meta[name=robots]', 'content'), searchEngines ? undefined : 'noindex')
    })

    test('the _redirects file has a redirect for every page that has moved', async () => {
      const lines = readFileSync(fileAt(`${to.home()}_redirects`)!, 'utf8').split('\n')
      const { targets } = await readAddresses(contentDir)
      for (const [address, target] of targets) {
        if (target === null || address.includes('#')) continue
        assert.ok(lines.includes(`${to.within(address)} ${to.within(target)} 301`), address)
      }
      if (name === 'the made-up site') assert.ok([...targets.values()].some((target) => target !== null))
    })

    test('the _headers file contains the security headers', () => {
      const text = readFileSync(fileAt(`${to.home()}_headers`)!, 'utf8')
      for (const [name, value] of Object.entries(securityHeaders)) assert.ok(text.includes(`\n  ${name}: ${value}\n`))
      for (const folder of unchangingFolders) {
        assert.ok(text.includes(`\n${to.home()}${folder}/*\n  Cache-Control: ${caching.unchanging}\n`), folder)
      }
    })
  })
}
