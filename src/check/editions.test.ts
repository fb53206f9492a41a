import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { type ContentFolder, contentIn } from '../testing/content-folder.ts'
import { join } from 'node:path'
import { writeTwoEditions } from '../testing/two-editions.ts'

const closed = 'editions/2014'
const restore = 'Put them back as they were: '

/** Each way in which editions can be wrong, and the one line that is said of it. */
const cases: readonly { name: string; break: (content: ContentFolder) => Promise<unknown>; message: string }[] = [
  {
    name: 'a reference to nothing',
    break: ({ edit }) =>
      edit('rubrics/harbour-work/communication.yaml', 'discriminator: reach', 'discriminator: range'),
    message: 'rubrics/harbour-work/communication.yaml:',
  },
  {
    name: 'a closed edition altered',
    break: ({ edit }) => edit(`${closed}/factors/teamwork.yaml`, 'title: Teamwork', 'title: TeamWork'),
    message: `${closed}/edition.yaml:11: sum: the files of this edition are not those that were closed. ${restore}`,
  },
  {
    name: 'a closed edition added to',
    break: ({ write }) => write(`${closed}/guides/new.mdx`, '---\ntitle: New\ndescription: New.\norder: 1\n---\n'),
    message: `${closed}/edition.yaml:11: sum: the files of this edition are not those that were closed. ${restore}`,
  },
  {
    name: 'no sum of its files',
    break: ({ edit }) => edit(`${closed}/edition.yaml`, /^sum: .*\n/m, ''),
    message: `${closed}/edition.yaml:1: sum: the sum of this edition’s files is missing. ${restore}`,
  },
  {
    name: 'two editions of one id',
    break: ({ edit }) => edit('site.yaml', 'id: "2017"', 'id: "2014"'),
    message: `site.yaml:4: edition.id: ${closed} is an edition of this id, too. Give the edition that is in force an id of its own.`,
  },
  {
    name: 'days that overlap',
    break: ({ edit }) => edit('site.yaml', 'from: 2017-10-01', 'from: 2017-09-30'),
    message:
      'site.yaml:6: edition.from: Edition of 2017 is in force from September 30, 2017, and Edition of 2014 until September 30, 2017. Correct one of the two days: one edition ends before the next begins.',
  },
  {
    name: 'days that make no sense',
    break: ({ edit }) => edit(`${closed}/edition.yaml`, 'until: 2017-09-30', 'until: 2011-09-30'),
    message: `${closed}/edition.yaml:3: until: must not be before the day from which it was in force.`,
  },
  {
    name: 'what became of what was not there',
    break: ({ edit }) => edit(`${closed}/edition.yaml`, 'leadership: []', 'leaders: []'),
    message: `${closed}/edition.yaml:10: became.factors.leaders: this edition has no leaders. Correct the id.`,
  },
  {
    name: 'what became what is not there',
    break: ({ edit }) => edit(`${closed}/edition.yaml`, 'leadership: []', 'leadership: [support]'),
    message: `${closed}/edition.yaml:10: became.factors.leadership[0]: Edition of 2017 has no support. Correct the id.`,
  },
  {
    name: 'a folder that is no edition',
    break: ({ write }) => write('editions/The old one/edition.yaml', ''),
    message: 'editions/The old one: it is not an edition: editions holds <edition> folders. Rename, move or remove it.',
  },
  {
    name: 'an edition that does not say which it is',
    break: ({ folder }) => rm(join(folder, closed, 'edition.yaml')),
    message: `${closed}/edition.yaml: the file is missing that says which edition this is. Write it: title, from, and until, the last day on which it was in force.`,
  },
  {
    name: 'a site in an edition',
    break: ({ write }) => write(`${closed}/site.yaml`, 'title: Other\n'),
    message: `${closed}/site.yaml: an edition has no such file. Remove it: the one in the content’s own folder is for all editions.`,
  },
  {
    name: 'an unknown key',
    break: ({ edit }) => edit(`${closed}/edition.yaml`, 'note:', 'remark:'),
    message: `${closed}/edition.yaml:4: remark: `,
  },
  {
    name: 'an id that is a number to YAML',
    break: ({ edit }) => edit('site.yaml', 'id: "2017"', 'id: 2017'),
    message: 'site.yaml:4: edition.id: ',
  },
]

describe('the check of editions', () => {
  let whole: ContentFolder
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'editions-'))
    await writeTwoEditions(folder)
    whole = contentIn(folder)
  })
  after(() => whole.remove())

  test('finds nothing wrong with two editions', async () => assert.deepEqual(await whole.messages(), []))

  for (const { name, break: breakIt, message } of cases) {
    test(name, async () => {
      const content = await whole.copy()
      await breakIt(content)
      const messages = await content.messages()
      await content.remove()
      assert.ok(
        messages.some((one) => one.startsWith(message)),
        messages.join('\n'),
      )
    })
  }

  test('folders without files are ignored, such as Git does not show them', async () => {
    const content = await whole.copy()
    await mkdir(join(content.folder, 'editions/2011/rubrics/x'), { recursive: true })
    await mkdir(join(content.folder, closed, 'guides/x'), { recursive: true })
    assert.deepEqual(await content.messages(), [])
    await content.remove()
  })
})
