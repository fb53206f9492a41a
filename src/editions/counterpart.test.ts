import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linkFamily } from '../rubric/family.ts'
import type { Edition } from '../rubric/edition.ts'
import { exampleContent } from '../testing/example-content.ts'
import { addressesOf } from '../addresses/published.ts'
import type { EditionPages } from './became.ts'
import { counterparts } from './counterpart.ts'

/** An edition with the given factors, each with one rubric. */
function edition(
  until: string | null,
  factors: readonly string[],
  became: Edition['became']['factors'] = {},
  targets: Readonly<Record<string, string>> = {},
): EditionPages {
  const example = exampleContent()
  const [factor, rubric] = [example.factors[0]!, example.rubrics.find(({ id }) => id.startsWith('arts/'))!]
  const family = linkFamily({
    careerPaths: example.careerPaths,
    factors: factors.map((id) => ({ ...factor, id })),
    rubrics: factors.map((id) => ({ ...rubric, id: `arts/${id}` })),
  })
  return {
    edition: { id: until ?? 'now', title: '', from: null, until, note: null, became: { paths: {}, factors: became } },
    family,
    existing: new Set(addressesOf(family, [])),
    list: { file: '', targets: new Map(Object.entries(targets)), lines: new Map() },
  }
}

describe('the counterparts of a page in another edition', () => {
  const first = edition('2014-09-30', ['skill', 'care', 'speed'], { skill: ['craft'], speed: [] })
  const second = edition('2017-09-30', ['craft', 'care'], { craft: ['work', 'care'] })
  const now = edition(null, ['labor', 'care', 'speed'], {}, { '/factors/work/': '/factors/labor/' })

  const cases: [string, string, readonly EditionPages[], readonly string[], boolean][] = [
    ['match by id', '/paths/arts/care/level-i/', [first, second], ['/paths/arts/care/level-i/'], true],
    ['include pages without a factor', '/paths/arts/level-i/', [second, first], ['/paths/arts/level-i/'], true],
    [
      'include what a factor became',
      '/paths/arts/skill/level-i/',
      [first, second],
      ['/paths/arts/craft/level-i/'],
      true,
    ],
    ['include what a factor was before', '/factors/craft/', [second, first], ['/factors/skill/'], true],
    [
      'include every part of a factor that was split',
      '/paths/arts/craft/',
      [second, now],
      ['/paths/arts/labor/', '/paths/arts/care/'],
      true,
    ],
    [
      'include every source of a merged factor',
      '/factors/care/',
      [now, second],
      ['/factors/craft/', '/factors/care/'],
      true,
    ],
    [
      'are traced forward across several editions',
      '/factors/skill/',
      [first, second, now],
      ['/factors/labor/', '/factors/care/'],
      true,
    ],
    ['are traced back across several editions', '/factors/labor/', [now, second, first], ['/factors/skill/'], true],
    ['fall back to the parent page if the factor is gone', '/factors/speed/', [first, second], ['/'], false],
    ['ignore a new factor with a removed factor’s id', '/factors/speed/', [first, second, now], ['/'], false],
    [
      'exclude discriminators of a different factor',
      '/factors/skill/depth/',
      [first, second],
      ['/factors/craft/'],
      false,
    ],
    ['fall back to the home page for an address that leads nowhere', '/nowhere/', [first, second], ['/'], false],
    ['fall back to the home page for an address that is not a page', '/404.html', [first, second], ['/'], false],
  ]
  for (const [name, page, editions, addresses, same] of cases) {
    test(name, () => assert.deepEqual(counterparts(page, editions), { addresses, same }))
  }
})
