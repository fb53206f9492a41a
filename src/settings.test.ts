import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { settingsFrom } from './settings.ts'

describe('settings', () => {
  test('have defaults, even if the environment contains empty values', () => {
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

  for (const [name, text, key, value] of [
    ['BASE_PATH', 'some/base', 'basePath', '/some/base/'],
    ['BASE_PATH', '//some//base//', 'basePath', '/some/base/'],
    ['SITE_URL', 'https://intranet.example/', 'siteUrl', 'https://intranet.example'],
    ['SITE_URL', 'http://10.0.0.1:8080', 'siteUrl', 'http://10.0.0.1:8080'],
    ['PORT', '65535', 'port', 65535],
    ['OUT_DIR', '/srv/rubrics', 'outDir', '/srv/rubrics'],
    ['SEARCH_ENGINES', 'no', 'searchEngines', false],
  ] as const) {
    test(`parse ${name}=${text} to ${value}`, () => {
      const settings = settingsFrom({ [name]: text })
      assert.ok(!Array.isArray(settings))
      assert.equal(settings[key], value)
    })
  }

  const number = 'it must be a number from 1 to 65535.'
  const origin = 'it must be where the site will live, such as https://intranet.example.'
  const path = 'it must be a path of letters, digits, hyphens, dots and underscores, such as /rubrics/.'
  const more = 'it must end after the host’s name; put the path in another setting: BASE_PATH=/b/c/.'
  for (const [name, wrong, ...values] of [
    ['PORT', number, 'abc', '0', '65536', '80.5'],
    ['SITE_URL', origin, 'intranet.example', 'ftp://intranet.example', 'https://a.example?b=c'],
    ['SITE_URL', more, 'https://a.example/b/c/'],
    ['BASE_PATH', path, '/../', 'a b', 'a/./b', 'ä', 'a?b', 'https://a.example/b'],
    ['SEARCH_ENGINES', 'it must be yes or no.', 'maybe'],
  ] as const) {
    test(`refuse ${name}=${values}: ${wrong}`, () => {
      for (const value of values) {
        const message = `The setting ${name} is ${JSON.stringify(value)}: ${wrong}`
        assert.deepEqual(settingsFrom({ [name]: value }), [message])
      }
    })
  }

  test('that are invalid are reported together, and the process exits', () => {
    const env = { ...process.env, PORT: 'x', SITE_URL: 'y' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/settings.ts'], { env, encoding: 'utf8' })
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /^The setting SITE_URL .*\nThe setting PORT .*\n$/)
  })
})
