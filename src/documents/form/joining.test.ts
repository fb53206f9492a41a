import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedLines } from './joining.ts'

const joins: readonly (readonly [lines: string[], text: string, ...doubtful: string[]])[] = [
  [['plain words', 'go on'], 'plain words go on'],
  [['supports self-', 'development of all'], 'supports self-development of all', 'self-development'],
  [['pre-', 'and post-award work'], 'pre- and post-award work', 'pre- and'],
  [['meets needs/', 'expectations'], 'meets needs/expectations'],
  [['the years 2020–', '2024'], 'the years 2020–2024', '2020–2024'],
  [['work—', 'all of it'], 'work—all of it', 'work—all'],
  [['work -', 'all of it'], 'work - all of it'],
  [['self-', 'to-', 'self'], 'self- to-self', 'self- to-', 'to-self'],
]
for (const [lines, text, ...doubtful] of joins) {
  test(`${lines.join(' ⏎ ')} becomes ${text}`, () => assert.deepEqual(joinedLines(lines), { text, doubtful }))
}
