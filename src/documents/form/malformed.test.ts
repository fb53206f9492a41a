import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../../rubric/problem.ts'
import { malformedTexts } from '../../testing/malformed-documents.ts'
import { parseDocuments } from './parse.ts'

function messages(text: string): string[] {
  const result = parseDocuments('a.txt', text)
  return 'problems' in result ? result.problems.map((problem) => formatProblem({ ...problem, fix: '' })) : []
}

for (const [name, [text, ...expected]] of Object.entries(malformedTexts)) {
  test(`${name}: the message names line, expectation and finding`, () => assert.deepEqual(messages(text), expected))
}

test('each message says what to do', () => {
  for (const [text] of Object.values(malformedTexts)) {
    const result = parseDocuments('a.txt', text)
    assert.ok('problems' in result && result.problems.every(({ fix }) => fix))
  }
})

test('a text of many thousand lines, or of one line of many megabytes, is refused at once', () => {
  for (const text of [`${'CAREER PATH 1\n'.repeat(100_000)}`, 'Level '.repeat(2_000_000), '· '.repeat(3_000_000)]) {
    assert.ok(messages(text).length > 0)
  }
})
