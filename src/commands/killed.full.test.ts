import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { after, before, describe, test } from 'node:test'
import { filesBelow, sumOf } from '../content/edition-files.ts'
import { inTurn } from '../content/write.ts'
import { importTexts } from '../testing/content-folder.ts'
import { randomFrom } from '../testing/random.ts'
import { editionDocuments } from '../testing/two-editions.ts'

const times = 30

describe(`killed ${times} times, a command leaves the old state or the new, once the next one has begun`, () => {
  let place: string
  let content: string
  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'killed-'))
    content = join(place, 'content')
    await importTexts(editionDocuments('2014'), join(place, 'first'))
    await cp('content/guides', join(place, 'first/guides'), { recursive: true })
    assert.equal(run(join(place, 'first'), ['src/commands/addresses.ts']), 0)
    await importTexts(new Map(), join(place, 'received'))
    for (const [name, text] of editionDocuments('2017')) await writeFile(join(place, 'received', name), text)
  })
  after(() => rm(place, { recursive: true }))

  const run = (folder: string, words: string[]) =>
    spawnSync(process.execPath, words, { env: { ...process.env, CONTENT_DIR: folder } }).status

  for (const [name, words] of Object.entries({
    rename: () => ['src/commands/rename.ts', '/paths/harbour-work/', 'work'],
    close: () => ['src/commands/edition.ts', 'close', '2014', '--until', '2017-09-30', '--title', 'First'],
    import: () => ['src/commands/import.ts', '--received', '2017-09-01', join(place, 'received')],
  })) {
    test(name, async (context) => {
      const [start, end] = [join(place, name === 'import' ? 'after-close' : 'first'), join(place, `after-${name}`)]
      await cp(start, end, { recursive: true })
      const began = performance.now()
      assert.equal(run(end, words()), 0)
      const took = performance.now() - began
      const [old, done] = [await stateOf(start), await stateOf(end)]
      const random = randomFrom(26)
      const outcomes = { old: 0, done: 0, left: 0 }
      for (let turn = 1; turn <= times; turn++) {
        await rm(content, { recursive: true, force: true })
        await cp(start, content, { recursive: true })
        const child = spawn(process.execPath, words(), {
          env: { ...process.env, CONTENT_DIR: content },
          stdio: 'ignore',
        })
        const ended = once(child, 'exit')
        // Every third at any moment, the others while files are written.
        if (turn % 3 === 0) await setTimeout(random.below(took))
        else {
          while (child.exitCode === null && !(await isWriting(content))) await setTimeout(1)
          await setTimeout(random.below(400))
        }
        child.kill('SIGKILL')
        await ended
        if (await isWriting(content)) outcomes.left++
        await inTurn(content, async () => {})
        const state = await stateOf(content)
        assert.ok([old, done].includes(state), `after kill ${turn}`)
        outcomes[state === old ? 'old' : 'done']++
        assert.deepEqual(
          (await readdir(content)).filter((name) => name.startsWith('.lock') && name !== '.lock'),
          [],
        )
      }
      context.diagnostic(JSON.stringify(outcomes))
      assert.ok(outcomes.old && outcomes.done && outcomes.left)
    })
  }
})

const isWriting = async (folder: string) => /p/.test(await readFile(join(folder, '.lock'), 'utf8').catch(() => ''))

/** The sum of all files, those of editions too. */
async function stateOf(folder: string): Promise<string> {
  const editions = await filesBelow(join(folder, 'editions'))
  return sumOf(await filesBelow(folder)) + sumOf(new Map([...editions].map(([path, bytes]) => [`in ${path}`, bytes])))
}
