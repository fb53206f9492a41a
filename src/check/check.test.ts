import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { type ContentFolder, contentIn } from '../testing/content-folder.ts'
import { writeTwoEditions } from '../testing/two-editions.ts'

describe('the check before a build', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('content', folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const messages = () => contentIn(folder).messages()

  test('finds nothing wrong with the real content', async () => {
    assert.deepEqual(await messages(), [])
  })

  test('pipes and devices are reported, wherever they lie, and nobody waits for them', async () => {
    const files = ['paths/a.yaml', 'sources/a/b.txt', 'guides/a.mdx', 'addresses.txt']
    await mkdir(join(folder, 'sources/a'))
    for (const file of files) {
      await rm(join(folder, file), { force: true })
      assert.equal(spawnSync('mkfifo', [join(folder, file)]).status, 0)
    }
    const found = await messages()
    for (const file of files) {
      const message = `${file}: it is not a file, but a folder, a pipe or a device. Put a file there.`
      assert.ok(found.includes(message), `${message} in ${found.join('\n')}`)
    }
  })

  test('an import that was killed is finished first', async () => {
    const rubric = 'rubrics/technical-management-support/customer-relations.yaml'
    await rename(join(folder, rubric), join(folder, rubric.replace(/([^/]+)$/, '.$1.being-written')))
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    await writeFile(join(folder, '.lock'), `${dead} replacing`)
    assert.deepEqual(await messages(), [])
  })
})

const rubric2017 = 'rubrics/harbour-work/communication.yaml'
const factor2017 = 'factors/communication.yaml'
const source2017 = 'sources/harbour-work/communication.txt'
const descriptors =
  /(    - discriminator: scope\n      text: >-\n)(.*\n)(    - discriminator: independence\n      text: >-\n)(.*\n)/

type Change = (content: ContentFolder) => Promise<unknown>

/** Ways to change official content, and where the first message says that it differs. */
const tampering: Readonly<Record<string, readonly [place: string, change: Change]>> = {
  'a letter': [`${rubric2017}:4: levels.level-i[0].text`, ({ edit }) => edit(rubric2017, 'guidance', 'guidence')],
  'two descriptors swapped': [`${rubric2017}:4: levels.level-i[0].text`, ({ edit }) => edit(rubric2017, descriptors, '$1$4$3$2')],
  'a descriptor removed': [`${rubric2017}:7: levels.level-i[1].text`, ({ edit }) => edit(rubric2017, descriptors, '$1$2    - discriminator: independence\n      text: null\n')],
  'another order': [`${rubric2017}:3: levels.level-i[0].discriminator`, ({ edit }) => edit(rubric2017, descriptors, '$3$4$1$2')],
  'a letter that looks the same': [`${rubric2017}:4: levels.level-i[0].text`, ({ edit }) => edit(rubric2017, 'Takes', 'T\u0430kes')],
  'a space that does not break': [`${rubric2017}:4: levels.level-i[0].text`, ({ edit }) => edit(rubric2017, 'with guidance', 'with\u00a0guidance')],
  'a level added': ['paths/harbour-work.yaml:13: levels[4]', ({ edit }) => edit('paths/harbour-work.yaml', /$/, '  - id: higher\n    title: Higher\n    beyond: true\n')],
  'scores added': ['paths/harbour-work.yaml:6: levels[0].scores', ({ edit }) => edit('paths/harbour-work.yaml', 'title: Level I\n', 'title: Level I\n    scores: 0-29\n')],
  'a title, more than its capitals': [`${factor2017}:2: title`, ({ edit }) => edit(factor2017, 'Communication', 'Communications')],
  'a text moved to another level': [`${rubric2017}:4: levels.level-i[0].text`, ({ edit }) => edit(rubric2017, /(text: >-\n)(.*\n)([^]*?level-ii:\n.*\n.*\n)(.*\n)/, '$1$4$3$2')],
  'a text of a factor': [`${factor2017}:3: description`, ({ edit }) => edit(factor2017, 'captures', 'describes')],
  'a source document': [source2017, ({ edit }) => edit(source2017, 'guidance', 'guidence')],
  'the sum of a source document': [source2017, ({ edit }) => edit('sources.yaml', /(harbour-work\/communication:\n  sha256: )./, '$1e')],
  'a closed edition': ['editions/2014/edition.yaml:11: sum', ({ edit }) => edit('editions/2014/factors/teamwork.yaml', 'captures', 'describes')],
  'a factor added that no document has': ['factors/speed.yaml', ({ write }) => write('factors/speed.yaml', 'title: Speed\ndiscriminators:\n  - id: scope\n    title: Scope\n')],
  'a source document added': ['sources/harbour-support/speed.txt', ({ write }) => write('sources/harbour-support/speed.txt', 'CAREER PATH 2\n')],
} // prettier-ignore

