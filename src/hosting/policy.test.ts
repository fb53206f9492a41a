import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { caching, securityHeaders, unchangingFolders } from '../site/policy.ts'

test('nginx.conf says what the policy says', async () => {
  const conf = await readFile(join(import.meta.dirname, 'nginx.conf'), 'utf8')
  const headers = [...conf.matchAll(/add_header (\S+) "(.*)" always;/g)].map(([, name, value]) => [name, value])
  assert.deepEqual(Object.fromEntries(headers), securityHeaders)
  const [, fallback] = /default +"(.*)";/.exec(conf) ?? []
  const [, folders, unchanging] = /"~\^\/\((.*)\)\/" +"(.*)";/.exec(conf) ?? []
  assert.deepEqual({ unchanging, other: fallback }, caching)
  assert.deepEqual(folders?.split('|'), unchangingFolders)
})
