import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { formatProblem } from '../rubric/problem.ts'
import { readContent } from './read.ts'

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** A content folder that holds the given files. */
async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** The messages for a content folder, its own name left out. */
async function messages(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = await folderOf(files)
  const { problems } = await readContent(folder)
  return problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''))
}

const path = 'number: 1\ntitle: Arts\nlevels:\n  - id: level-i\n    title: Level I\n'

describe('reading content', () => {
  test('takes the real content whole', async () => {
    const { content, sources, problems } = await readContent('content')
    assert.deepEqual(problems, [])
    assert.deepEqual(
      content.rubrics.map(({ id }) => id),
      ['administrative-support/customer-relations', 'technical-management-support/customer-relations'],
    )
    assert.deepEqual(
      [...sources.keys()],
      content.rubrics.map(({ id }) => id),
    )
  })

  test('takes a folder that does not exist as empty', async () => {
    const { content, problems } = await readContent(join(tmpdir(), 'no-such-content'))
    assert.deepEqual({ content, problems }, { content: { careerPaths: [], factors: [], rubrics: [] }, problems: [] })
  })

  test('names file, line and key of each break of a schema, all at once', async () => {
    const found = await messages({
      'paths/arts.yaml': 'number: one\ntitel: Arts\nlevels:\n  - id: Level I\n    title: Level I\n',
    })
    assert.deepEqual(found, [
      'paths/arts.yaml:1: number: it is not a number. Write a number there.',
      'paths/arts.yaml:1: title: this key is missing. Add it with a text.',
      'paths/arts.yaml:4: levels[0].id: must be lowercase words joined by hyphens, such as customer-needs.',
      'paths/arts.yaml:2: titel: this key is not known here. Remove it or correct its spelling.',
    ])
  })

  for (const { name, yaml, message } of [
    { name: 'a quote that does not end', yaml: 'number: 1\ntitle: "Arts\nlevels: []\n', message: /:4: .*quote/ },
    {
      name: 'a colon in a text',
      yaml: 'number: 1\ntitle: Arts: all\nlevels:\n  - id: a\n',
      message: /:2: a text with a colon and a space/,
    },
    { name: 'an alias of nothing', yaml: 'number: 1\ntitle: *arts\n', message: /:1: Unresolved alias/ },
  ]) {
    test(`names the line of broken YAML, and only the first break of a file: ${name}`, async () => {
      const [found, ...others] = await messages({ 'paths/arts.yaml': yaml })
      assert.deepEqual(others, [])
      assert.match(found ?? '', /^paths\/arts\.yaml:.* Compare it with a similar file/)
      assert.match(found ?? '', message)
    })
  }

  test('reports files that are no content, names that are no ids, and other encodings', async () => {
    const found = await messages({
      'paths/arts.yaml': path,
      'paths/arts.yml': path,
      'paths/Fine Arts.yaml': path,
      'paths/crafts.yaml': Uint8Array.from([0x74, 0xe9, 0x0a]),
      'rubrics/skill.yaml': 'levels: {}\n',
    })
    assert.equal(found.length, 4)
    assert.ok(found.some((message) => message.startsWith('paths/arts.yml: it is not content')))
    assert.ok(
      found.includes(
        'paths/Fine Arts.yaml: its name cannot be an id. Name files and folders in lowercase words joined by hyphens.',
      ),
    )
    assert.ok(found.includes('paths/crafts.yaml: it is not in UTF-8. Save it again with the encoding UTF-8.'))
    assert.ok(found.some((message) => message.startsWith('rubrics/skill.yaml: it is not content')))
  })

  test('takes whose site it is, which no file need say', async () => {
    const file = 'title: Rubrics\norganization: Harbour Office\ncontact: rubrics@office.example\nabout: All of them.\n'
    const { site } = await readContent(await folderOf({ 'site.yaml': file }))
    const contact = 'rubrics@office.example'
    assert.deepEqual(site, { title: 'Rubrics', organization: 'Harbour Office', contact, about: 'All of them.' })
    for (const without of [{}, { 'site.yaml': '# title: Rubrics\n' }]) {
      const { site, problems } = await readContent(await folderOf(without))
      assert.deepEqual({ site, problems }, { site: {}, problems: [] })
    }
    const form = 'https://forms.example/report?page={page}'
    assert.deepEqual(await messages({ 'site.yaml': `contact: ${form}\n` }), [])
    assert.deepEqual(await messages({ 'site.yaml': 'title: Rubrics\nowner: Harbour Office\n' }), [
      'site.yaml:2: owner: this key is not known here. Remove it or correct its spelling.',
    ])
  })

  test('finds the line of a key for problems found later', async () => {
    const folder = await folderOf({ 'paths/arts.yaml': path })
    const { locate } = await readContent(folder)
    const file = join(folder, 'paths/arts.yaml')
    assert.equal(locate({ file, key: ['levels', 0, 'title'], wrong: '' }).line, 5)
    assert.equal(locate({ file, key: ['levels', 7], wrong: '' }).line, 4)
    assert.equal(locate({ file, wrong: '' }).line, undefined)
  })
})
