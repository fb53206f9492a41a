import assert from 'node:assert/strict'
import { once } from 'node:events'
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { before, describe, test } from 'node:test'
import { filesUnder, sumOf } from '../content/edition-files.ts'
import { withContentLock } from '../content/write.ts'
import { run, start } from '../testing/command.ts'
import { importTexts, write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { randomFrom } from '../testing/random.ts'
import { editionDocuments } from '../testing/two-editions.ts'

const killCount = 30

describe(`after each of ${killCount} kills, the next command finds either the old state or the new one`, () => {
  let parent: string
  before(async () => {
    parent = await temporaryFolder()
    await importTexts(editionDocuments('2014'), join(parent, 'first'))
    await cp('content/guides', join(parent, 'first/guides'), { recursive: true })
    assert.equal((await run('addresses', [], { CONTENT_DIR: join(parent, 'first') })).status, 0)
    for (const [name, text] of editionDocuments('2017')) await write(`received/${name}`, text)(parent)
  })

  for (const [name, args] of Object.entries({
    rename: () => ['/paths/harbour-work/', 'work'],
    edition: () => ['close', '2014', '--until', '2017-09-30', '--title', 'First'],
    import: () => ['--received', '2017-09-01', join(parent, 'received')],
  })) {
    test(name, async (context) => {
      const content = join(parent, 'content')
      const [before, after] = [
        join(parent, name === 'import' ? 'after-edition' : 'first'),
        join(parent, `after-${name}`),
      ]
      await cp(before, after, { recursive: true })
      const startTime = performance.now()
      assert.equal((await run(name, args(), { CONTENT_DIR: after })).status, 0)
      const duration = performance.now() - startTime
      const [oldState, newState] = [await stateOf(before), await stateOf(after)]
      const random = randomFrom(26)
      const outcomes = { old: 0, new: 0, unfinished: 0 }
      for (let turn = 1; turn <= killCount; turn++) {
        await rm(content, { recursive: true, force: true })
        await cp(before, content, { recursive: true })
        const child = start(name, args(), { CONTENT_DIR: content })
        const exit = once(child, 'exit')
        // Kills every third run at a random moment, and the other runs while they are writing files.
        if (turn % 3 === 0) await setTimeout(random.below(duration))
        else {
          while (child.exitCode === null && !(await isWriting(content))) await setTimeout(1)
          await setTimeout(random.below(400))
        }
        child.kill('SIGKILL')
        await exit
        if (await isWriting(content)) outcomes.unfinished++
        await withContentLock(content, async () => {})
        const state = await stateOf(content)
        assert.ok([oldState, newState].includes(state), `after kill ${turn}`)
        outcomes[state === oldState ? 'old' : 'new']++
        const leftovers = (await readdir(content)).filter((name) => name.startsWith('.lock') && name !== '.lock')
        assert.deepEqual(leftovers, [])
      }
      context.diagnostic(JSON.stringify(outcomes))
      assert.ok(outcomes.old && outcomes.new && outcomes.unfinished)
    })
  }
})

const isWriting = async (folder: string) => /p/.test(await readFile(join(folder, '.lock'), 'utf8').catch(() => ''))

/** A checksum of all files, including the files of earlier editions. */
async function stateOf(folder: string): Promise<string> {
  const editions = await filesUnder(join(folder, 'editions'))
  return sumOf(await filesUnder(folder)) + sumOf(new Map([...editions].map(([path, bytes]) => [`in ${path}`, bytes])))
}
