import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { withBuildLock } from '../hosting/build-lock.ts'
import { example } from '../testing/example-document.ts'
import { freePort } from '../testing/port.ts'

describe('no command connects to anywhere, or needs a home', () => {
  let folder: string
  let env: NodeJS.ProcessEnv
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quiet-'))
    await cp('content', join(folder, 'content'), { recursive: true })
    await writeFile(join(folder, 'a.txt'), example.replace('PATH 2', 'PATH 9'))
    await writeFile(join(folder, 'connections'), '')
    env = {
      // None of the variables by which Astro would know that it is tested, or has been told to be quiet.
      PATH: process.env['PATH'],
      HOME: '/dev/null/home',
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'site'),
      PORT: String(await freePort()),
      NODE_OPTIONS: `--import=${new URL('../testing/connections.ts', import.meta.url)}`,
      CONNECTIONS: join(folder, 'connections'),
    }
  })
  after(() => rm(folder, { recursive: true }))

  const start = (...words: string[]) => spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const connections = () => readFile(join(folder, 'connections'), 'utf8')

  test('as this test would notice', async () => {
    const tried = start('-e', 'fetch("https://a.example/").catch(() => require("net").connect(80, "b.example"))')
    await once(tried, 'close')
    assert.equal(await connections(), 'a.example\nb.example\n')
    await writeFile(join(folder, 'connections'), '')
  })

  for (const [name, ...words] of [
    ['import', () => join(folder, 'a.txt')],
    ['rename', () => '/factors/team-work/', () => 'team'],
    ['addresses'],
    ['build'],
  ] as const) {
    test(`npm run ${name}`, async () => {
      const command = start(`src/commands/${name}.ts`, ...words.map((word) => word()))
      const ended = once(command, 'close')
      assert.equal(await text(command.stderr), '')
      await ended
      assert.equal(command.exitCode, 0)
      assert.equal(await connections(), '')
    })
  }

  for (const name of ['serve', 'dev']) {
    test(`npm run ${name}`, () =>
      withBuildLock(async () => {
        const command = start(`src/commands/${name}.ts`)
        const ended = once(command, 'exit')
        try {
          const address = `http://localhost:${env['PORT']}/guides/glossary/`
          for (let times = 0; times < 150 && !(await fetch(address).catch(() => undefined))?.ok; times++) {
            await setTimeout(200)
          }
          assert.equal(command.exitCode, null)
          assert.equal((await fetch(address)).status, 200)
        } finally {
          command.kill()
          await ended
        }
        assert.equal(await connections(), '')
      }))
  }
})
