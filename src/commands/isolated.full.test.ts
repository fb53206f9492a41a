import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { withBuildLock } from '../hosting/build-lock.ts'
import { resultOf } from '../testing/command.ts'
import { write } from '../testing/content-folder.ts'
import { example } from '../testing/example-document.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { freePort } from '../testing/port.ts'
import { isolatedEnvironment } from '../testing/isolated-environment.ts'

describe('no command connects to another machine or needs a home folder', () => {
  let folder: string
  let environment: Awaited<ReturnType<typeof isolatedEnvironment>>
  let env: NodeJS.ProcessEnv
  before(async () => {
    folder = await temporaryFolder()
    await write('a.txt', example.replace('PATH 2', 'PATH 9'))(folder)
    environment = await isolatedEnvironment()
    const [CONTENT_DIR, OUT_DIR] = [await temporaryFolder('content'), join(folder, 'site')]
    env = { ...environment.env, CONTENT_DIR, OUT_DIR, PORT: String(await freePort()) }
  })

  const start = (...args: string[]) => spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })

  test('(control: these tests do detect connections)', async () => {
    await resultOf(start('-e', 'fetch("https://a.example/").catch(() => require("net").connect(80, "b.example"))'))
    assert.equal(await environment.connections(), 'a.example\nb.example\n')
    await environment.clear()
  })

  for (const [name, ...args] of [
    ['import', () => join(folder, 'a.txt')],
    ['rename', () => '/factors/team-work/', () => 'team'],
    ['addresses'],
    ['build'],
    ['edition', () => 'close', () => '2020', () => '--until', () => '2020-12-31', () => '--title', () => 'First'],
  ] as const) {
    test(`npm run ${name}`, async () => {
      const { status, stderr } = await resultOf(start(`src/commands/${name}.ts`, ...args.map((arg) => arg())))
      assert.deepEqual([status, stderr], [0, ''])
      assert.equal(await environment.connections(), '')
    })
  }

  test('npm run types', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
    const [node, ...args] = scripts.types.split(' ')
    const { status, stdout } = await resultOf(start(...args))
    assert.deepEqual([node, status], ['node', 0], stdout)
    assert.equal(await environment.connections(), '')
  })

  for (const name of ['serve', 'dev']) {
    test(`npm run ${name}`, () =>
      withBuildLock(async () => {
        const child = start(`src/commands/${name}.ts`)
        const exit = resultOf(child)
        try {
          const address = `http://localhost:${env['PORT']}/guides/glossary/`
          for (let times = 0; times < 150 && !(await fetch(address).catch(() => undefined))?.ok; times++) {
            await setTimeout(200)
          }
          assert.equal(child.exitCode, null)
          assert.equal((await fetch(address)).status, 200)
          // Waits for a possible check for a newer version, which Astro would make only after it has started.
          if (name === 'dev') await setTimeout(2_000)
        } finally {
          child.kill()
          await exit
        }
        assert.equal(await environment.connections(), '')
      }))
  }
})
