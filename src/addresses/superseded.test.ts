import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { superseded } from '../rubric/edition.ts'
import { movedOf } from './moved.ts'
import { rulesOf } from './redirect-rule.ts'
import { editionAddresses, lasting, supersededMoves } from './superseded.ts'

/** An edition that is no longer in force, with what it has, what it published and where that has moved since. */
const edition = (id: string, has: string[], listed: string[] = [], redirects: Record<string, string> = {}) => ({
  edition: superseded(id, { title: id, until: '2017-09-30' }),
  existing: new Set(has),
  listed: { file: '', addresses: listed },
  redirects: { file: '', rules: rulesOf(redirects), lineOf: () => undefined },
})

describe('addresses of editions before', () => {
  const second = edition('2014', ['/factors/a/', '/factors/b/', '/factors/b/#x'], ['/factors/old/'], {
    '/factors/old/': '/factors/b/',
    '/factors/older/': '/factors/a/',
  })
  const first = edition('2011', ['/factors/b/', '/factors/c/'])
  const existing = new Set(['/', '/factors/a/', '/factors/new/'])
  const rules = rulesOf({ '/factors/c/': '/factors/new/' })
  const moves = supersededMoves(existing, rules, [second, first])

  test('keep what is there now', () => assert.ok(!moves.has('/factors/a/')))
  test('follow redirects, of now and of then', () => {
    assert.equal(moves.get('/factors/c/'), '/factors/new/')
    assert.equal(moves.get('/factors/older/'), '/factors/a/')
  })
  test('lead else to the latest edition that has them', () => {
    assert.equal(moves.get('/factors/b/'), '/editions/2014/factors/b/')
    assert.equal(moves.get('/factors/old/'), '/editions/2014/factors/b/')
  })
  test('of a page that is there, a fragment that is not leads on by itself', () => {
    const has = new Set(['/factors/b/'])
    const { pages, fragments } = movedOf([], [], supersededMoves(has, [], [second]))
    assert.ok(!pages.has('/factors/b/'))
    assert.deepEqual(fragments.get('/factors/b/'), [{ fragment: 'x', target: '/editions/2014/factors/b/#x' }])
  })
  test('a site has addresses of its editions only if it has editions', () => {
    assert.deepEqual(editionAddresses(null, []), new Set())
    assert.deepEqual(editionAddresses(null, [first]), new Set(['/editions/', '/editions/2011/']))
    assert.equal(lasting({ id: '2011' }, '/factors/#x'), '/editions/2011/factors/#x')
  })
})
