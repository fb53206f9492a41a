import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { officialPassages, guidePassages } from './passage.ts'

test('each text of a factor is a passage, and a rubric adds only those in which it differs', () => {
  const passages = officialPassages(linkFamily(exampleContent()))
  assert.equal(passages.filter(({ url }) => url === '/factors/skill/').length, 3)
  assert.deepEqual(
    passages.filter(({ url }) => url.startsWith('/paths/')),
    [
      {
        kind: 'official text',
        url: '/paths/arts/skill/',
        labels: ['Note', 'Skill', 'Arts'],
        factor: 'skill',
        careerPath: 'arts',
        text: 'Descriptors are taken together.',
      },
    ],
  )
})

test('criteria for supervisors, sentences above descriptors and scores are passages in their places', () => {
  const content = exampleContent()
  const [crafts] = content.careerPaths
  crafts!.data.levels[1]!.scores = 'Score Range 34 – 66'
  content.factors[1]!.data.supervisors = { heading: 'Supervisors Only', text: 'Is fair.' }
  content.rubrics[0]!.data.leadIns = { 'level-ii': 'In addition:' }
  const passages = officialPassages(linkFamily(content))
  const [supervisors, leadIn, scores] = ['Is fair.', 'In addition:', 'Score Range 34 – 66'].map((text) =>
    passages.filter((passage) => passage.text === text),
  )
  assert.deepEqual(
    supervisors?.map(({ url, labels }) => [url, ...labels]),
    [['/factors/care/', 'Supervisors Only', 'Care']],
  )
  assert.deepEqual(leadIn, [
    {
      kind: 'official text',
      url: '/paths/crafts/skill/level-ii/#_lead-in',
      labels: ['Lead-in', 'Level II', 'Skill', 'Crafts'],
      careerPath: 'crafts',
      factor: 'skill',
      level: 'level-ii',
      text: 'In addition:',
    },
  ])
  assert.deepEqual(
    scores?.map(({ url, labels, level }) => [url, level, ...labels]),
    [['/paths/crafts/level-ii/', 'level-ii', 'Scores', 'Level II', 'Crafts']],
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