describe('the check of two editions', () => {
  let whole: ContentFolder
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'editions-'))
    await writeTwoEditions(folder)
    whole = contentIn(folder)
  })
  after(() => whole.remove())

  async function messagesAfter(...changes: readonly Change[]) {
    const content = await whole.copy()
    for (const change of changes) await change(content)
    const messages = await content.messages()
    await content.remove()
    return messages
  }

  for (const [name, [place, change]] of Object.entries(tampering)) {
    test(`refuses ${name}`, async () => {
      const [message = 'no problem'] = await messagesAfter(change)
      assert.ok(message.startsWith(`${place}: `), message)
    })
  }

  test('accepts what hands may change: ids with all that refers to them, capitals, comments', async () => {
    const messages = await messagesAfter(
      ({ edit }) => edit(factor2017, 'id: reach', 'id: range'),
      ({ edit }) => edit(rubric2017, /: reach/g, ': range'),
      ({ edit }) => edit('rubrics/harbour-support/communication.yaml', /: reach/g, ': range'),
      ({ edit }) => edit(factor2017, 'title: Reach', 'title: REACH # as it is said'),
      ({ edit }) => edit('paths/harbour-work.yaml', 'Harbour Work', 'harbour work'),
    )
    assert.deepEqual(messages, [])
  })

  test('reports all problems of the first phase that has any, of all editions, and none of the next', async () => {
    const unknownKey = ({ edit }: ContentFolder) => edit('paths/harbour-work.yaml', 'number', 'nummer')
    const closedEdition = ({ edit }: ContentFolder) => edit('editions/2014/factors/teamwork.yaml', 'number', 'nummer')
    const sameId = ({ edit }: ContentFolder) => edit(factor2017, 'id: reach', 'id: scope')
    const otherWords = ({ edit }: ContentFolder) => edit(rubric2017, 'guidance', 'guidence')
    const otherTitle = ({ edit }: ContentFolder) => edit(factor2017, 'Communication', 'Communications')
    const noAddress = ({ write }: ContentFolder) => write('addresses.txt', '/factors/gone/\n')
    const places = async (...changes: readonly Change[]) =>
      (await messagesAfter(...changes)).map((message) => message.split(': ').slice(0, 2).join(': ')).toSorted()
    assert.deepEqual(await places(noAddress), [
      'addresses.txt:1: /factors/gone/ was published and is gone. Restore it, or write where it leads, with all that is below it',
    ])
    assert.deepEqual(await places(noAddress, otherWords, otherTitle), [
      'factors/communication.yaml:2: title',
      `${rubric2017}:4: levels.level-i[0].text`,
    ])
    const [sharedId, ...others] = await places(noAddress, otherWords, sameId)
    assert.match(`${sharedId}`, /^factors\/communication\.yaml:\d+: discriminators\[2\]\.id$/)
    assert.deepEqual(others, [])
    const inFiles = await places(noAddress, otherWords, sameId, unknownKey, closedEdition)
    assert.ok(inFiles.includes('paths/harbour-work.yaml:1: nummer'), inFiles.join('\n'))
    assert.ok(inFiles.includes('editions/2014/factors/teamwork.yaml:1: nummer'), inFiles.join('\n'))
    assert.ok(!inFiles.some((place) => place.startsWith(rubric2017)), inFiles.join('\n'))
  })
})
