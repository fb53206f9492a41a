import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContent } from '../rubric/example.ts'
import { linkFamily } from '../rubric/family.ts'
import { factorPassages, guidePassages } from './passage.ts'

test('each text of a factor is a passage, and a rubric adds only those in which it differs', () => {
  const passages = factorPassages(linkFamily(exampleContent()))
  assert.equal(passages.filter(({ url }) => url === '/factors/skill/').length, 3)
  assert.deepEqual(
    passages.filter(({ url }) => url.startsWith('/paths/')),
    [
      {
        kind: 'factor text',
        url: '/paths/arts/skill/',
        labels: ['Note', 'Skill', 'Arts'],
        factor: 'skill',
        text: 'Descriptors are taken together.',
      },
    ],
  )
})

test('each section of a guide is a passage with the address of its heading', () => {
  const html =
    '<p>Before &amp; <a href="/x/">after</a>.</p><h2 id="one">One &lt;b&gt;</h2><p>First.</p><ul><li>Second</li></ul><h2 id="two">Two</h2>'
  assert.deepEqual(guidePassages('Guide', '/guides/g/', html), [
    { kind: 'guide', url: '/guides/g/', labels: ['Guide'], text: 'Before & after.' },
    { kind: 'guide', url: '/guides/g/#one', labels: ['One <b>', 'Guide'], text: 'First. Second' },
  ])
})
