import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { caching, commonHeader, securityHeaders, unchangingFolders } from '../site/policy.ts'

test('nginx.conf sets the same headers as the policy', async () => {
  const conf = await readFile(join(import.meta.dirname, 'nginx.conf'), 'utf8')
  const [, folders, unchanging = ''] =
    /location ~ \^\/\(editions\/\[\^\/\]\+\/\)\?\((.*)\)\/ \{(.*?)\}/s.exec(conf) ?? []
  assert.deepEqual(folders?.split('|'), unchangingFolders)
  assert.deepEqual(headersOf(unchanging), { 'Cache-Control': caching.unchanging, ...commonHeader })
  assert.deepEqual(headersOf(conf.replace(unchanging, '')), { 'Cache-Control': caching.other, ...securityHeaders })
})

function headersOf(conf: string): Record<string, string> {
  return Object.fromEntries(
    [...conf.matchAll(/add_header (\S+) "(.*)"(?: always)?;/g)].map(([, name, value]) => [name, value]),
  )
}
