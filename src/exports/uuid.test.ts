import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidV5 } from './uuid.ts'

test('the test vector of RFC 9562, appendix A.4', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  assert.equal(uuidV5(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('a name is taken as UTF-8', () => {
  // Python: uuid.uuid5(uuid.NAMESPACE_URL, 'https://exämple.org/–')
  assert.equal(
    uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'https://exämple.org/–'),
    'e63aa12f-4b43-55ce-8fdd-02b56fdb108d',
  )
})
