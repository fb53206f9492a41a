import assert from 'node:assert/strict'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { type Change, edit, messagesAfter, write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeTwoEditions } from '../testing/two-editions.ts'

const closedFolder = 'editions/2014'
const edition = `${closedFolder}/edition.yaml`
const factor = 'factors/communication.yaml'
const rubric = 'rubrics/harbour-work/communication.yaml'
const teamwork = `${closedFolder}/factors/teamwork.yaml`
const restoreHint = 'Put them back as they were: '
const alteredMessage = `${edition}:11: sum: the files of this edition are not those that were closed. ${restoreHint}`

/** The beginning of a message, and the change that causes the message. */
const cases: readonly (readonly [message: string, change: Change])[] = [
  [`${rubric}:`, edit(rubric, 'discriminator: reach', 'discriminator: range')],
  [alteredMessage, edit(teamwork, 'title: Teamwork', 'title: TeamWork')],
  [alteredMessage, write(`${closedFolder}/guides/new.mdx`, '---\ntitle: New\ndescription: New.\norder: 1\n---\n')],
  [`${edition}:1: sum: the sum of this edition’s files is missing. ${restoreHint}`, edit(edition, /^sum: .*\n/m, '')],
  [
    `site.yaml:4: edition.id: the edition in ${closedFolder} has the same id. Give the edition that is in force a different id.`,
    edit('site.yaml', 'id: "2017"', 'id: "2014"'),
  ],
  [
    'site.yaml:6: edition.from: Edition of 2017 is in force from September 30, 2017, and Edition of 2014 until September 30, 2017. Correct one of the two days: one edition ends before the next begins.',
    edit('site.yaml', 'from: 2017-10-01', 'from: 2017-09-30'),
  ],
  [
    `${edition}:3: until: must not be before its first day in force.`,
    edit(edition, 'until: 2017-09-30', 'until: 2011-09-30'),
  ],
  [
    `${edition}:10: became.factors.leaders: this edition has no leaders. Correct the id.`,
    edit(edition, 'leadership: []', 'leaders: []'),
  ],
  [
    `${edition}:10: became.factors.leadership[0]: Edition of 2017 has no support. Correct the id.`,
    edit(edition, 'leadership: []', 'leadership: [support]'),
  ],
  [
    'editions/The old one: it is not an edition: editions holds <edition> folders. Rename, move or remove it.',
    write('editions/The old one/edition.yaml', ''),
  ],
  [
    `${edition}: the file that describes this edition is missing. Write it with title, from, and until, the last day on which the edition was in force.`,
    (folder) => rm(join(folder, edition)),
  ],
  [
    `${closedFolder}/site.yaml: an edition cannot have this file. Remove it: the one in the content’s own folder is for all editions.`,
    write(`${closedFolder}/site.yaml`, 'title: Other\n'),
  ],
  [`${edition}:4: remark: `, edit(edition, 'note:', 'remark:')],
  ['site.yaml:4: edition.id: ', edit('site.yaml', 'id: "2017"', 'id: 2017')],
]

describe('the content check, given two editions', () => {
  let editions: string
  before(async () => {
    editions = await temporaryFolder()
    await writeTwoEditions(editions)
  })

  test('finds no problems, even if there are empty folders, which Git does not track', async () => {
    const emptyFolder =
      (path: string): Change =>
      (folder) =>
        mkdir(join(folder, path), { recursive: true })
    const messages = await messagesAfter(
      editions,
      ...['editions/2011/rubrics/x', `${closedFolder}/guides/x`].map(emptyFolder),
    )
    assert.deepEqual(messages, [])
  })

  for (const [start, change] of cases) {
    test(`reports ${start}`, async () => {
      const messages = await messagesAfter(editions, change)
      assert.ok(messages.some((message) => message.startsWith(start)), messages.join('\n')) // prettier-ignore
    })
  }

  test('accepts different capitalization, added comments, and an id that is changed everywhere', async () => {
    const messages = await messagesAfter(
      editions,
      edit(factor, 'id: reach', 'id: range'),
      edit(rubric, /: reach/g, ': range'),
      edit('rubrics/harbour-support/communication.yaml', /: reach/g, ': range'),
      edit(factor, 'title: Reach', 'title: REACH # as it is said'),
      edit('paths/harbour-work.yaml', 'Harbour Work', 'harbour work'),
    )
    assert.deepEqual(messages, [])
  })

  test('reports all problems that the first failing phase finds in any edition, and none from later phases', async () => {
    const unknownKey = edit('paths/harbour-work.yaml', 'number', 'nummer')
    const closedEditionKey = edit(teamwork, 'number', 'nummer')
    const duplicateId = edit(factor, 'id: reach', 'id: scope')
    const otherWords = edit(rubric, 'guidance', 'guidence')
    const otherTitle = edit(factor, 'Communication', 'Communications')
    const orphanAddress = write('addresses.txt', '/factors/gone/\n')
    const places = async (...changes: readonly Change[]) =>
      (await messagesAfter(editions, ...changes))
        .map((message) => message.split(': ').slice(0, 2).join(': '))
        .toSorted()
    const addressPlaces = await places(orphanAddress)
    assert.match(addressPlaces.join(';'), /^addresses\.txt:1: \/factors\/gone\/ was published and is gone[^;]*$/)
    assert.deepEqual(await places(orphanAddress, otherWords, otherTitle), [
      `${factor}:2: title`,
      `${rubric}:4: levels.level-i[0].text`,
    ])
    const referencePlaces = await places(orphanAddress, otherWords, duplicateId)
    assert.match(referencePlaces.join(';'), /^factors\/communication\.yaml:\d+: discriminators\[2\]\.id$/)
    const filePlaces = await places(orphanAddress, otherWords, duplicateId, unknownKey, closedEditionKey)
    assert.ok(filePlaces.includes('paths/harbour-work.yaml:1: nummer'), filePlaces.join('\n'))
    assert.ok(filePlaces.includes(`${teamwork}:1: nummer`), filePlaces.join('\n'))
    assert.ok(!filePlaces.some((place) => place.startsWith(rubric)), filePlaces.join('\n'))
  })
})
