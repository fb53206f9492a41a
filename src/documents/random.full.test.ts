import { test } from 'node:test'
import { documentProperties } from '../testing/document-properties.ts'

const count = 2_400

for (const [property, check] of Object.entries(documentProperties)) {
  test(`${property} (${count})`, () => check(count))
}
