import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from './table.ts'

const cell = (titles: string[], column: string, text: string) => ({ titles, column, text })

test('cells with the same titles share a row, with a column for each level and empty cells for gaps', () => {
  const cells = [
    cell(['Scope'], 'Level I', 'One.'),
    cell(['Depth'], 'Level I', 'Two.'),
    cell(['Scope'], 'Level II', 'Three.'),
    cell(['Breadth'], 'Level II', 'Four.'),
  ]
  assert.deepEqual(tableOf(cells, ['Discriminator']), {
    headings: ['Discriminator', 'Level I', 'Level II'],
    rows: [
      { titles: ['Scope'], texts: ['One.', 'Three.'] },
      { titles: ['Depth'], texts: ['Two.', ''] },
      { titles: ['Breadth'], texts: ['', 'Four.'] },
    ],
  })
})

test('descriptors without a discriminator each get a row, and a column of empty titles is omitted', () => {
  const cells = ['One.', 'Two.'].map((text) => cell(['Factor 3', ''], 'Level V', text))
  assert.deepEqual(tableOf(cells, ['Factor', 'Discriminator']), {
    headings: ['Factor', 'Level V'],
    rows: ['One.', 'Two.'].map((text) => ({ titles: ['Factor 3'], texts: [text] })),
  })
  const level = ['One.', 'Two.'].map((text) => cell([''], 'Level V', text))
  assert.deepEqual(tableOf(level, []), {
    headings: [],
    rows: ['One.', 'Two.'].map((text) => ({ titles: [], texts: [text] })),
  })
})
