import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { checkNow } from '../check/check.ts'
import { addressesOf } from '../addresses/published.ts'
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
  const problems = async () => (await checkNow(folder)).problems
  let published: Set<string>

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'closing-'))
    await importTexts(editionDocuments('2014'), folder)
    await writeFile(join(folder, 'redirects.yaml'), '/factors/old-id/: /factors/teamwork/\n')
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
    assert.equal(
      await readFile(join(folder, 'editions/2014/edition.yaml'), 'utf8'),
      'title: First\nfrom: 2014-10-01\nuntil: 2017-09-30\nnote: Six factors.\n',
    )
    const { moved, problems } = await checkNow(folder)
    assert.deepEqual(problems, [])
    assert.equal(moved.pages.get('/factors/teamwork/'), '/editions/2014/factors/teamwork/')
    assert.equal(moved.pages.get('/factors/old-id/'), '/editions/2014/factors/teamwork/')
    execFileSync('sha256sum', ['--check', '--quiet', 'files.sha256'], { cwd: join(folder, 'editions/2014') })
    git('add', '-A')
    git('commit', '-qm', 'closed')
    assert.match(
      run('edition', 'close', '2014', '--until', '2017-09-30', '--title', 'X').said,
      /There is an edition 2014/,
    )
    assert.match(
      run('edition', 'close', '2015', '--until', '2017-09-30', '--title', 'X').said,
      /There is no rubric to close/,
    )
  })

  test('after the next edition no address of the first is dead', async () => {
    await importTexts(editionDocuments('2017'), folder)
    await writeFile(join(folder, 'site.yaml'), 'title: Harbour Rubrics\nedition:\n  id: "2017"\n  title: Second\n  from: 2017-10-01\n') // prettier-ignore
    assert.equal(run('addresses').status, 0)
    git('add', '-A')
    git('commit', '-qm', 'second')
    const { problems: found, moved, existing, superseded } = await checkNow(folder)
    assert.deepEqual(found, [])
    const [first] = superseded
    const dead = [...published].filter((address) => {
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

  test('an address that was taken out of the list of an edition before is missed', async () => {
    const list = join(folder, 'editions/2014/addresses.txt')
    const before = await readFile(list, 'utf8')
    await writeFile(list, before.replace('/factors/teamwork/\n', ''))
    const found = await problems()
    await writeFile(list, before)
    assert.ok(found.some(({ file, wrong }) => file.endsWith('/addresses.txt') && wrong.includes('/factors/teamwork/')))
  })

  test('another id of a factor is one in what became of it, too', async () => {
    const file = join(folder, 'editions/2014/edition.yaml')
    await writeFile(
      file,
      `${await readFile(file, 'utf8')}became:\n  factors:\n    resources: [job-achievement] # merged\n`,
    )
    assert.equal(run('rename', '/factors/job-achievement/', 'achievement').status, 0)
    assert.equal(run('rename', '/factors/communication/', 'messages').status, 0)
    const { superseded, problems: found } = await checkNow(folder)
    assert.deepEqual(found, [])
    assert.deepEqual(superseded[0]?.edition?.became.factors, {
      resources: ['achievement'],
      communication: ['messages'],
    })
    assert.match(await readFile(file, 'utf8'), /# merged/)
  })

  test('a document of an edition before is imported to it, and its list of files follows', async () => {
    const received = join(folder, '..', `${Date.now()}.txt`)
    const [text] = editionDocuments('2014').values()
    await writeFile(received, text!.replaceAll('PROBLEM SOLVING', 'SEAMANSHIP').replace(/FACTOR 1\b/g, 'FACTOR 7'))
    assert.match(
      run('import', '--edition', '1999', received).said,
      /There is no edition 1999\. The editions are 2014\./,
    )
    const { status, said } = run('import', '--edition', '2014', received)
    assert.equal(status, 0, said)
    assert.deepEqual(await problems(), [])
    assert.match(await readFile(join(folder, 'editions/2014/files.sha256'), 'utf8'), /factors\/seamanship\.yaml/)
    await writeFile(join(folder, 'editions/2014/factors/teamwork.yaml'), 'title: Other\n')
    const again = run('import', '--edition', '2014', '--replace', received)
    assert.equal(again.status, 1)
    assert.match(again.said, /teamwork\.yaml/)
    await rm(received)
  })
})
