import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parse } from 'yaml'
import { checkNow } from '../check/check.ts'
import { addressesOf } from '../addresses/published.ts'
import { becameIn } from '../editions/became.ts'
import { importTexts } from '../testing/content-folder.ts'
import { editionDocuments } from '../testing/two-editions.ts'

describe('closing an edition', () => {
  let folder: string
  const run = (command: string, ...words: string[]) => {
    const env = { ...process.env, CONTENT_DIR: folder }
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...words], { env })
    return { status, said: String(stdout) + String(stderr) }
  }
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words])
  let published: string[]

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'closing-'))
    await importTexts(editionDocuments('2014'), folder)
    await writeFile(join(folder, 'addresses.txt'), '/factors/old-id/ -> /factors/teamwork/\n')
    await writeFile(join(folder, 'site.yaml'), '# Ours.\ntitle: Harbour Rubrics\nedition:\n  id: "2014"\n  title: First\n  from: 2014-10-01\n') // prettier-ignore
    assert.equal(run('addresses').status, 0)
    const { family, guides } = await checkNow(folder)
    published = addressesOf(family, guides)
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'first')
  })
  after(() => rm(folder, { recursive: true }))

  test('refuses what makes no sense, and writes nothing', async () => {
    const refusals: [string[], number, RegExp][] = [
      [[], 2, /Say which edition to close\./],
      [['close', '2014'], 2, /Say its last day: --until /],
      [['close', '2014', '--until', '2011-01-01'], 1, /--until: must not be before the day/],
      [['close', '2015', '--until', '2017-09-30'], 1, /The edition in force is 2014, as site\.yaml says, not 2015\./],
      [['close', 'Old One', '--until', '2017-09-30'], 1, /"Old One" is no id: it must be lowercase words/],
    ]
    for (const [words, status, said] of refusals) {
      const answer = run('edition', ...words)
      assert.equal(answer.status, status, answer.said)
      assert.match(answer.said, said)
    }
    assert.equal(String(git('status', '--short')), '')
  })

  test('moves the content to its folder; every address leads there until the next edition is imported', async () => {
    const { status, said } = run('edition', 'close', '2014', '--until', '2017-09-30', '--note', 'Six factors.')
    assert.equal(status, 0, said)
    assert.match(said, /First is closed: its content is in /)
    assert.equal(await readFile(join(folder, 'site.yaml'), 'utf8'), '# Ours.\ntitle: Harbour Rubrics\n')
    assert.match(said, /No edition is in force until you import/)
    const { title, sum, ...others } = parse(await readFile(join(folder, 'editions/2014/edition.yaml'), 'utf8'))
    assert.deepEqual([title, others], ['First', { from: '2014-10-01', until: '2017-09-30', note: 'Six factors.' }])
    assert.match(sum, /^[0-9a-f]{64}$/)
    const { moved, list } = await checkNow(folder)
    assert.equal(moved.pages.get('/factors/teamwork/'), '/editions/2014/factors/teamwork/')
    assert.equal(moved.pages.get('/factors/old-id/'), '/editions/2014/factors/teamwork/')
    assert.ok(published.every((address) => list.targets.has(address)))
    git('add', '-A')
    git('commit', '-qm', 'closed')
    const close = (id: string) => run('edition', 'close', id, '--until', '2017-09-30', '--title', 'X').said
    assert.match(close('2014'), /The edition 2014 is closed already/)
    assert.match(close('2015'), /There is no rubric to close/)
  })

  test('after the next edition no address of the first is dead', async () => {
    await importTexts(editionDocuments('2017'), folder)
    await writeFile(join(folder, 'site.yaml'), 'title: Harbour Rubrics\nedition:\n  id: "2017"\n  title: Second\n  from: 2017-10-01\n') // prettier-ignore
    assert.equal(run('addresses').status, 0)
    git('add', '-A')
    git('commit', '-qm', 'second')
    const { moved, existing, superseded } = await checkNow(folder)
    const [first] = superseded
    const dead = published.filter((address) => {
      const [page = '', fragment] = address.split('#')
      const target = moved.pages.get(page) ?? moved.files.get(page) ?? page
      if (target.startsWith('/editions/2014/')) {
        const there = target.slice('/editions/2014'.length) + (fragment ? `#${fragment}` : '')
        return !first?.existing.has(there)
      }
      return !existing.has(address) && !moved.fragments.get(page)?.some((one) => one.fragment === fragment)
    })
    assert.deepEqual(dead, [])
  })

  test('a factor that has got another id since is still known as what became of one of the edition', async () => {
    const file = join(folder, 'editions/2014/edition.yaml')
    await appendFile(file, 'became:\n  factors:\n    resources: [job-achievement] # merged\n')
    assert.equal(run('rename', '/factors/job-achievement/', 'achievement').status, 0)
    assert.equal(run('rename', '/factors/communication/', 'messages').status, 0)
    const current = await checkNow(folder)
    const { factors } = becameIn(current, current.superseded[0]!)
    assert.deepEqual([factors['resources'], factors['communication']], [['achievement'], ['messages']])
  })

  test('a document of an edition before is imported to it, and its sum follows', async () => {
    const received = join(folder, '..', `${Date.now()}.txt`)
    const [text] = editionDocuments('2014').values()
    await writeFile(received, text!.replaceAll('PROBLEM SOLVING', 'SEAMANSHIP').replace(/FACTOR 1\b/g, 'FACTOR 7'))
    assert.match(
      run('import', '--edition', '1999', received).said,
      /There is no edition 1999\. The editions are 2014\./,
    )
    const { status, said } = run('import', '--edition', '2014', received)
    assert.equal(status, 0, said)
    await checkNow(folder)
    assert.match(await readFile(join(folder, 'editions/2014/edition.yaml'), 'utf8'), /# merged/)
    await writeFile(join(folder, 'editions/2014/factors/teamwork.yaml'), 'title: Other\n')
    const again = run('import', '--edition', '2014', '--replace', received)
    assert.equal(again.status, 1)
    assert.match(again.said, /edition\.yaml.*the files of this edition are not those that were closed/)
    await rm(received)
  })
})
