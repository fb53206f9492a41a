import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citedAs, contactAddress, siteName } from './site.ts'

const page = 'https://intranet.example/paths/arts/skill/level-i/#depth'
const words = 'Keeps “order”,\nwholly & alone: 100%.'
const report = { subject: 'Error in the wording: Depth', page, words }

describe('whose the site is', () => {
  test('names the organization beside the title, and cites only what the content says', () => {
    assert.equal(siteName({ title: 'Rubrics', organization: 'Harbour Office' }), 'Rubrics, Harbour Office')
    assert.equal(citedAs({ organization: 'Harbour Office' }), 'Career Path Rubrics, Harbour Office')
    assert.equal(siteName({}), 'Career Path Rubrics')
    assert.equal(citedAs({}), undefined)
  })

  test('a letter has page and words, as every mail program reads them', () => {
    const letter = new URL(contactAddress('staff+rubrics@office.example', report))
    assert.equal(letter.protocol, 'mailto:')
    assert.equal(decodeURIComponent(letter.pathname), 'staff+rubrics@office.example')
    assert.ok(!letter.search.includes('+'), letter.search)
    assert.equal(letter.searchParams.get('subject'), report.subject)
    assert.equal(letter.searchParams.get('body'), `${page}\r\n\r\n${words.replace('\n', '\r\n')}\r\n\r\n`)
  })

  test('a form has them in the fields that its address names, or in those of their names', () => {
    const named = new URL(contactAddress('https://forms.example/r?entry.1={page}&entry.2={words}#top', report))
    assert.deepEqual([...named.searchParams.values()], [page, words])
    assert.equal(named.hash, '#top')
    for (const form of ['https://forms.example/r', 'https://forms.example/r?id=7#top']) {
      const { searchParams, hash } = new URL(contactAddress(form, report))
      assert.equal(searchParams.get('page'), page)
      assert.equal(searchParams.get('words'), words.replace('\n', '\r\n'))
      assert.equal(hash, new URL(form).hash)
    }
  })

  test('a form’s address stays what it is, whatever the words are', () => {
    const hostile = { ...report, words: '{page}&$&#"><script>' }
    const address = new URL(contactAddress('https://forms.example/r?w={words}', hostile))
    assert.deepEqual([...address.searchParams], [['w', hostile.words]])
  })

  test('more words than an address can hold are cut, and nothing else is', () => {
    const address = contactAddress('rubrics@office.example', { ...report, words: 'word '.repeat(500).trim() })
    assert.ok(address.length < 2000, String(address.length))
    assert.ok(new URL(address).searchParams.get('body')?.endsWith('…\r\n\r\n'))
  })
})
