import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { settingsFrom } from './settings.ts'

describe('settings', () => {
  test('have defaults, which also apply if environment variables are empty', () => {
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
    test(`include ${value} for ${name}=${text}`, () => {
      const settings = settingsFrom({ [name]: text })
      assert.ok(!Array.isArray(settings))
      assert.equal(settings[key], value)
    })
  }

  const portProblem = 'it must be a number from 1 to 65535.'
  const originProblem = 'it must be where the site will live, such as https://intranet.example.'
  const basePathProblem = 'it must be a path of letters, digits, hyphens, dots and underscores, such as /rubrics/.'
  const pathProblem = 'it must end after the host’s name; put the path in another setting: BASE_PATH=/b/c/.'
  for (const [name, problem, ...values] of [
    ['PORT', portProblem, 'abc', '0', '65536', '80.5'],
    ['SITE_URL', originProblem, 'intranet.example', 'ftp://intranet.example', 'https://a.example?b=c'],
    ['SITE_URL', pathProblem, 'https://a.example/b/c/'],
    ['BASE_PATH', basePathProblem, '/../', 'a b', 'a/./b', 'ä', 'a?b', 'https://a.example/b'],
    ['SEARCH_ENGINES', 'it must be yes or no.', 'maybe'],
  ] as const) {
    test(`reject ${name}=${values}: ${problem}`, () => {
      for (const value of values) {
        const message = `The setting ${name} is ${JSON.stringify(value)}: ${problem}`
        assert.deepEqual(settingsFrom({ [name]: value }), [message])
      }
    })
  }

  test('report all invalid values together, and end the process', () => {
    const env = { ...process.env, PORT: 'x', SITE_URL: 'y' }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/settings.ts'], { env, encoding: 'utf8' })
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, /^The setting SITE_URL .*\nThe setting PORT .*\n$/)
  })
})
