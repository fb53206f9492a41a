import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { type Change, edit, exampleFolder, messagesAfter, move, write } from '../testing/content-folder.ts'

/** A message’s location and some of its words, and the changes to valid content that cause only that message. */
type Case = readonly [place: string, words: string, ...changes: readonly Change[]]

const careerPath = 'paths/office-support.yaml'
const factor = 'factors/care.yaml'
const rubric = 'rubrics/office-support/care.yaml'
const source = 'sources/office-support/care.txt'
const sources = 'sources.yaml'

const combinedCases: readonly Case[] = [
  [`${factor}:16: titel`, 'not known', edit(factor, /$/, 'titel: A\n')],
  [`${rubric}:4: levels.level-i[0].text`, 'empty', edit(rubric, />-\n.*Helps\.\n/, "''\n")],
  ['paths/notes.yml', 'not content', write('paths/notes.yml', '')],
  ['site.yaml:2: contact', 'e-mail', write('site.yaml', 'title: Rubrics\ncontact: room 12\n')],
]

const invalidFiles: readonly Case[] = [
  [`${factor}:1: title`, 'missing', edit(factor, 'title: Care\n', '')],
  [`${factor}:1: number`, 'not a number', edit(factor, '2', 'two')],
  [`${factor}:14: discriminators[1].id`, 'lowercase words', edit(factor, 'id: growth', 'id: In Growth')],
  [`${factor}:2`, 'in quotes', edit(factor, 'title: Care', 'title: Care: all of it')],
  [`${factor}:16`, 'quote. Compare it with a similar file', edit(factor, 'title: Care', 'title: "Care')],
  [`${factor}:1`, 'Unresolved alias', edit(factor, 'title: Care', 'title: *care')],
  [factor, 'UTF-8', write(factor, Uint8Array.of(0x74, 0xe9, 0x0a))],
  ['factors/Care.yaml', 'cannot be an id', move(factor, 'factors/Care.yaml')],
  ['guides/How-to-read-a-rubric.mdx', 'cannot be an id', write('guides/How-to-read-a-rubric.mdx', '')],
  ['rubrics/care.yaml', 'not content', write('rubrics/care.yaml', 'levels: {}\n')],
  ['paths/linked.yaml', 'a link', (folder) => symlink('/etc/hostname', join(folder, 'paths/linked.yaml'))],
  ['paths/empty.yaml', 'no keys', write('paths/empty.yaml', '')],
  ['site.yaml:1: owner', 'not known', write('site.yaml', 'owner: Harbour Office\n')],
]

const duplicateYaml = 'number: 9\ntitle: T\nlevels:\n  - id: one\n    title: A\n  - id: one\n    title: B\n'

const invalidReferences: readonly Case[] = [
  [
    'sources/office-support/nothing.txt',
    '"nothing"',
    move(rubric, 'rubrics/office-support/nothing.yaml'),
    move(source, 'sources/office-support/nothing.txt'),
    edit(sources, 'office-support/care:', 'office-support/nothing:'),
  ],
  ['paths/twice.yaml:6: levels[1].id', 'twice', write('paths/twice.yaml', duplicateYaml)],
  [`${rubric}:6: levels.level-i[1].discriminator`, '"depth"', edit(rubric, 'tor: growth', 'tor: depth')],
  [`${rubric}:2: levels.level-ii`, 'content: (none)', edit(rubric, / {2}level-ii:[^]*$/, '')],
  [`${rubric}:3: levels.level-i[1]`, 'content: (none)', edit(rubric, /    - discriminator: growth\n.*\n.*\n/, '')],
  // Adds a descriptor without a discriminator or text.
  [
    `${rubric}:16: levels.level-ii[2]`,
    'source:  (none)',
    edit(rubric, /$/, '    - discriminator: null\n      text: null\n'),
  ],
  // A discriminator and a level on the same page have the same id.
  [
    `${factor}:14: discriminators[1].id`,
    '"level-iii" is also the id of a level of "field-support". Change one of the ids.',
    edit(factor, 'id: growth', 'id: level-iii'),
    ...['office-support', 'field-support'].map((path) => edit(`rubrics/${path}/care.yaml`, /: growth/g, ': level-iii')),
  ],
  // A factor has the same id as a level, so their pages share an address.
  [
    'rubrics/field-support/level-iii.yaml',
    'share an address',
    move(factor, 'factors/level-iii.yaml'),
    edit(sources, /\/care:/g, '/level-iii:'),
    ...['office-support', 'field-support'].flatMap((path) => [
      move(`rubrics/${path}/care.yaml`, `rubrics/${path}/level-iii.yaml`),
      move(`sources/${path}/care.txt`, `sources/${path}/level-iii.txt`),
    ]),
  ],
]

