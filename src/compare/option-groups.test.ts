import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkFamily } from '../rubric/family.ts'
import { exampleContent } from '../testing/example-content.ts'
import { choiceOf } from './choice.ts'
import { type ComparableEdition, optionGroups } from './option-groups.ts'

const content = exampleContent()
content.careerPaths[1]!.data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
content.rubrics[1]!.data.levels['very-high'] = [{ discriminator: null, text: 'Leads all others.' }]
const family = linkFamily(content)
const edition = (id: string, home: string, moves: Record<string, string> = {}): ComparableEdition => ({
  home,
  snapshot: { family, edition: { id, title: `Edition of ${id}` }, moved: { pages: new Map(Object.entries(moves)) } },
})
const choicesIn = (editions: ComparableEdition[]) =>
  optionGroups(editions).flatMap(({ options }) => options.map(({ choice }) => choice))
const formerChoices = (editions: ComparableEdition[]) =>
  Object.fromEntries(
    optionGroups(editions).flatMap(({ options }) =>
      options.flatMap(({ choice, former }) => (former.length ? [[choice, former]] : [])),
    ),
  )

test('offers each level description as an option, grouped by career path', () => {
  const descriptions = family.careerPaths.flatMap(({ rubrics }) => rubrics.flatMap(({ levels }) => levels))
  const groups = optionGroups([edition('2017', '/')])
  assert.deepEqual(choicesIn([edition('2017', '/')]), descriptions.map(choiceOf))
  assert.deepEqual(
    groups.map(({ label, edition, home }) => [label, edition, home]),
    family.careerPaths.map(({ title }) => [title, '', '/']),
  )
  const labels = groups[0]!.options.map(({ label }) => label)
  assert.equal(labels.filter((label) => label.endsWith(': Very High')).length, 1)
  assert.equal(labels[0], `${descriptions[0]!.rubric.factor.title}: Level I`)
})

test('lists the page’s edition first, and prefixes choices from other editions with the edition id', () => {
  const editions = [edition('2017', '/'), edition('2014', '/editions/2014/')]
  const currentChoices = choicesIn(editions.slice(0, 1))
  assert.deepEqual(choicesIn(editions), [...currentChoices, ...currentChoices.map((choice) => `2014:${choice}`)])
  const { label, home } = optionGroups(editions).at(-1)!
  assert.deepEqual([label, home], [`${family.careerPaths.at(-1)!.title}, Edition of 2014`, '/editions/2014/'])
})

test('lists the former choices that now lead to each option’s page, including choices from other editions', () => {
  const [first, second] = choicesIn([edition('2017', '/')])
  const currentEdition = edition('2017', '/', {
    '/paths/old/old/level-i/': `/paths/${first}/`,
    '/paths/older/old/level-i/': `/paths/${first}/`,
    '/paths/gone/old/level-i/': `/editions/2014/paths/${second}/`,
    '/paths/old/level-i/': `/paths/${first}/`,
    '/paths/old/old/': '/paths/new/new/',
  })
  const previousEdition = edition('2014', '/editions/2014/', { '/paths/x/y/z/': `/paths/${second}/` })
  assert.deepEqual(formerChoices([currentEdition, previousEdition]), {
    [first!]: ['old/old/level-i', 'older/old/level-i'],
    [`2014:${second}`]: ['gone/old/level-i', '2014:x/y/z'],
  })
  assert.deepEqual(formerChoices([previousEdition]), { [second!]: ['x/y/z'] })
})
