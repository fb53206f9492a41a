import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { listFile, readAddresses } from '../../src/addresses/list.ts'
import { addressesOf } from '../../src/addresses/published.ts'
import { readGuides } from '../../src/content/guides.ts'
import { fragmentOf, isFile, pageOf } from '../../src/routes/address.ts'
import { sites } from './page.ts'

const [{ contentDir, family, sitemap, pages, to, hasFile }] = sites

describe('the list of published addresses', async () => {
  const publishedAddresses = [...(await readAddresses(contentDir)).targets.keys()]
  const siteAddresses = new Set(addressesOf(family, (await readGuides(contentDir)).guides))

  for (const site of sites) {
    test(`is published on ${site.name}`, async () => {
      const lines = async (file: string) =>
        (await readFile(file, 'utf8')).split('\n').filter((line) => /^\//.test(line))
      const publishedLines = new Set(await lines(site.fileAt(site.to.addresses())!))
      const listedLines = await lines(join(site.contentDir, listFile))
      assert.ok(listedLines.length > 0)
      assert.deepEqual(
        listedLines.filter((line) => !publishedLines.has(line)),
        [],
      )
    })
  }

  test('contains only addresses that the site serves, and fragments that exist', () => {
    assert.ok(publishedAddresses.length > 0)
    const deadAddresses = publishedAddresses.filter((address) => {
      const page = pages.get(to.within(pageOf(address)))
      // Pages that are not in the sitemap are redirects, so their fragments are not checked.
      if (isFile(address) || !page) return !hasFile(to.within(pageOf(address)))
      const fragment = fragmentOf(address)
      return fragment !== undefined && !page.ids.includes(fragment)
    })
    assert.deepEqual(deadAddresses, [])
  })

  test('contains every address on the site; npm run addresses adds any that are missing', () => {
    assert.deepEqual(
      sitemap.map(to.inContent).filter((page) => !siteAddresses.has(page)),
      [],
    )
    assert.deepEqual(
      [...siteAddresses].filter((address) => !publishedAddresses.includes(address)),
      [],
    )
  })

  test('contains every fragment that identifies content on a page', () => {
    const contentPages = sitemap.filter((address) => ![to.data(), to.accessibility()].includes(address))
    const fragments = contentPages.flatMap((address) =>
      (pages.get(address)?.ids ?? []).filter((id) => !id.startsWith('_')).map((id) => `${to.inContent(address)}#${id}`),
    )
    assert.deepEqual(
      fragments.filter((address) => !publishedAddresses.includes(address)),
      [],
    )
  })
})