const orphanFactor = 'number: 4\ntitle: Orphan\ndiscriminators:\n  - id: d\n    title: D\n'
const orphanCareerPath = 'number: 8\ntitle: Orphan\nlevels:\n  - id: level-i\n    title: Level I\n'
const higherLevel = '  - id: highest\n    title: Highest\n    beyond: true\n'

const invalidSources: readonly Case[] = [
  [`${rubric}:4: levels.level-i[0].text`, '"Helps all."', edit(rubric, 'Helps.', 'Helps all.')],
  [rubric, 'is missing', move(source, '.removed')],
  [source, 'no rubric', move(rubric, '.removed')],
  // A source document was altered together with its rubric.
  [source, 'SHA-256', edit(source, 'Helps.', 'Helps all.'), edit(rubric, 'Helps.', 'Helps all.')],
  [source, 'not listed', edit(sources, /office-support\/care:\n.*\n.*\n/, '')],
  [`${sources}:8: office-support/care`, 'gone', move(source, '.removed-source'), move(rubric, '.removed-rubric')],
  ['factors/orphan.yaml', 'no source document contains it', write('factors/orphan.yaml', orphanFactor)],
  ['paths/orphan.yaml', 'no source document contains it', write('paths/orphan.yaml', orphanCareerPath)],
  [`${careerPath}:8: levels[2]`, '"Highest"', edit(careerPath, /$/, higherLevel)],
  [`${careerPath}:1: code`, '"NK"', edit(careerPath, /^/, 'code: NK\n')],
]

/** Changes to official wording, and the location named in the first message. */
const tampering: readonly (readonly [title: string, place: string, change: Change])[] = [
  ['swapped descriptors', `${rubric}:4: levels.level-i[0].text`, edit(rubric, /Helps([^]*)Learns/, 'Learns$1Helps')],
  ['swapped levels', `${rubric}:4: levels.level-i[0].text`, edit(rubric, /Helps([^]*)Leads/, 'Leads$1Helps')],
  ['reordered descriptors', `${rubric}:3: levels.level-i[0].discriminator`, edit(rubric, /(    -.*\n.*\n.*\n)(    -.*\n.*\n.*\n)/, '$2$1')],
  ['a removed descriptor', `${rubric}:4: levels.level-i[0].text`, edit(rubric, />-\n +Helps\./, 'null')],
  ['a lookalike letter', `${rubric}:4: levels.level-i[0].text`, edit(rubric, 'Helps', 'H\u0435lps')],
  ['a non-breaking space', `${factor}:3: description`, edit(factor, 'What this', 'What\u00a0this')],
  ['an added letter in a title', `${factor}:2: title`, edit(factor, 'title: Care', 'title: Cares')],
  ['added scores', `${careerPath}:6: levels[0].scores`, edit(careerPath, 'Level I\n', 'Level I\n    scores: 0-29\n')],
  ['an altered checksum of a source document', source, edit(sources, /(office-support\/care:\n  sha256: )./, '$1e')],
] // prettier-ignore

const frontMatter = '---\ntitle: T\ndescription: D.\norder: 7\n---\n'

/** A test case for an invalid guide, with the expected line number and message text. Adds front matter if `text` has none. */
const guide = (text: string, line: string | number, words: string): Case => [
  `guides/new.mdx:${line}`,
  words,
  write('guides/new.mdx', !text || text.startsWith('---') ? text : `${frontMatter}\n${text}\n`),
]

