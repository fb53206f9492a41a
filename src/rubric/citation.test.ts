import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citeAddress, citeDescriptor, citeTable } from './citation.ts'

const place = 'Career Path 2, Technical Management Support; Factor 3, Customer Relations; Level IV'
const address = 'https://intranet.example/paths/x/y/level-iv/?a=1&b=2#customer-needs'

test('cites a descriptor as its exact words, followed by the place and the address', () => {
  const text = 'Establishes customer alliances; anticipates <needs> & "fulfills" them.'
  const { html, plain } = citeDescriptor({ text, place: `${place}; Customer Needs`, address })
  assert.equal(plain, `${text}\n\n${place}; Customer Needs\n${address}\n`)
  assert.equal(
    html,
    `<p>Establishes customer alliances; anticipates &lt;needs&gt; &amp; &quot;fulfills&quot; them.</p><p>${place}; Customer Needs<br><a href="https://intranet.example/paths/x/y/level-iv/?a=1&amp;b=2#customer-needs">https://intranet.example/paths/x/y/level-iv/?a=1&amp;b=2#customer-needs</a></p>`,
  )
})

test('names the site, if known, between the place and the address', () => {
  const source = 'Rubrics, Harbour & Field Office'
  const rows = [{ titles: [], texts: ['One.'] }]
  for (const { html, plain } of [
    citeDescriptor({ text: 'One.', place, source, address }),
    citeTable({ headings: [], rows, place, source, address }),
  ]) {
    assert.equal(plain, `One.\n\n${place}\n${source}\n${address}\n`)
    assert.ok(html.includes(`<p>${place}<br>Rubrics, Harbour &amp; Field Office<br><a href=`), html)
  }
})

test('copies a level as a table with a row for each descriptor; in plain text, tabs separate the cells', () => {
  const rows = [
    { titles: ['Scope'], texts: ['One.'] },
    { titles: ['Depth'], texts: ['Two.\nThree.'] },
  ]
  const { html, plain } = citeTable({ headings: [], rows, place, address })
  assert.equal(plain, `Scope\tOne.\nDepth\tTwo. Three.\n\n${place}\n${address}\n`)
  assert.match(html, /^<table[^>]*><tbody><tr><th align="left">Scope<\/th><td>One.<\/td><\/tr>.*<p>Career Path 2/s)
  assert.match(html, /<td>Two\.<br>Three\.<\/td>/)
})

test('adds a header row when levels are side by side', () => {
  const rows = [{ titles: ['Factor 3', 'Scope'], texts: ['One.', ''] }]
  const headings = ['Factor', 'Discriminator', 'Level I & II', 'Level III']
  const { html, plain } = citeTable({ headings, rows, place, address })
  assert.equal(plain, `${headings.join('\t')}\nFactor 3\tScope\tOne.\t\n\n${place}\n${address}\n`)
  assert.match(html, /<thead><tr>.*<th align="left">Level I &amp; II<\/th>.*<\/thead>.*<td>One\.<\/td><td><\/td>/)
})

test('puts the lead-in above the table and uses a single column if there are no discriminators', () => {
  const rows = ['One & all.', 'Two.'].map((text) => ({ titles: [], texts: [text] }))
  const { html, plain } = citeTable({ leadIn: 'All <of> these:', headings: [], rows, place, address })
  assert.equal(plain, `All <of> these:\n\nOne & all.\nTwo.\n\n${place}\n${address}\n`)
  assert.match(
    html,
    /^<p>All &lt;of&gt; these:<\/p><table [^>]*><tbody><tr><td>One &amp; all.<\/td><\/tr><tr><td>Two\./,
  )
})

test('copies an address as a link labeled with its place; in plain text, copies the bare address', () => {
  const { html, plain } = citeAddress({ place: 'A & B', address })
  assert.equal(plain, address)
  assert.match(html, /^<a href="https:.*">A &amp; B<\/a>$/)
})
