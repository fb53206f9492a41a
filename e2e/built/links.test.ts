import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { attribute, sites, textOf } from './page.ts'

for (const { name, pages, sitemap, siteUrl, to, family, hasFile } of sites) {
  describe(name, () => {
    test('no link or fragment is broken', () => {
      const brokenLinks = [...pages.values()].flatMap(({ address, links }) =>
        links
          .filter(({ pathname, hash }) => {
            const target = pages.get(pathname)
            return target ? hash && !target.ids.includes(decodeURIComponent(hash.slice(1))) : !hasFile(pathname)
          })
          .map(({ href }) => `${address} links to ${href}`),
      )
      assert.deepEqual(brokenLinks, [])
    })

    test('every file that a page refers to exists', () => {
      const files = new Set(
        [...pages.values()].flatMap(({ all }) =>
          [...all('link, script, img, meta[property=og:image]')].flatMap((element) => {
            const isCanonical = attribute(element, 'rel') === 'canonical'
            const file =
              attribute(element, element.tagName === 'meta' ? 'content' : 'href') ?? attribute(element, 'src')
            return file && !isCanonical ? new URL(file, siteUrl).pathname : []
          }),
        ),
      )
      assert.ok(files.size > 0)
      assert.deepEqual(
        [...files].filter((file) => !hasFile(file)),
        [],
      )
    })

    test('every page can be reached from the home page by following links', () => {
      const reachablePages = new Set([to.home()])
      for (const address of reachablePages) {
        for (const { pathname } of pages.get(address)?.links ?? []) reachablePages.add(pathname)
      }
      assert.deepEqual(
        sitemap.filter((address) => !reachablePages.has(address)),
        [],
      )
    })

    test('every page’s canonical address is its own address', () => {
      for (const address of sitemap) {
        assert.equal(pages.get(address)?.value('link[rel=canonical]', 'href'), new URL(address, siteUrl).href)
      }
    })

    test('the meta description of a level page names each discriminator and quotes no descriptor', () => {
      for (const levelDescription of family.rubrics.flatMap(({ levels }) => levels)) {
        const description =
          pages.get(to.levelDescription(levelDescription))?.value('meta[name=description]', 'content') ?? ''
        for (const { discriminator, text } of levelDescription.descriptors) {
          if (discriminator) assert.ok(description.includes(discriminator.title), description)
          if (text !== null) assert.ok(!description.includes(text.slice(0, 20)), description)
        }
      }
    })

    test('page titles and meta descriptions are unique', () => {
      for (const values of [
        [...pages.values()].map(({ texts }) => texts('title')[0]),
        [...pages.values()].map(({ value }) => value('meta[name=description]', 'content')),
      ]) {
        assert.deepEqual(
          values.filter((text, index) => !text || values.indexOf(text) < index),
          [],
        )
      }
    })

    test('every page declares its language, has exactly one h1 and skips no heading level', () => {
      for (const { address, all, value } of pages.values()) {
        assert.equal(value('html', 'lang'), 'en', address)
        const headings = all('h1, h2, h3, h4, h5, h6')
        const ranks = headings.map(({ tagName }) => Number(tagName[1]))
        assert.equal(ranks.filter((rank) => rank === 1).length, 1, address)
        const gap = ranks.find((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)
        assert.equal(gap, undefined, address)
        assert.ok(
          headings.every((heading) => textOf(heading)),
          address,
        )
      }
    })
  })
}
