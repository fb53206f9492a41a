import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPreview } from './draw.ts'
import { sitePreview } from './preview.ts'

const own = sitePreview({})
const other = { ...own, label: 'Customer Needs', words: '“Meets them.”' }

test('a drawn preview is a PNG file of the size that hosts show, the same each time', async () => {
  const bytes = await drawPreview(own)
  assert.deepEqual([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)], ['PNG', 1200, 630])
  assert.deepEqual(await drawPreview(own), bytes)
  assert.notDeepEqual(await drawPreview(other), bytes)
})