const invalidGuides: readonly Case[] = [
  guide('', 1, 'title, description and order'),
  guide(frontMatter.replace('order', 'ordre: 1\norder'), '4: ordre', 'not known'),
  guide(frontMatter.replace('title: T\n', ''), '2: title', 'missing'),
  guide(frontMatter.replace('7', 'last'), '4: order', 'not a number'),
  guide(frontMatter.replace('D.', 'This: that'), 3, 'in quotes'),
  guide(frontMatter.replace('order', '---x {one()}\norder'), 1, 'title, description'),
  guide('One\n\n<Box>Two</Box>', 9, '<Box> is not known'),
  guide('One\n\n<kbd>Two', 9, 'closing tag for `<kbd>`'),
  guide('One {two} {/* and a comment */}', 7, '{two} is code'),
  guide('{/* one */ two() /* three */}', 7, '{/* one */ two() /* three */} is code'),
  guide('One\n\n{two()}', 9, '{two()} is code'),
  guide('import One from "./two.js"', 7, 'read as code'),
  guide('export const one = two()', 7, 'read as code'),
  guide('One <abbr title={two()}>three</abbr>', 7, 'title={two()} in <abbr> is not known'),
  guide('One <kbd {...two()}>three</kbd>', 7, '{...two()} in <kbd> is not known'),
  guide('| One |\n| --- |\n| {two()} |', 9, '{two()} is code'),
  guide('<details open ontoggle="one()"><summary>Two</summary>Three</details>', 7, 'attribute ontoggle'),
  guide('<sup style="position:fixed">One</sup>', 7, 'attribute style'),
  guide('<sub class="official">One</sub>', 7, 'attribute class'),
  guide('<dl id="_main"><dt>One</dt></dl>', 7, 'attribute id'),
  guide('<script>one()</script>', 7, '<script> is not known'),
  guide('One <>two</>', 7, '<> is not known'),
  guide('<constructor>One</constructor>', 7, '<constructor> is not known'),
  guide('<a href="/paths/">Paths</a>', 7, '[words](/address/)'),
  guide('One\n[two](/paths/nobody/)', 8, 'leads to nothing on this site'),
  guide('[two](/guides/glossary/#nothing-of-this)', 7, 'leads to nothing on this site'),
  guide('## One\n\n[two](#two)', 9, 'leads to nothing on this site'),
  guide('[two](../glossary/)', 7, 'leads to nothing on this site'),
  guide('[two](/guides/glossary)', 7, 'leads to nothing on this site'),
  guide('[one](javascript:two)', 7, 'the link javascript:two leads neither'),
  guide('[one](<JAVA&#9;SCRIPT&colon;two>)', 7, 'JAVA[U+0009]SCRIPT:two'),
  guide('[one](data:text/html,two)', 7, 'the link data:text/html,two leads neither'),
  guide('One http://example.com', 7, 'the link http://example.com leads neither'),
  guide('[one][two]\n\n[two]: file:///etc/passwd', 9, 'file:///etc/passwd leads neither'),
  guide('[one](https:example.com)', 7, 'the link https:example.com leads neither'),
  guide('![One](one.png)', 7, 'there is no picture one.png'),
  guide('![One](https://example.com/one.png)', 7, 'not beside the guide'),
  guide('![One](../../package.png)', 7, 'not beside the guide'),
  guide('![One](%2e%2e/two.png)', 7, 'not beside the guide'),
  guide('![One](glossary.mdx)', 7, 'not beside the guide'),
  guide('![One](one.svg?raw)', 7, 'not beside the guide'),
  guide('![One](one%zz.png)', 7, 'not beside the guide'),
  guide('![One](data:image/png;base64,AA)', 7, 'not beside the guide'),
  guide('![One][two]\n\n[two]: ../two.png', 7, 'name its file'),
]

describe('the content check, given invalid content', () => {
  let example: string
  before(async () => void (example = await exampleFolder()))

  test('finds no problems in the unchanged example', async () => assert.deepEqual(await messagesAfter(example), []))

  test('accepts what owners may edit, such as the date received and the capitals in a title', async () => {
    const changes = [edit(sources, /received: .*/, 'received: 2020-02-29'), edit(factor, 'title: Care', 'title: CARE')]
    assert.deepEqual(await messagesAfter(example, ...changes), [])
  })

  test('reports problems in several files at once', async () => {
    const messages = await messagesAfter(example, ...combinedCases.flatMap(([, , ...changes]) => changes))
    const places = combinedCases.map(([place]) => messages.findIndex((message) => message.startsWith(`${place}: `)))
    assert.deepEqual(places.toSorted(), [...messages.keys()], messages.join('\n'))
  })

  for (const [title, place, change] of tampering) {
    test(`detects tampering with official wording: ${title}`, async () => {
      const [message = 'no problem'] = await messagesAfter(example, change)
      assert.ok(message.startsWith(`${place}: `), message)
    })
  }

  const cases = [...combinedCases, ...invalidFiles, ...invalidReferences, ...invalidSources, ...invalidGuides]
  for (const [place, words, ...changes] of cases) {
    test(`reports only ${place}: … ${words}`, async () => {
      const [message = '', ...others] = await messagesAfter(example, ...changes)
      assert.deepEqual(others, [], message)
      assert.ok(message.startsWith(`${place}: `) && message.includes(words), message)
    })
  }
})
