import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
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
    ['OUT_DIR', 'srcs', 'outDir', resolve('srcs')],
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
    ['OUT_DIR', '.', 'it must not be the project’s own folder or one above it.'],
    ['OUT_DIR', '/', 'it must not be the project’s own folder or one above it.'],
    ['OUT_DIR', '..', 'it must not be the project’s own folder or one above it.'],
    ['OUT_DIR', 'src/site', 'it must not be in src, which holds something else.'],
    ['OUT_DIR', 'content', 'it must not contain the content, which a build would replace.'],
    ['OUT_DIR', 'content/guides', 'it must not be in content, which holds something else.'],
    ['OUT_DIR', 'dist.building', 'it must not be in dist.building, which holds something else.'],
    ['OUT_DIR', 'dist.building/site', 'it must not be in dist.building, which holds something else.'],
    ['OUT_DIR', 'dist.lock/site', 'it must not be in dist.lock, which holds something else.'],
    ['OUT_DIR', 'package.json', 'it must be a folder, but package.json is none.'],
    ['OUT_DIR', 'package.json/site', 'it must be a folder, but package.json is none.'],
    ['OUT_DIR', '/dev/null', `it must be a folder, but ${relative('', '/dev/null')} is none.`],
    ['CONTENT_DIR', 'package.json', 'it must be a folder, but package.json is none.'],
    ['CONTENT_DIR', '/dev/zero', `it must be a folder, but ${relative('', '/dev/zero')} is none.`],
    ['CONTENT_DIR', 'dist.building/content', 'it must not be where builds work.'],
  ] as const) {
    test(`${name}=${given} is told`, () => {
      assert.deepEqual(settingsFrom({ [name]: given }), [`The setting ${name} is ${JSON.stringify(given)}: ${wrong}`])
    })
  }

  test('OUT_DIR is where it leads', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'links-'))
    context.after(() => rm(folder, { recursive: true }))
    await symlink(resolve('src'), join(folder, 'link'))
    await symlink('nowhere', join(folder, 'broken'))
    for (const [name, wrong] of [
      ['link', /it must not be in src, which/],
      ['link/site', /it must not be in src, which/],
      ['broken', /it must be a folder, but .*broken is none/],
    ] as const) {
      const OUT_DIR = join(folder, name)
      assert.match(String(settingsFrom({ OUT_DIR })), wrong)
    }
  })

  test('OUT_DIR must not hold a CONTENT_DIR elsewhere, and all problems are told at once', () => {
    const found = settingsFrom({ CONTENT_DIR: '/srv/a/content', OUT_DIR: '/srv/a', PORT: 'x' })
    assert.ok(Array.isArray(found))
    assert.equal(found.length, 2)
    assert.match(found[0] ?? '', /OUT_DIR.*must not contain the content/)
  })
})

describe('a command', () => {
  const run = (command: string, env: Record<string, string>) =>
    spawnSync(process.execPath, [command], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 60_000 })

  for (const command of ['build', 'dev', 'serve', 'addresses', 'rename', 'import']) {
    test(`(${command}) tells a setting that makes no sense in one line`, () => {
      const { status, stdout, stderr } = run(`src/commands/${command}.ts`, { PORT: 'abc' })
      assert.deepEqual([status, stdout], [1, ''])
      assert.equal(stderr, 'The setting PORT is "abc": it must be a number from 1 to 65535.\n')
    })
  }

  for (const command of ['build', 'dev', 'addresses']) {
    test(`(${command}) tells that there is no content`, () => {
      const CONTENT_DIR = join(tmpdir(), 'no-such-content')
      const { status, stderr } = run(`src/commands/${command}.ts`, {
        CONTENT_DIR,
        OUT_DIR: join(tmpdir(), 'no-such-site'),
      })
      assert.equal(status, 1)
      assert.match(stderr, /no-such-content: there is no such folder\. Set CONTENT_DIR/)
      assert.doesNotMatch(stderr, /^ +at /m)
    })
  }

  test('that serves tells that nothing is built, or that its port is in use', async (context) => {
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
