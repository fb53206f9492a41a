import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { withBuildLock } from '../hosting/build-lock.ts'
import { example } from '../testing/example-document.ts'
import { freePort } from '../testing/port.ts'
import { quiet } from '../testing/quiet.ts'

describe('no command connects to anywhere, or needs a home', () => {
  let folder: string
  let command: Awaited<ReturnType<typeof quiet>>
  let env: NodeJS.ProcessEnv
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quiet-'))
    await cp('content', join(folder, 'content'), { recursive: true })
    await writeFile(join(folder, 'a.txt'), example.replace('PATH 2', 'PATH 9'))
    command = await quiet(folder)
    const [CONTENT_DIR, OUT_DIR] = [join(folder, 'content'), join(folder, 'site')]
    env = { ...command.env, CONTENT_DIR, OUT_DIR, PORT: String(await freePort()) }
  })
  after(() => rm(folder, { recursive: true }))

  const start = (...words: string[]) => spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })

  test('as this test would notice', async () => {
    const tried = start('-e', 'fetch("https://a.example/").catch(() => require("net").connect(80, "b.example"))')
    await once(tried, 'close')
    assert.equal(await command.connections(), 'a.example\nb.example\n')
    await command.forget()
  })

  for (const [name, ...words] of [
    ['import', () => join(folder, 'a.txt')],
    ['rename', () => '/factors/team-work/', () => 'team'],
    ['addresses'],
    ['build'],
  ] as const) {
    test(`npm run ${name}`, async () => {
      const child = start(`src/commands/${name}.ts`, ...words.map((word) => word()))
      const ended = once(child, 'close')
      assert.equal(await text(child.stderr), '')
      await ended
      assert.equal(child.exitCode, 0)
      assert.equal(await command.connections(), '')
    })
  }

  for (const name of ['serve', 'dev']) {
    test(`npm run ${name}`, () =>
      withBuildLock(async () => {
        const child = start(`src/commands/${name}.ts`)
        const ended = once(child, 'exit')
        try {
          const address = `http://localhost:${env['PORT']}/guides/glossary/`
          for (let times = 0; times < 150 && !(await fetch(address).catch(() => undefined))?.ok; times++) {
            await setTimeout(200)
          }
          assert.equal(child.exitCode, null)
          assert.equal((await fetch(address)).status, 200)
          // Astro would ask for a newer version only now.
          if (name === 'dev') await setTimeout(2_000)
        } finally {
          child.kill()
          await ended
        }
        assert.equal(await command.connections(), '')
      }))
  }
})
