import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nameInCitations, readableContact, contactTemplate, fillIn, siteName } from './site.ts'

const page = 'https://intranet.example/paths/arts/skill/level-i/#depth'
const words = 'Keeps “order”,\nwholly & alone: 100%.'
const reportAddress = (contact: string, reportedWords = words) =>
  new URL(fillIn(contactTemplate(contact, 'Error in the wording'), page, reportedWords))

describe('the site', () => {
  test('uses its title and organization as its name, but has no name in citations if both are missing', () => {
    assert.equal(siteName({ title: 'Rubrics', organization: 'Harbour Office' }), 'Rubrics, Harbour Office')
    assert.equal(nameInCitations({ organization: 'Harbour Office' }), 'Career Path Rubrics, Harbour Office')
    assert.equal(siteName({}), 'Career Path Rubrics')
    assert.equal(nameInCitations({}), undefined)
  })

  test('shows its contact in readable form', () => {
    assert.equal(readableContact('rubrics@office.example'), 'rubrics@office.example')
    assert.equal(readableContact('https://forms.example/report?page={page}#top'), 'forms.example/report')
  })

  test('puts the page and the words in a mailto: address that every mail program can open', () => {
    const mail = reportAddress('staff+rubrics@office.example')
    assert.equal(mail.protocol, 'mailto:')
    assert.equal(decodeURIComponent(mail.pathname), 'staff+rubrics@office.example')
    assert.ok(!mail.href.includes('+'), mail.href)
    assert.equal(mail.searchParams.get('subject'), 'Error in the wording')
    assert.equal(mail.searchParams.get('body'), `${page}\r\n\r\n${words}`)
  })

  test('adds the page and the words to the address of a web form, in its placeholders or as query parameters', () => {
    const report = reportAddress('https://forms.example/r?entry.1={page}&entry.2={words}#top')
    assert.deepEqual([...report.searchParams.values()], [page, words])
    assert.equal(report.hash, '#top')
    for (const form of ['https://forms.example/r', 'https://forms.example/r?id=7#top']) {
      const { searchParams, hash } = reportAddress(form)
      assert.deepEqual([searchParams.get('page'), searchParams.get('words')], [page, words])
      assert.equal(hash, new URL(form).hash)
    }
  })

  test('prevents malicious words from changing the address', () => {
    const attack = '{page}$&#"><script>'
    assert.deepEqual([...reportAddress('https://forms.example/r?w={words}', attack).searchParams], [['w', attack]])
    assert.deepEqual(
      [...reportAddress('rubrics@office.example', `&bcc=x@y.example${attack}`).searchParams.keys()],
      ['subject', 'body'],
    )
  })

  test('shortens words that are too long for an address', () => {
    const { href, searchParams } = reportAddress('rubrics@office.example', 'word '.repeat(500))
    assert.ok(href.length < 2000, String(href.length))
    assert.ok(searchParams.get('body')?.endsWith('…'))
  })
})
