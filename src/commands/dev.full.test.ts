import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { withBuildLock } from '../hosting/build-lock.ts'
import { freePort } from '../testing/port.ts'

test('npm run dev runs no code of a guide: the guide’s page says what is wrong, other pages are there', () =>
  withBuildLock(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dev-'))
    const content = join(folder, 'content')
    const written = join(folder, 'written')
    await cp('content', content, { recursive: true })
    const code = `process.getBuiltinModule('node:fs').writeFileSync('${written}', '')`
    const guide = `---\ntitle: One\ndescription: Two.\norder: 9\n---\n\n<abbr title={${code}}>Three</abbr>\n`
    await writeFile(join(content, 'guides/one.mdx'), guide)

    const env = { ...process.env, CONTENT_DIR: content, PORT: String(await freePort()), BASE_PATH: '/' }
    const dev = spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const errors = text(dev.stderr)
    const ended = once(dev, 'exit')
    try {
      const said: string[] = []
      let origin: string | undefined
      for await (const line of createInterface(dev.stdout)) {
        said.push(line)
        origin ??= /http:\/\/localhost:\d+/.exec(line)?.[0]
        if (origin) break
      }
      assert.ok(origin, said.join('\n'))
      for (const [address, status] of [
        ['/guides/one/', 500],
        ['/guides/', 200],
      ] as const) {
        assert.equal((await fetch(origin + address)).status, status)
      }
      await assert.rejects(access(written))
    } finally {
      dev.kill()
      await ended
      await rm(folder, { recursive: true })
    }
    assert.match(await errors, /guides\/one\.mdx:7: title=/)
  }))
