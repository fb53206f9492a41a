import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

test('without a browser, the browser tests explain how to get one', () => {
  const env = { ...process.env, CHROMIUM: '/none' }
  const { status, stderr } = spawnSync(process.execPath, ['e2e/browser.ts'], { env, encoding: 'utf8' })
  assert.equal(status, 1)
  assert.match(stderr, /npx playwright install chromium/)
})
