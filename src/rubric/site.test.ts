import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { citedAs, contactShown, contactTemplate, filledIn, siteName } from './site.ts'

const page = 'https://intranet.example/paths/arts/skill/level-i/#depth'
const words = 'Keeps “order”,\nwholly & alone: 100%.'
const reported = (contact: string, reportedWords = words) =>
  new URL(filledIn(contactTemplate(contact, 'Error in the wording'), page, reportedWords))

describe('the site', () => {
  test('is named by title and organization, and cited only by what the content gives', () => {
    assert.equal(siteName({ title: 'Rubrics', organization: 'Harbour Office' }), 'Rubrics, Harbour Office')
    assert.equal(citedAs({ organization: 'Harbour Office' }), 'Career Path Rubrics, Harbour Office')
    assert.equal(siteName({}), 'Career Path Rubrics')
    assert.equal(citedAs({}), undefined)
  })

  test('shows its contact in readable form', () => {
    assert.equal(contactShown('rubrics@office.example'), 'rubrics@office.example')
    assert.equal(contactShown('https://forms.example/report?page={page}#top'), 'forms.example/report')
  })

  test('fills page and words into a mail that every mail program can open', () => {
    const letter = reported('staff+rubrics@office.example')
    assert.equal(letter.protocol, 'mailto:')
    assert.equal(decodeURIComponent(letter.pathname), 'staff+rubrics@office.example')
    assert.ok(!letter.href.includes('+'), letter.href)
    assert.equal(letter.searchParams.get('subject'), 'Error in the wording')
    assert.equal(letter.searchParams.get('body'), `${page}\r\n\r\n${words}`)
  })

  test('fills page and words into the placeholders of a form’s address, or adds them as parameters', () => {
    const named = reported('https://forms.example/r?entry.1={page}&entry.2={words}#top')
    assert.deepEqual([...named.searchParams.values()], [page, words])
    assert.equal(named.hash, '#top')
    for (const form of ['https://forms.example/r', 'https://forms.example/r?id=7#top']) {
      const { searchParams, hash } = reported(form)
      assert.deepEqual([searchParams.get('page'), searchParams.get('words')], [page, words])
      assert.equal(hash, new URL(form).hash)
    }
  })

  test('keeps hostile words from changing the address', () => {
    const hostile = '{page}$&#"><script>'
    assert.deepEqual([...reported('https://forms.example/r?w={words}', hostile).searchParams], [['w', hostile]])
    assert.deepEqual(
      [...reported('rubrics@office.example', `&bcc=x@y.example${hostile}`).searchParams.keys()],
      ['subject', 'body'],
    )
  })

  test('cuts words that are too long for an address', () => {
    const { href, searchParams } = reported('rubrics@office.example', 'word '.repeat(500))
    assert.ok(href.length < 2000, String(href.length))
    assert.ok(searchParams.get('body')?.endsWith('…'))
  })
})
