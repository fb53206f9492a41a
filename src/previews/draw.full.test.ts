import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPreview } from './draw.ts'
import { isDrawable, sitePreview } from './preview.ts'

test('previews have every letter that they may have, in both voices', async () => {
  const letters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code + 1)).filter(isDrawable)
  assert.ok(letters.length > 300)
  for (const label of ['', 'Official']) {
    const draw = async (words: string) => (await drawPreview({ ...sitePreview({}), label, words })).toString('base64')
    const missing = await draw('\u0E01')
    const found = new Map<string, string>()
    for (const letter of letters) found.set(letter, await draw(letter))
    assert.deepEqual(
      letters.filter((letter) => found.get(letter) === missing),
      [],
    )
  }
})
