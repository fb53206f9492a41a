import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, test } from 'node:test'
import { settingsFrom } from './settings.ts'

describe('settings', () => {
  test('have defaults, also where the environment has only empty ones', () => {
    const defaults = {
      contentDir: 'content',
      outDir: resolve('dist'),
      siteUrl: 'http://localhost:4321',
      basePath: '/',
      port: 4321,
      searchEngines: true,
    }
    assert.deepEqual(settingsFrom({}), defaults)
    assert.deepEqual(settingsFrom({ PORT: '', SITE_URL: '', BASE_PATH: '', OUT_DIR: '', CONTENT_DIR: '' }), defaults)
  })

  for (const [name, given, key, value] of [
    ['BASE_PATH', 'some/base', 'basePath', '/some/base/'],
    ['BASE_PATH', '//some//base//', 'basePath', '/some/base/'],
    ['SITE_URL', 'https://intranet.example/', 'siteUrl', 'https://intranet.example'],
    ['SITE_URL', 'http://10.0.0.1:8080', 'siteUrl', 'http://10.0.0.1:8080'],
    ['PORT', '65535', 'port', 65535],
    ['OUT_DIR', '/srv/rubrics', 'outDir', '/srv/rubrics'],
    ['SEARCH_ENGINES', 'no', 'searchEngines', false],
  ] as const) {
    test(`${name}=${given} is ${value}`, () => {
      const settings = settingsFrom({ [name]: given })
      assert.ok(!Array.isArray(settings))
      assert.equal(settings[key], value)
    })
  }

  for (const [name, given, wrong] of [
    ['PORT', 'abc', 'it must be a number from 1 to 65535.'],
    ['PORT', '0', 'it must be a number from 1 to 65535.'],
    ['PORT', '65536', 'it must be a number from 1 to 65535.'],
    ['PORT', '80.5', 'it must be a number from 1 to 65535.'],
    ['SITE_URL', 'intranet.example', 'it must be where the site will live, such as https://intranet.example.'],
    ['SITE_URL', 'ftp://intranet.example', 'it must be where the site will live, such as https://intranet.example.'],
    ['SITE_URL', 'https://a.example?b=c', 'it must be where the site will live, such as https://intranet.example.'],
    [
      'SITE_URL',
      'https://a.example/b/c/',
      'it must end after the host’s name; put the path in another setting: BASE_PATH=/b/c/.',
    ],
    ...['/../', 'a b', 'a/./b', 'ä', 'a?b', 'https://a.example/b'].map(
      (given) =>
        [
          'BASE_PATH',
          given,
          'it must be a path of letters, digits, hyphens, dots and underscores, such as /rubrics/.',
        ] as const,
    ),
    ['SEARCH_ENGINES', 'maybe', 'it must be yes or no.'],
  ] as const) {
    test(`${name}=${given} is reported`, () => {
      assert.deepEqual(settingsFrom({ [name]: given }), [`The setting ${name} is ${JSON.stringify(given)}: ${wrong}`])
    })
  }

  test('that make no sense are reported all at once', () => {
    assert.match(String(settingsFrom({ PORT: 'x', SITE_URL: 'y' })), /SITE_URL.*PORT/)
  })
})

describe('a command', () => {
  const run = (command: string, env: Record<string, string>) =>
    spawnSync(process.execPath, [command], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 60_000 })

  for (const command of ['build', 'dev', 'serve', 'addresses', 'rename', 'import']) {
    test(`(${command}) reports a setting that makes no sense in one line`, () => {
      const { status, stdout, stderr } = run(`src/commands/${command}.ts`, { PORT: 'abc' })
      assert.deepEqual([status, stdout], [1, ''])
      assert.equal(stderr, 'The setting PORT is "abc": it must be a number from 1 to 65535.\n')
    })
  }

  for (const command of ['build', 'dev', 'addresses']) {
    test(`(${command}) reports that there is no content`, () => {
      for (const CONTENT_DIR of [join(tmpdir(), 'no-such-content'), 'package.json']) {
        const { status, stderr } = run(`src/commands/${command}.ts`, { CONTENT_DIR, OUT_DIR: 'no-such-site' })
        assert.equal(status, 1)
        assert.match(stderr, /(no-such-content|package\.json): there is no such folder\. Set CONTENT_DIR/)
      }
    })
  }

  test('that serves says that nothing is built, or that its port is in use', async (context) => {
    const OUT_DIR = join(tmpdir(), 'no-such-site')
    const missing = run('src/commands/serve.ts', { OUT_DIR })
    assert.equal(missing.status, 1)
    assert.match(missing.stderr, /^There is no site in .*no-such-site yet\. Build it first: npm run build\n$/)

    const other = createServer().listen(0, 'localhost')
    context.after(() => other.close())
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const built = await mkdtemp(join(tmpdir(), 'site-'))
    context.after(() => rm(built, { recursive: true }))
    await writeFile(join(built, 'index.html'), '')
    const { status, stderr } = run('src/commands/serve.ts', { PORT: String(port), OUT_DIR: built })
    assert.deepEqual([status, stderr], [1, `Port ${port} is in use. Choose another: PORT=4322 npm start\n`])
  })
})
