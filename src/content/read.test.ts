import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { folderWith } from '../testing/temporary-folder.ts'
import { formatProblem } from '../rubric/problem.ts'
import { readContent } from './read.ts'

describe('readContent', () => {
  test('reads all of the real content', async () => {
    const { content, sources, problems } = await readContent('content')
    assert.deepEqual(problems, [])
    const ids = ['administrative-support/customer-relations', 'technical-management-support/customer-relations']
    assert.deepEqual(
      content.rubrics.map(({ id }) => id),
      ids,
    )
    assert.deepEqual([...sources.keys()], ids)
  })

  test('finds nothing in a folder that does not exist', async () => {
    const { content, problems } = await readContent('no-such-content')
    assert.deepEqual({ content, problems }, { content: { careerPaths: [], factors: [], rubrics: [] }, problems: [] })
  })

  test('reports the file, line and key of everything that a schema rejects', async () => {
    const careerPath = 'number: one\ntitel: Arts\nlevels:\n  - id: Level I\n    title: Level I\n'
    const folder = await folderWith({ 'paths/arts.yaml': careerPath })
    const { problems } = await readContent(folder)
    const place = `${folder}/paths/arts.yaml`
    assert.deepEqual(problems.map(formatProblem), [
      `${place}:1: number: it is not a number. Write a number there.`,
      `${place}:1: title: this key is missing. Add it with text.`,
      `${place}:4: levels[0].id: must be lowercase words joined by hyphens, such as customer-needs.`,
      `${place}:2: titel: this key is not known here. Remove it or correct its spelling.`,
    ])
  })

  const allKeys = {
    title: 'Rubrics',
    organization: 'Harbour Office',
    contact: 'a@office.example',
    about: 'All of them.',
  }
  const formContact = { contact: 'https://forms.example/report?page={page}' }
  for (const site of [allKeys, formContact, {}]) {
    test(`accepts a site.yaml with the keys ${JSON.stringify(Object.keys(site))}`, async () => {
      const lines = Object.entries(site).map(([key, value]) => `${key}: ${value}\n`)
      const result = await readContent(await folderWith({ 'site.yaml': ['# Ours.\n', ...lines].join('') }))
      assert.deepEqual([result.site, result.problems], [site, []])
    })
  }

  test('gives problems found after reading the line number of their key', async () => {
    const careerPath = 'number: 1\ntitle: Arts\nlevels:\n  - id: level-i\n    title: Level I\n'
    const folder = await folderWith({ 'paths/arts.yaml': careerPath })
    const { locate } = await readContent(folder)
    const file = join(folder, 'paths/arts.yaml')
    assert.equal(locate({ file, key: ['levels', 0, 'title'], wrong: '' }).line, 5)
    assert.equal(locate({ file, key: ['levels', 7], wrong: '' }).line, 4)
    assert.equal(locate({ file, wrong: '' }).line, undefined)
  })
})
