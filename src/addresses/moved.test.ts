import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { destination } from '../routes/address.ts'
import { editionOf } from '../rubric/edition.ts'
import { editionHomes, movedOf, permanentAddress, allAddresses, resolver } from './moved.ts'

type Targets = Readonly<Record<string, string | null>>

/** An edition with the given current addresses and redirects. */
const edition = (id: string, existing: string[], targets: Targets = {}) => ({
  edition: editionOf(id, { title: id, until: '2017-09-30' }),
  existing: new Set(existing),
  list: { file: '', targets: new Map(Object.entries(targets)), lines: new Map() },
})

describe('destination', () => {
  const addresses = new Set(['/', '/factors/new/', '/factors/new/#x', '/guides/g/'])
  const targets = new Map([
    ['/factors/old/', '/factors/older/'],
    ['/factors/older/', '/factors/new/'],
    ['/factors/old/part/', '/guides/g/'],
    ['/factors/a/', '/factors/b/'],
    ['/factors/b/', '/factors/a/'],
    ['/data/text/p/f.txt', '/'],
  ])
  const destinations = {
    '/factors/new/#x': '/factors/new/#x',
    '/factors/old/': '/factors/new/',
    '/factors/old/never-listed/#y': '/factors/new/',
    '/factors/old/part/': '/guides/g/',
    '/factors/old/part/below/': '/guides/g/',
    '/data/text/p/f.txt': '/',
    '/factors/a/': undefined,
    '/factors/older-still/': undefined,
    '/factors/new/#y': undefined,
  }
  for (const [address, expected] of Object.entries(destinations)) {
    test(`${address} leads ${expected ? `to ${expected}` : 'nowhere'}`, () =>
      assert.equal(destination(address, addresses, targets), expected))
  }
})

test('lists moved pages and files, and the former fragments of each page', () => {
  const targets = {
    '/paths/a/': '/paths/b/',
    '/paths/a/i/': '/paths/b/i/',
    '/paths/a/i/#old': '/paths/b/i/#new',
    '/paths/a/i/#same': '/paths/b/i/#same',
    '/paths/b/i/#old': '/paths/b/i/#new',
    '/paths/b/i/#lost': '/paths/b/',
    '/data/a.txt': '/data/b.txt',
  }
  const site = edition(
    'now',
    ['/paths/b/', '/paths/b/i/', '/paths/b/i/#new', '/paths/b/i/#same', '/data/b.txt'],
    targets,
  )
  const { pages, files, fragments } = movedOf(allAddresses(site, []), resolver(site, []), { careerPaths: [] })
  assert.deepEqual(Object.fromEntries(pages), {
    '/paths/': '/',
    '/factors/': '/',
    '/paths/a/': '/paths/b/',
    '/paths/a/i/': '/paths/b/i/',
  })
  assert.deepEqual([...files], [['/data/a.txt', '/data/b.txt']])
  const formerFragments = [
    { fragment: 'old', target: '/paths/b/i/#new' },
    { fragment: 'lost', target: '/paths/b/' },
  ]
  assert.deepEqual([...fragments], [['/paths/b/i/', formerFragments]])
})

describe('addresses of earlier editions', () => {
  const second = edition('2014', ['/factors/a/', '/factors/b/', '/factors/b/#x'], { '/factors/old/': '/factors/b/' })
  const first = edition('2011', ['/factors/b/', '/factors/c/'])
  const targets = { '/factors/c/': '/factors/new/', '/factors/old/': '/factors/b/' }
  const now = edition('now', ['/', '/factors/a/', '/factors/new/'], targets)
  const leadsTo = resolver(now, [second, first])

  for (const [address, expected] of [
    ['/factors/a/', '/factors/a/'],
    ['/factors/c/', '/factors/new/'],
    ['/factors/b/', '/editions/2014/factors/b/'],
    ['/factors/old/', '/editions/2014/factors/b/'],
    ['/factors/never/', undefined],
  ] as const) {
    test(`${address} leads ${expected ? `to ${expected}` : 'nowhere'}`, () => assert.equal(leadsTo(address), expected))
  }
  test('a fragment that is gone redirects even though its page still exists', () => {
    const site = edition('now', ['/factors/b/'])
    const { pages, fragments } = movedOf(allAddresses(site, [second]), resolver(site, [second]), { careerPaths: [] })
    assert.ok(!pages.has('/factors/b/'))
    assert.deepEqual(fragments.get('/factors/b/'), [{ fragment: 'x', target: '/editions/2014/factors/b/#x' }])
  })
  test('edition addresses exist only on a site with editions', () => {
    assert.deepEqual(editionHomes(null, []), [])
    assert.deepEqual(editionHomes(null, [first]), ['/editions/', '/editions/2011/'])
    assert.equal(permanentAddress({ id: '2011' }, '/factors/#x'), '/editions/2011/factors/#x')
  })
})
