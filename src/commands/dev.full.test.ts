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

test('npm run dev runs no code of a guide: it says what is wrong, and the pages stay as they were', () =>
  withBuildLock(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dev-'))
    const content = join(folder, 'content')
    const written = join(folder, 'written')
    await cp('content', content, { recursive: true })
    const code = `process.getBuiltinModule('node:fs').writeFileSync('${written}', '')`
    const guide = `---\ntitle: One\ndescription: Two.\norder: 9\n---\n\n<abbr title={${code}}>Three</abbr>\n`

    const env = { ...process.env, CONTENT_DIR: content, PORT: String(await freePort()), BASE_PATH: '/' }
    const start = () => spawn(process.execPath, ['src/commands/dev.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const dev = start()
    const ended = once(dev, 'exit')
    try {
      let origin: string | undefined
      for await (const line of createInterface(dev.stdout)) {
        origin = /http:\/\/localhost:\d+/.exec(line)?.[0]
        if (origin) break
      }
      assert.ok(origin)
      assert.equal((await fetch(`${origin}/guides/glossary/`)).status, 200)
      await writeFile(join(content, 'guides/one.mdx'), guide)
      for await (const line of createInterface(dev.stderr)) if (/guides\/one\.mdx:7: title=/.test(line)) break
      assert.equal((await fetch(`${origin}/guides/glossary/`)).status, 200)
      assert.equal((await fetch(`${origin}/guides/one/`)).status, 404)
    } finally {
      dev.kill()
      await ended
    }
    const again = start()
    const [errors, [status]] = await Promise.all([text(again.stderr), once(again, 'exit')])
    assert.equal(status, 1)
    assert.match(errors, /guides\/one\.mdx:7: title=/)
    await assert.rejects(access(written))
    await rm(folder, { recursive: true })
  }))
