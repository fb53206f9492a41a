import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from './bare.ts'

test('textOf returns the title of a page and the text of each block', () => {
  const head = '<head><title>Level I &amp; II</title><style>p{}</style></head>'
  const body = `<body><h1>Level <a title="a > b">I</a></h1><script>x()</script><p>One &lt;b&gt;\n line</p><p></p></body>`
  assert.deepEqual(textOf(`<!doctype html><html>${head}${body}</html>`), {
    title: 'Level I & II',
    paragraphs: ['Level I', 'One <b> line'],
  })
})
