import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { madeUpContent, ofSize, variedForm } from '../testing/made-up.ts'
import type { Content } from '../rubric/content.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Source } from '../rubric/schema/source.ts'
import { routes } from '../routes/routes.ts'
import { caseProblems, casePackageRules, recordsOf } from '../testing/case-rules.ts'
import { casePackage } from './case.ts'

const here = 'https://intranet.example/rubrics/'

/** The packages of all career paths as programs get them that fetch the files, checked. */
function packages(content: Content, base = here, sources?: ReadonlyMap<string, Source>) {
  return linkFamily(content, sources).careerPaths.map((careerPath) => {
    const made = casePackage(careerPath, { to: routes(base), publisher: 'Career Path Rubrics' })
    return casePackageRules.parse(JSON.parse(JSON.stringify(made)))
  })
}

const identifiers = (content: Content, base?: string) =>
  packages(content, base).flatMap((one) => recordsOf(one).all.map(({ identifier }) => identifier))

describe('a career path as a CASE package', () => {
  const contents: [string, Content][] = [
    ['the example', exampleContent()],
    ['generated content', madeUpContent(ofSize(60))],
    ...Array.from(
      { length: 40 },
      (_, seed) => [`varied content ${seed}`, madeUpContent(variedForm(seed))] as [string, Content],
    ),
  ]
  for (const [name, content] of contents) {
    test(`${name}: keeps the rules, refers to what is there, and is one tree`, () => {
      for (const one of packages(content)) assert.deepEqual(caseProblems(one), [])
      const all = identifiers(content)
      assert.equal(new Set(all).size, all.length, 'no identifier stands in two packages')
    })

    test(`${name}: has each descriptor once, with its wording, level and address`, () => {
      const levels = packages(content).flatMap((one) => recordsOf(one).levels)
      const expected = linkFamily(content).rubrics.flatMap(({ levels }) =>
        levels.flatMap(({ level, descriptors }) =>
          descriptors.map((descriptor) => [routes(here).descriptor(descriptor), level.title, descriptor.text]),
        ),
      )
      assert.deepEqual(
        levels.map(({ uri, quality, description = null }) => [uri, quality, description]).toSorted(),
        expected.toSorted(),
      )
    })
  }

  test('identifiers are those that were published, wherever the site is', () => {
    const [arts] = packages(exampleContent())
    assert.equal(arts?.CFDocument.identifier, 'b0d8211e-6190-5ace-af34-8e92e2f54eb7')
    assert.deepEqual(
      arts?.CFItems.map(({ identifier, abbreviatedStatement }) => [abbreviatedStatement, identifier]),
      [
        ['Skill', 'fd051168-51aa-5d19-bc8f-7ca700316778'],
        ['Expected Performance Criteria', 'f67ee891-4742-511f-899e-a7870f8a2c80'],
        ['Depth', '6f3ef3aa-0e8e-51b7-b898-6bc3ae097caf'],
        ['Scope', '1dd9c49b-e4ca-53fa-91bf-5c84fa3cc3f9'],
        ['Care', 'c182e217-c9dc-5058-806a-d56181b6888a'],
        ['Expected Performance Criteria', 'df21eeb7-4508-5773-b6b5-310ef6009add'],
        ['Depth', '75b87c93-9632-5ae8-98f6-d9616e7bb8f0'],
      ],
    )
    assert.equal(
      arts?.CFRubrics[0]?.CFRubricCriteria?.[0]?.CFRubricCriterionLevels?.[0]?.identifier,
      'd801ea8e-2a44-5e7b-92e6-67560f2dc1d9',
    )
    assert.deepEqual(identifiers(exampleContent(), 'http://localhost:4321/'), identifiers(exampleContent()))
  })

  test('an edition has its version and status, and at its lasting addresses identifiers of its own', () => {
    const edition = { id: '2014', title: 'Edition of 2014', from: '2014-10-01', until: '2017-09-30' }
    const whole = { ...edition, note: null, became: { paths: {}, factors: {} } }
    const [careerPath] = linkFamily(exampleContent()).careerPaths
    const made = (lasting: boolean) => {
      const origin = { to: routes(here), publisher: 'Rubrics', edition: whole, lasting }
      return casePackageRules.parse(JSON.parse(JSON.stringify(casePackage(careerPath!, origin))))
    }
    const { version, adoptionStatus, statusStartDate, statusEndDate } = made(true).CFDocument
    assert.deepEqual(
      [version, adoptionStatus, statusStartDate, statusEndDate],
      ['Edition of 2014', 'Deprecated', '2014-10-01', '2017-09-30'],
    )
    const all = (lasting: boolean) => new Set(recordsOf(made(lasting)).all.map(({ identifier }) => identifier))
    assert.deepEqual(
      all(false),
      new Set(recordsOf(packages(exampleContent())[0]!).all.map(({ identifier }) => identifier)),
    )
    assert.ok(all(true).isDisjointFrom(all(false)))
  })

  test('identifiers do not follow wording, titles, numbers or order', () => {
    const content = exampleContent()
    content.careerPaths.reverse()
    for (const { data } of [...content.careerPaths, ...content.factors]) Object.assign(data, { title: 'X', number: 9 })
    content.rubrics[0]!.data.levels['level-i']![0]!.text = 'Other words.'
    assert.deepEqual(identifiers(content).toSorted(), identifiers(exampleContent()).toSorted())
  })

  test('a hole has no description; a descriptor without discriminator is in a criterion without a name or item', () => {
    const criteria = packages(exampleContent())[1]?.CFRubrics[0]?.CFRubricCriteria ?? []
    assert.deepEqual(
      criteria.map(({ description, CFItemURI, CFRubricCriterionLevels = [] }) => [
        description,
        CFItemURI?.title,
        CFRubricCriterionLevels.map(({ position, description }) => [position, description]),
      ]),
      [
        [
          'Depth',
          'Depth',
          [
            [1, 'Knows the tools.'],
            [2, 'Keeps the tools.'],
            [3, 'Makes the tools.'],
          ],
        ],
        [
          'Scope',
          'Scope',
          [
            [1, 'Works at one bench.'],
            [2, undefined],
            [3, 'Runs the shop.'],
          ],
        ],
        [undefined, undefined, [[3, 'Is known for it.']]],
      ],
    )
  })

  test('what CASE has no property for is in extensions, what it has one for is not', () => {
    const content = exampleContent()
    content.careerPaths[1]!.data.code = 'NA'
    content.careerPaths[1]!.data.levels[1] = { id: 'level-ii', title: 'Level II', scores: '30 – 40', beyond: true }
    content.rubrics[1]!.data.leadIns = { 'level-ii': 'At this level:' }
    content.factors[0]!.data.supervisors = { heading: 'For Supervisors', text: 'Leads.\nTeaches.' }
    const [arts] = packages(content)
    assert.deepEqual(arts?.CFDocument.extensions, { number: 1, code: 'NA' })
    assert.deepEqual(arts?.CFRubrics[0]?.extensions, {
      levels: [
        { title: 'Level I', scores: null, beyond: false, leadIn: null },
        { title: 'Level II', scores: '30 – 40', beyond: true, leadIn: 'At this level:' },
      ],
    })
    assert.equal(arts?.CFRubrics[0]?.description, 'Descriptors are taken together.')
    assert.deepEqual(
      arts?.CFItems.slice(0, 3).map(({ CFItemType, fullStatement }) => [CFItemType, fullStatement]),
      [
        ['Factor', 'How well it is done.'],
        ['Expected performance criteria', 'Work is good.'],
        ['Criteria for supervisors', 'Leads.\nTeaches.'],
      ],
    )
  })

  test('says what it is', () => {
    const [arts] = packages(exampleContent())
    assert.match(arts?.CFDocument.notes ?? '', /^CASE-shaped static data/)
    assert.equal(arts?.CFDocument.uri, 'https://intranet.example/rubrics/data/case/arts.json')
  })

  test('says when the wording was received, of each rubric and of all', () => {
    const sha256 = '0'.repeat(64)
    const days = new Map(['crafts/skill', 'arts/skill', 'arts/care'].map((id, index) => [id, `2026-01-0${3 - index}`]))
    const sources = new Map([...days].map(([id, received]) => [id, { sha256, received }]))
    const [arts] = packages(exampleContent(), here, sources)
    const at = (day: string) => `${day}T00:00:00Z`
    const timesOf = (one: unknown) => new Set(JSON.stringify(one).match(/(?<="lastChangeDateTime":")[^"]*/g))
    assert.equal(arts?.CFDocument.lastChangeDateTime, at('2026-01-02'))
    assert.deepEqual(arts?.CFRubrics.map(timesOf), [new Set([at('2026-01-02')]), new Set([at('2026-01-01')])])
    assert.deepEqual(timesOf(arts?.CFItems), new Set([at('2026-01-02'), at('2026-01-01')]))
  })
})
