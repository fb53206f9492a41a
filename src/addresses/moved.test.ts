import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { movedOf } from './moved.ts'
import { followed, redirects, rulesOf } from './redirect-rule.ts'

const rules = (data: Record<string, string>) => rulesOf(redirects.parse(data))
const follow = (data: Record<string, string>, address: string) => followed(rules(data), address)

describe('a redirect', () => {
  test('holds for an address and all below it, fragments included', () => {
    const data = { '/factors/old/': '/factors/new/', '/paths/arts/old/': '/paths/arts/new/' }
    for (const [from, to] of [
      ['/factors/old/', '/factors/new/'],
      ['/factors/old/scope/', '/factors/new/scope/'],
      ['/paths/arts/old/level-i/#scope', '/paths/arts/new/level-i/#scope'],
      ['/factors/older/', '/factors/older/'],
      ['/factors/', '/factors/'],
    ] as const) {
      assert.equal(follow(data, from).end, to)
    }
  })

  test('with a fragment holds for that fragment alone, of the page and of those below it', () => {
    const data = { '/paths/arts/care/#old': '/paths/arts/care/#new' }
    assert.equal(follow(data, '/paths/arts/care/level-i/#old').end, '/paths/arts/care/level-i/#new')
    assert.equal(follow(data, '/paths/arts/care/level-i/#other').end, '/paths/arts/care/level-i/#other')
    assert.equal(follow(data, '/paths/arts/care/#old').end, '/paths/arts/care/#new')
  })

  test('to a page above leads all that is below to that page', () => {
    const data = { '/paths/arts/old/': '/paths/arts/' }
    assert.equal(follow(data, '/paths/arts/old/level-i/#scope').end, '/paths/arts/')
    assert.equal(follow(data, '/paths/arts/old/').end, '/paths/arts/')
  })

  test('goes on through others, whatever their order, and tells a circle', () => {
    const data = { '/paths/arts/b/#old': '/paths/arts/b/#new', '/paths/arts/a/': '/paths/arts/b/' }
    assert.equal(follow(data, '/paths/arts/a/level-i/#old').end, '/paths/arts/b/level-i/#new')
    assert.equal(follow({ '/factors/a/': '/factors/b/', '/factors/b/': '/factors/a/' }, '/factors/a/').circle, true)
    assert.equal(follow({ '/factors/a/': '/factors/a/b/' }, '/factors/a/').circle, true)
    assert.equal(follow({ '/factors/a/': '/factors/b/c/', '/factors/b/': '/factors/a/' }, '/factors/a/').circle, true)
    const swapped = { '/factors/a/': '/factors/b/', '/factors/b/one/': '/factors/a/two/' }
    assert.equal(follow(swapped, '/factors/a/one/').end, '/factors/b/two/')
  })

  test('that says more is tried first', () => {
    const data = { '/factors/a/': '/factors/b/', '/factors/a/scope/': '/factors/c/scope/' }
    assert.equal(follow(data, '/factors/a/scope/').end, '/factors/c/scope/')
    assert.equal(follow(data, '/factors/a/depth/').end, '/factors/b/depth/')
  })
})

test('pages lead to their new ones; a fragment that changed on the way is known where old links arrive', () => {
  const { pages, fragments } = movedOf(
    rules({
      '/paths/arts/a/': '/paths/arts/b/',
      '/paths/arts/b/#old': '/paths/arts/b/#new',
      '/guides/g/#part': '/guides/h/#part',
      '/paths/arts/b/i/#lost': '/paths/arts/',
    }),
    ['/paths/arts/a/', '/paths/arts/a/i/', '/paths/arts/a/i/#old', '/paths/arts/a/i/#same', '/paths/arts/b/i/#lost'],
  )
  assert.deepEqual(
    [...pages],
    [
      ['/paths/', '/'],
      ['/factors/', '/'],
      ['/paths/arts/a/', '/paths/arts/b/'],
      ['/paths/arts/a/i/', '/paths/arts/b/i/'],
    ],
  )
  assert.deepEqual(
    [...fragments],
    [
      [
        '/paths/arts/b/i/',
        [
          { fragment: 'old', target: '/paths/arts/b/i/#new' },
          { fragment: 'lost', target: '/paths/arts/' },
        ],
      ],
      ['/paths/arts/b/', [{ fragment: 'old', target: '/paths/arts/b/#new' }]],
      ['/guides/g/', [{ fragment: 'part', target: '/guides/h/#part' }]],
    ],
  )
})
