import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { editionFiles, editionList } from '../content/edition-files.ts'
import { inTurn } from '../content/write.ts'
import { randomFrom } from '../testing/random.ts'
import { importTexts } from '../testing/content-folder.ts'
import { editionDocuments } from '../testing/two-editions.ts'

test('closing an edition and importing the next, killed at any moment: the old state or the new', async (context) => {
  const place = await mkdtemp(join(tmpdir(), 'killed-'))
  context.after(() => rm(place, { recursive: true }))
  const content = join(place, 'content')
  const received = join(place, 'received')
  await importTexts(editionDocuments('2014'), join(place, 'first'))
  await cp('content/guides', join(place, 'first/guides'), { recursive: true })
  await cp(join(place, 'first'), join(place, 'next'), { recursive: true })
  await importTexts(new Map(), received)
  for (const [name, text] of editionDocuments('2017')) await writeFile(join(received, name), text)

  const env = (folder: string) => ({ ...process.env, CONTENT_DIR: folder })
  const steps = [
    ['src/commands/edition.ts', 'close', '2014', '--until', '2017-09-30', '--title', 'First'],
    ['src/commands/import.ts', '--received', '2017-09-01', received],
  ]
  const random = randomFrom(18)
  for (const [number, words] of steps.entries()) {
    const start = join(place, number ? 'next' : 'first')
    const whole = join(place, `whole-${number}`)
    await cp(start, whole, { recursive: true })
    assert.equal(spawnSync(process.execPath, words, { env: env(whole) }).status, 0)
    const states = [await stateOf(start), await stateOf(whole)]
    let killed = 0
    for (let turn = 0; turn < 5; turn++) {
      await rm(content, { recursive: true, force: true })
      await cp(start, content, { recursive: true })
      const child = spawn(process.execPath, words, { env: env(content), stdio: 'ignore' })
      const ended = once(child, 'exit')
      while (child.exitCode === null && !(await readdir(content)).includes('.writing')) await setTimeout(1)
      await setTimeout(random.below(40))
      if (child.kill('SIGKILL')) killed++
      await ended
      await inTurn(content, async () => {})
      assert.ok(states.includes(await stateOf(content)), `after kill ${turn + 1} of ${words[0]}`)
    }
    assert.ok(killed > 0)
    await rm(join(place, 'next'), { recursive: true })
    await cp(whole, join(place, 'next'), { recursive: true })
  }
})

/** All files of a folder with their sums. */
const stateOf = async (folder: string) => editionList(await editionFiles(folder))
