import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sites } from './page.ts'

for (const { name, pages, to } of sites) {
  describe(`the guides of ${name}`, () => {
    const all = [...pages.values()]
    const guides = all.filter(({ address }) => address.startsWith(to.guides()))
    const bold = guides.flatMap((guide) => guide.bold.map((one) => ({ ...one, guide })))

    test('name in bold what another page has to press, letter for letter', () => {
      const missing = bold.filter(
        ({ words, guide }) => !all.some((page) => page !== guide && page.controls.includes(words)),
      )
      assert.deepEqual(
        missing.map(({ words, guide }) => `${guide.address} names "${words}", and no page has it`),
        [],
      )
    })

    test('do not say where that is, which depends on the screen', () => {
      const placed = bold.flatMap(({ words, paragraph, guide }) =>
        paragraph
          .split(/(?<=[.!?]) /)
          .filter((sentence) => sentence.includes(words) && /(?<!level )\b(above|below)\b/i.test(sentence))
          .map((sentence) => `${guide.address}: ${sentence}`),
      )
      assert.deepEqual(placed, [])
    })
  })
}
