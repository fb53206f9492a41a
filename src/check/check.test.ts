import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { formatProblem } from '../rubric/problem.ts'
import { check } from './check.ts'

const rubric = 'rubrics/technical-management-support/customer-relations.yaml'
const source = 'sources/technical-management-support/customer-relations.txt'

describe('the check before a build', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('content', folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function edit(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(folder, file), 'utf8')
    assert.ok(text.includes(from))
    await writeFile(join(folder, file), text.replace(from, to))
  }
  const messages = async () =>
    (await check(folder)).problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''))

  test('finds nothing wrong with the real content', async () => {
    assert.deepEqual(await messages(), [])
  })

  test('one letter changed in a descriptor: names file, line, level and both texts', async () => {
    await edit(rubric, 'Establishes customer alliances;', 'Establishes customer alliance;')
    const [message, ...others] = await messages()
    assert.deepEqual(others, [])
    assert.match(message ?? '', new RegExp(`^${rubric}:\\d+: levels\\.level-iv\\[1\\]\\.text: `))
    assert.match(message ?? '', /Level IV/)
    assert.match(message ?? '', /Establishes customer alliance; anticipates and fulfills/)
    assert.match(message ?? '', /Establishes customer alliances; anticipates and fulfills/)
    assert.ok(message?.includes(source))
  })

  test('one letter changed in the source document, or in a text of the factor', async () => {
    await edit(source, 'Assists customer', 'Assist customer')
    await edit('factors/customer-relations.yaml', 'timely', 'timeley')
    const found = await messages()
    assert.equal(found.length, 2)
    assert.ok(found.some((message) => message.startsWith(`${source}: it is not the document that was received on `)))
    assert.ok(found.some((message) => message.startsWith('rubrics/administrative-support/')))
  })

  test('pipes and devices are told, wherever they lie, and nobody waits for them', async () => {
    const files = ['paths/a.yaml', 'sources/a/b.txt', 'guides/a.mdx', 'addresses.txt', 'redirects.yaml']
    await mkdir(join(folder, 'sources/a'))
    for (const file of files) {
      await rm(join(folder, file), { force: true })
      assert.equal(spawnSync('mkfifo', [join(folder, file)]).status, 0)
    }
    const found = await messages()
    for (const file of files) {
      const message = `${file}: it is not a file, but a folder, a pipe or a device. Put a file there.`
      assert.ok(found.includes(message), `${message} in ${found.join('\n')}`)
    }
  })

  test('an import that was killed is finished first', async () => {
    const text = await readFile(join(folder, rubric), 'utf8')
    await rm(join(folder, rubric))
    const staging = join(folder, '.writing')
    await mkdir(staging)
    await writeFile(join(staging, '0'), text)
    await writeFile(join(staging, 'plan.json'), JSON.stringify([[rubric, '0']]))
    assert.deepEqual(await messages(), [])
  })

  test('a rubric without its source document, and a source document without its rubric', async () => {
    await rm(join(folder, 'addresses.txt'))
    await rm(join(folder, source))
    await rm(join(folder, 'rubrics/administrative-support/customer-relations.yaml'))
    const found = await messages()
    assert.equal(found.length, 2)
    assert.match(found[0] ?? '', /^sources\/administrative-support\/.*no rubric was taken from it/)
    assert.match(found[1] ?? '', /^rubrics\/.*its source document is missing/)
  })
})
