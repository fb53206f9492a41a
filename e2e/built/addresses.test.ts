import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readAddresses } from '../../src/addresses/list.ts'
import { addressesOf } from '../../src/addresses/published.ts'
import { readGuides } from '../../src/content/guides.ts'
import { fragmentOf, isFile, pageOf } from '../../src/routes/address.ts'
import { sites } from './page.ts'

const [{ contentDir, family, listed, pages, to, answers }] = sites

describe('the list of published addresses', async () => {
  const published = [...(await readAddresses(contentDir)).targets.keys()]
  const existing = new Set(addressesOf(family, (await readGuides(contentDir)).guides))

  test('contains only addresses that the site serves, and fragments that exist', () => {
    assert.ok(published.length > 0)
    const dead = published.filter((address) => {
      const page = pages.get(to.within(pageOf(address)))
      // A page that is not in the sitemap redirects to another page.
      if (isFile(address) || !page) return !answers(to.within(pageOf(address)))
      const fragment = fragmentOf(address)
      return fragment !== undefined && !page.ids.includes(fragment)
    })
    assert.deepEqual(dead, [])
  })

  test('contains every address of the site (npm run addresses adds new ones)', () => {
    assert.deepEqual(
      listed.map(to.inContent).filter((page) => !existing.has(page)),
      [],
    )
    assert.deepEqual(
      [...existing].filter((address) => !published.includes(address)),
      [],
    )
  })

  test('contains every fragment that content adds to a page', () => {
    const ofContent = listed.filter((address) => ![to.data(), to.accessibility()].includes(address))
    const fragments = ofContent.flatMap((address) =>
      (pages.get(address)?.ids ?? []).filter((id) => !id.startsWith('_')).map((id) => `${to.inContent(address)}#${id}`),
    )
    assert.deepEqual(
      fragments.filter((address) => !published.includes(address)),
      [],
    )
  })
})
