import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { parse } from 'yaml'
import { check } from '../check/check.ts'
import { filesUnder } from '../content/edition-files.ts'
import { becameIn } from '../editions/became.ts'
import { run } from '../testing/command.ts'
import { edit, importTexts, write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { editionDocuments } from '../testing/two-editions.ts'

const site = (id: string, title: string, from: string) =>
  `# Ours.\ntitle: Harbour Rubrics\nedition:\n  id: "${id}"\n  title: ${title}\n  from: ${from}\n`

describe('npm run edition', () => {
  let folder: string
  const command = async (name: string, ...args: string[]) => {
    const { status, stdout, stderr } = await run(name, args, { CONTENT_DIR: folder })
    return { status, output: stdout + stderr }
  }
  const close = (...args: string[]) => command('edition', 'close', ...args)
  const textOf = (file: string) => readFile(join(folder, file), 'utf8')

  before(async () => {
    folder = await temporaryFolder()
    await importTexts(editionDocuments('2014'), folder)
    await write('site.yaml', site('2014', 'First', '2014-10-01'))(folder)
    assert.equal((await command('addresses')).status, 0)
  })

  test('refuses invalid arguments, and writes nothing', async () => {
    const files = await filesUnder(folder)
    const refusals: [string[], number, RegExp][] = [
      [[], 2, /Name the edition to close\./],
      [['close', '2014'], 2, /Give its last day: --until /],
      [['close', '2014', '--until', '2011-01-01'], 1, /--until: must not be before its first day/],
      [['close', '2015', '--until', '2017-09-30'], 1, /site\.yaml names 2014 as the edition in force, not 2015\./],
      [['close', 'Old One', '--until', '2017-09-30'], 1, /"Old One" is not an id: it must be lowercase words/],
    ]
    for (const [args, status, message] of refusals) {
      const result = await command('edition', ...args)
      assert.equal(result.status, status, result.output)
      assert.match(result.output, message)
    }
    assert.deepEqual(await filesUnder(folder), files)
  })

  test('moves the content to the edition’s folder, and explains what to do next', async () => {
    const { status, output } = await close('2014', '--until', '2017-09-30', '--note', 'Six factors.')
    assert.equal(status, 0, output)
    assert.match(output, /First is closed: its content is in /)
    assert.match(output, /No edition is in force until you import/)
    assert.equal(await textOf('site.yaml'), '# Ours.\ntitle: Harbour Rubrics\n')
    const { title, sum, ...others } = parse(await textOf('editions/2014/edition.yaml'))
    assert.deepEqual([title, others], ['First', { from: '2014-10-01', until: '2017-09-30', note: 'Six factors.' }])
    assert.match(sum, /^[0-9a-f]{64}$/)
    const options = ['--until', '2017-09-30', '--title', 'X']
    assert.match((await close('2014', ...options)).output, /The edition 2014 is already closed/)
    assert.match((await close('2015', ...options)).output, /There is no rubric to close/)
  })

  test('finds what became of a factor that has been renamed since', async () => {
    await importTexts(editionDocuments('2017'), folder)
    await write('site.yaml', site('2017', 'Second', '2017-10-01'))(folder)
    assert.equal((await command('addresses')).status, 0)
    const became = 'became:\n  factors:\n    resources: [job-achievement] # merged\n'
    await edit('editions/2014/edition.yaml', /$/, became)(folder)
    assert.equal((await command('rename', '/factors/job-achievement/', 'achievement')).status, 0)
    assert.equal((await command('rename', '/factors/communication/', 'messages')).status, 0)
    const current = await check(folder)
    const { factors } = becameIn(current, current.superseded[0]!)
    assert.deepEqual([factors['resources'], factors['communication']], [['achievement'], ['messages']])
  })

  test('imports into an earlier edition, and updates its checksum', async () => {
    const received = await temporaryFolder()
    const file = join(received, 'a.txt')
    const [text] = editionDocuments('2014').values()
    const document = text!.replaceAll('PROBLEM SOLVING', 'SEAMANSHIP').replace(/FACTOR 1\b/g, 'FACTOR 7')
    await write('a.txt', document)(received)
    const unknownResult = await command('import', '--edition', '1999', file)
    assert.match(unknownResult.output, /There is no edition 1999\. The editions are 2014\./)
    const { status, output } = await command('import', '--edition', '2014', file)
    assert.equal(status, 0, output)
    await check(folder)
    assert.match(await textOf('editions/2014/edition.yaml'), /# merged/)
    await write('editions/2014/factors/teamwork.yaml', 'title: Other\n')(folder)
    const alteredResult = await command('import', '--edition', '2014', '--replace', file)
    assert.equal(alteredResult.status, 1)
    assert.match(alteredResult.output, /edition\.yaml.*the files of this edition are not those that were closed/)
  })
})
