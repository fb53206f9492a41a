import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseFragment } from 'parse5'
import type { ComparedDescriptor, LevelColumn } from './compared-level.ts'
import { type LevelTable, levelTable } from './level-table.ts'

const item = (title: string | null, text: string | null): ComparedDescriptor => ({
  discriminator: title === null ? null : { id: title.toLowerCase(), title },
  text,
})
const column = (title: string, descriptors: ComparedDescriptor[], leadIn: string | null = null): LevelColumn => ({
  title,
  content: { scores: null, leadIn, descriptors },
})
const render = (columns: readonly LevelColumn[], options: Partial<LevelTable> = {}) =>
  levelTable({ label: 'Levels', columns, highlight: 'none', ...options })

interface Node {
  nodeName: string
  value?: string
  childNodes?: Node[]
  attrs?: { name: string; value: string }[]
}

/** The visible text of a node. Encloses new words in [ ], and words found only in the first column in ( ). */
function visibleText(node: Node): string {
  if (node.value !== undefined) return node.value
  const text = (node.childNodes ?? []).map(visibleText).join(['tr', 'ul', 'td'].includes(node.nodeName) ? '|' : '')
  if (node.nodeName === 'ins') return `[${text}]`
  return node.attrs?.some(({ value }) => value === 'only-first') ? `(${text})` : text
}

/** The visible text of each table row. */
function lines(html: string): string[] {
  const find = (node: Node): Node[] => [
    ...(node.nodeName === 'tr' ? [node] : []),
    ...(node.childNodes ?? []).flatMap(find),
  ]
  return find(parseFragment(html) as unknown as Node).map(visibleText)
}

describe('a level table', () => {
  test('has a row for each discriminator, in order of first occurrence, and marks missing descriptors', () => {
    const columns = [column('One', [item('Scope', 'A.')]), column('Two', [item('Depth', 'B.'), item('Scope', null)])]
    assert.deepEqual(lines(render(columns)), [
      'Level|Scope|Depth',
      'One|Scope|A.|Depth|Nothing at this level.',
      'Two|Scope|The source document has no descriptor here.|Depth|B.',
    ])
  })

  test('lists several descriptors for the same discriminator in one cell', () => {
    const html = render([column('L4', [item('Scope', 'A.'), item('Scope', 'B.')])])
    assert.deepEqual(lines(html), ['Level|Scope', 'L4|Scope|A.|B.'])
    assert.equal(html.match(/<li>/g)?.length, 2)
  })

  test('shows no row names if no level has discriminators', () => {
    const html = render([column('Junior', [item(null, 'A.'), item(null, 'B.')]), column('L4', [item(null, 'C.')])])
    assert.deepEqual(lines(html), ['Level|Descriptors', 'Junior|A.|B.', 'L4|C.'])
    assert.match(html, /^<div class="level-table sheet unnamed" data-columns="2">/)
  })

  test('gives a level without discriminators a single cell if other levels have discriminators', () => {
    const columns = [
      column('IV', [item('Scope', 'A.'), item('Depth', 'B.'), item(null, 'Stray.')]),
      column('Very High', [item(null, 'C.'), item(null, 'D.')], 'All of these:'),
    ]
    const html = render(columns)
    assert.deepEqual(lines(html), [
      'Level|Lead-in|Scope|Depth|Descriptors',
      'IV||Scope|A.|Depth|B.|Stray.',
      'Very High|All of these:|C.|D.',
    ])
    assert.match(html, /<td class="whole" role="cell" colspan="3">/)
  })

  test('highlights words that the previous column lacks, and reports identical wording', () => {
    const columns = [
      column('I', [item('Scope', 'Handles < 5 cases.'), item('Depth', 'Plans “all” work.')]),
      column('II', [item('Scope', 'Handles > 5 cases.'), item('Depth', 'Plans "all" work.')]),
    ]
    assert.deepEqual(lines(render(columns, { highlight: 'before' })).slice(1), [
      'I|Scope|Handles < 5 cases.|Depth|Plans “all” work.',
      'II|Scope|Handles [>] 5 cases.|Depth|Plans "all" work.|Same wording as I.',
    ])
  })

  test('highlights differences in both columns, comparing all descriptors in a cell together', () => {
    const columns = [
      column('I', [item('Scope', 'Writes code.'), item('Scope', 'Tests it.')]),
      column('II', [item('Scope', 'Tests code.\nReviews it.')]),
    ]
    assert.deepEqual(lines(render(columns, { highlight: 'both' })).slice(1), [
      'I|Scope|(Writes) code.|Tests it.',
      'II|Scope|Tests code.[Reviews] it.',
    ])
  })

  test('compares a level that has no discriminators to all descriptors of the other level', () => {
    const columns = [
      column('IV', [item('Scope', 'Leads.'), item('Depth', null)]),
      column('Very High', [item(null, 'Leads well.')]),
    ]
    assert.deepEqual(lines(render(columns, { highlight: 'both' })).slice(1), [
      'IV|Scope|Leads.|Depth|The source document has no descriptor here.',
      'Very High|Leads [well].',
    ])
  })

  test('includes addresses, fragments and any HTML to show below descriptors, and escapes all other text', () => {
    const columns = [
      {
        ...column('<I>', [item('A/B', '<b>"x"</b> & c/d')]),
        address: '/i/?a&b',
        name: 'Level "I"',
        id: 'i',
        isCurrent: true,
      },
    ]
    const html = render(columns, {
      label: '<table>',
      addressOf: (id) => `/${id}`,
      hasFragments: true,
      below: (column, descriptor) => `<button>${column} ${descriptor}</button>`,
      placeOf: () => 'Level <I>',
    })
    assert.match(html, /<a href="\/i\/\?a&amp;b" aria-label="Level &quot;I&quot;" aria-current="page">&lt;I&gt;<\/a>/)
    assert.match(html, /<th id="a\/b" role="columnheader" scope="col"><a href="\/a\/b">A\/<wbr>B<\/a>/)
    assert.match(html, /<tr role="row" id="i">/)
    assert.match(
      html,
      /data-place="Level &lt;I&gt;">.*<p>&lt;b&gt;&quot;x&quot;&lt;\/<wbr>b&gt; &amp; c\/<wbr>d<\/p><\/div><button>0 0/,
    )
  })
})
