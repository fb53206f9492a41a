import assert from 'node:assert/strict'
import { appendFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type ContentFolder, exampleFolder } from '../testing/content-folder.ts'

/** A way in which content can be wrong: where the one message says it is, words of it, and what breaks the content. */
type Case = readonly [name: string, place: string, words: string, breakIt: (content: ContentFolder) => Promise<unknown>]

const rubric = 'rubrics/office-support/care.yaml'
const source = 'sources/office-support/care.txt'
const careerPaths = ['office-support', 'field-support']

const wrongFiles: readonly Case[] = [
  [
    'unknown key',
    'factors/care.yaml:16: titel',
    'not known',
    ({ edit }) => edit('factors/care.yaml', /$/, 'titel: A\n'),
  ],
  [
    'missing key',
    'factors/care.yaml:1: title',
    'missing',
    ({ edit }) => edit('factors/care.yaml', 'title: Care\n', ''),
  ],
  ['wrong type', 'factors/care.yaml:1: number', 'not a number', ({ edit }) => edit('factors/care.yaml', '2', 'two')],
  [
    'bad id',
    'factors/care.yaml:14: discriminators[1].id',
    'lowercase words',
    ({ edit }) => edit('factors/care.yaml', 'id: growth', 'id: In Growth'),
  ],
  [
    'file name that is no id',
    'factors/Care.yaml',
    'cannot be an id',
    ({ move }) => move('factors/care.yaml', 'factors/Care.yaml'),
  ],
  [
    'file name that differs from another only in case',
    'guides/How-to-read-a-rubric.mdx',
    'cannot be an id',
    ({ write }) => write('guides/How-to-read-a-rubric.mdx', ''),
  ],
  ['file of another kind', 'paths/notes.yml', 'not content', ({ write }) => write('paths/notes.yml', '')],
  [
    'link to another place',
    'paths/linked.yaml',
    'a link',
    ({ folder }) => symlink('/etc/hostname', join(folder, 'paths/linked.yaml')),
  ],
  [
    'wrong encoding',
    'factors/care.yaml',
    'UTF-8',
    ({ write }) => write('factors/care.yaml', Uint8Array.of(0x74, 0xe9, 0x0a)),
  ],
  [
    'broken YAML',
    'factors/care.yaml:2',
    'in quotes',
    ({ edit }) => edit('factors/care.yaml', 'title: Care', 'title: Care: all of it'),
  ],
  ['empty text', `${rubric}:4: levels.level-i[0].text`, 'empty', ({ edit }) => edit(rubric, />-\n.*Helps\.\n/, "''\n")],
  ['empty file', 'paths/empty.yaml', 'no keys', ({ write }) => write('paths/empty.yaml', '')],
  [
    'contact that nobody can write to',
    'site.yaml:2: contact',
    'e-mail',
    ({ write }) => write('site.yaml', 'title: Rubrics\ncontact: room 12\n'),
  ],
]

const wrongReferences: readonly Case[] = [
  [
    'factor without a file',
    'sources/office-support/nothing.txt',
    '"nothing"',
    async ({ edit, move }) => {
      await move(rubric, 'rubrics/office-support/nothing.yaml')
      await move(source, 'sources/office-support/nothing.txt')
      await edit('sources.yaml', 'office-support/care:', 'office-support/nothing:')
    },
  ],
  [
    'duplicate id',
    'paths/twice.yaml:6: levels[1].id',
    'twice',
    ({ write }) =>
      write('paths/twice.yaml', 'number: 9\ntitle: T\nlevels:\n  - id: one\n    title: A\n  - id: one\n    title: B\n'),
  ],
  [
    'discriminator of another factor',
    `${rubric}:6: levels.level-i[1].discriminator`,
    '"depth"',
    ({ edit }) => edit(rubric, 'discriminator: growth', 'discriminator: depth'),
  ],
  [
    'missing level',
    `${rubric}:2: levels.level-ii`,
    'content: (none)',
    ({ edit }) => edit(rubric, / {2}level-ii:[^]*$/, ''),
  ],
  [
    'missing cell',
    `${rubric}:3: levels.level-i[1]`,
    'content: (none)',
    ({ edit }) => edit(rubric, /    - discriminator: growth\n.*\n.*\n/, ''),
  ],
  [
    'cell without anything',
    `${rubric}:16: levels.level-ii[2]`,
    'source:  (none)',
    ({ edit }) => edit(rubric, /$/, '    - discriminator: null\n      text: null\n'),
  ],
  [
    'colliding addresses',
    'rubrics/field-support/level-iii.yaml',
    'share an address',
    async ({ edit, move }) => {
      await move('factors/care.yaml', 'factors/level-iii.yaml')
      await edit('sources.yaml', /\/care:/g, '/level-iii:')
      for (const path of careerPaths) {
        await move(`rubrics/${path}/care.yaml`, `rubrics/${path}/level-iii.yaml`)
        await move(`sources/${path}/care.txt`, `sources/${path}/level-iii.txt`)
      }
    },
  ],
]

const wrongSources: readonly Case[] = [
  [
    'wording unlike its source document',
    `${rubric}:4: levels.level-i[0].text`,
    '"Helps all."',
    ({ edit }) => edit(rubric, 'Helps.', 'Helps all.'),
  ],
  ['rubric without source document', rubric, 'is missing', ({ move }) => move(source, '.removed')],
  ['source document without rubric', source, 'no rubric', ({ move }) => move(rubric, '.removed')],
  [
    'source document that was altered, and its rubric alike',
    source,
    'SHA-256',
    async ({ edit }) => {
      await edit(source, 'Helps.', 'Helps all.')
      await edit(rubric, 'Helps.', 'Helps all.')
    },
  ],
  [
    'source document that is not listed',
    source,
    'not listed',
    ({ edit }) => edit('sources.yaml', /office-support\/care:\n.*\n.*\n/, ''),
  ],
  [
    'source document that is listed but gone',
    'sources.yaml:8: office-support/care',
    'gone',
    async ({ move }) => {
      await move(source, '.removed-source')
      await move(rubric, '.removed-rubric')
    },
  ],
  [
    'factor that no source document has',
    'factors/orphan.yaml',
    'no source document has it',
    ({ write }) =>
      write(
        'factors/orphan.yaml',
        'number: 4\ntitle: Orphan\ndescription: D.\ncriteria:\n  heading: C\n  text: C.\ndiscriminators:\n  - id: d\n    title: D\n',
      ),
  ],
  [
    'career path that no source document has',
    'paths/orphan.yaml',
    'no source document has it',
    ({ write }) =>
      write('paths/orphan.yaml', 'number: 8\ntitle: Orphan\nlevels:\n  - id: level-i\n    title: Level I\n'),
  ],
  [
    'level above the top that no source document has',
    'paths/office-support.yaml:8: levels[2]',
    '"Highest"',
    ({ edit }) => edit('paths/office-support.yaml', /$/, '  - id: highest\n    title: Highest\n    beyond: true\n'),
  ],
  [
    'code that no source document has',
    'paths/office-support.yaml:1: code',
    '"NK"',
    ({ edit }) => edit('paths/office-support.yaml', /^/, 'code: NK\n'),
  ],
]

const front = '---\ntitle: T\ndescription: D.\norder: 7\n---\n'

/** A guide that is wrong: its text below its front matter, or whole, and what is said of a line of it. */
const guide = (name: string, text: string, line: string | number, words: string): Case => [
  `guide: ${name}`,
  `guides/new.mdx:${line}`,
  words,
  ({ write }) => write('guides/new.mdx', !text || text.startsWith('---') ? text : `${front}\n${text}\n`),
]

const wrongGuides: readonly Case[] = [
  guide('no front matter', '', 1, 'title, description and order'),
  guide('unknown key', front.replace('order', 'ordre: 1\norder'), '4: ordre', 'not known'),
  guide('missing key', front.replace('title: T\n', ''), '2: title', 'missing'),
  guide('wrong type', front.replace('7', 'last'), '4: order', 'not a number'),
  guide('broken YAML', front.replace('D.', 'This: that'), 3, 'in quotes'),
  guide('front matter that Astro ends earlier', front.replace('order', '---x {one()}\norder'), 1, 'title, description'),
  guide('unknown component', 'One\n\n<Box>Two</Box>', 9, '<Box> is not known'),
  guide('broken MDX', 'One\n\n<kbd>Two', 9, 'closing tag for `<kbd>`'),
  guide('code', 'One {two} {/* and a comment */}', 7, '{two} is code'),
  guide('code between comments', '{/* one */ two() /* three */}', 7, '{/* one */ two() /* three */} is code'),
  guide('code in a block', 'One\n\n{two()}', 9, '{two()} is code'),
  guide('code of a module', 'import One from "./two.js"', 7, 'read as code'),
  guide('code of a module that is exported', 'export const one = two()', 7, 'read as code'),
  guide('code in an attribute', 'One <abbr title={two()}>three</abbr>', 7, 'title={two()} in <abbr> is not known'),
  guide('code for attributes', 'One <kbd {...two()}>three</kbd>', 7, '{...two()} in <kbd> is not known'),
  guide('code within a table', '| One |\n| --- |\n| {two()} |', 9, '{two()} is code'),
  guide(
    'event handler',
    '<details open ontoggle="one()"><summary>Two</summary>Three</details>',
    7,
    'attribute ontoggle',
  ),
  guide('style', '<sup style="position:fixed">One</sup>', 7, 'attribute style'),
  guide('class', '<sub class="official">One</sub>', 7, 'attribute class'),
  guide('id', '<dl id="_main"><dt>One</dt></dl>', 7, 'attribute id'),
  guide('script', '<script>one()</script>', 7, '<script> is not known'),
  guide('tag without a name', 'One <>two</>', 7, '<> is not known'),
  guide('tag named like a method', '<constructor>One</constructor>', 7, '<constructor> is not known'),
  guide('tag for a link', '<a href="/paths/">Paths</a>', 7, '[words](/address/)'),
  guide('link to no page', 'One\n[two](/paths/nobody/)', 8, 'leads to nothing on this site'),
  guide('link to no fragment', '[two](/guides/glossary/#nothing-of-this)', 7, 'leads to nothing on this site'),
  guide('link to no heading of its own', '## One\n\n[two](#two)', 9, 'leads to nothing on this site'),
  guide('link that begins nowhere', '[two](../glossary/)', 7, 'leads to nothing on this site'),
  guide('link without its last slash', '[two](/guides/glossary)', 7, 'leads to nothing on this site'),
  guide('link that is a script', '[one](javascript:two)', 7, 'the link javascript:two leads neither'),
  guide('link that is a script, in disguise', '[one](<JAVA&#9;SCRIPT&colon;two>)', 7, 'JAVA[U+0009]SCRIPT:two'),
  guide('link that is data', '[one](data:text/html,two)', 7, 'the link data:text/html,two leads neither'),
  guide('link without encryption', 'One http://example.com', 7, 'the link http://example.com leads neither'),
  guide(
    'link to a file of this machine',
    '[one][two]\n\n[two]: file:///etc/passwd',
    9,
    'file:///etc/passwd leads neither',
  ),
  guide('link with half a scheme', '[one](https:example.com)', 7, 'the link https:example.com leads neither'),
  guide('picture that is not there', '![One](one.png)', 7, 'there is no picture one.png'),
  guide('picture from elsewhere', '![One](https://example.com/one.png)', 7, 'not beside the guide'),
  guide('picture outside the folder', '![One](../../package.png)', 7, 'not beside the guide'),
  guide('picture outside the folder, in disguise', '![One](%2e%2e/two.png)', 7, 'not beside the guide'),
  guide('picture that is none', '![One](glossary.mdx)', 7, 'not beside the guide'),
  guide('picture with an instruction', '![One](one.svg?raw)', 7, 'not beside the guide'),
  guide('picture with a broken address', '![One](one%zz.png)', 7, 'not beside the guide'),
  guide('picture as data', '![One](data:image/png;base64,AA)', 7, 'not beside the guide'),
  guide('picture whose address is elsewhere', '![One][two]\n\n[two]: ../two.png', 7, 'its address elsewhere'),
]

/** An address in the list of those that were published. */
const listed = (name: string, addresses: string, words: string): Case => [
  name,
  'addresses.txt:1',
  words,
  ({ folder }) => appendFile(join(folder, 'addresses.txt'), `${addresses}\n`),
]

const wrongAddresses: readonly Case[] = [
  listed('published page that is gone', '/factors/gone/', '"/factors/gone/ -> /"'),
  listed('published fragment that is gone', '/guides/glossary/#gone', '"/guides/glossary/#gone -> /guides/glossary/"'),
  listed('published file that is gone', '/data/text/arts/gone.txt', '"/data/text/arts/gone.txt -> /data/"'),
  listed('line that is no address', 'https://example.com/', 'neither an address'),
  listed('line for what exists', '/compare/ -> /', 'but exists again'),
]

describe('content that is wrong in one way gets one message, which says where and what', () => {
  let whole: ContentFolder
  before(async () => (whole = await exampleFolder()))
  after(() => whole.remove())

  test('nothing is wrong with the example', async () => assert.deepEqual(await whole.messages(), []))

  test('several wrong files are reported in one run', async () => {
    const content = await whole.copy()
    const names = ['unknown key', 'empty text', 'file of another kind', 'contact that nobody can write to']
    const cases = wrongFiles.filter(([name]) => names.includes(name))
    for (const [, , , breakIt] of cases) await breakIt(content)
    const messages = await content.messages()
    await content.remove()
    for (const [, place] of cases)
      assert.ok(
        messages.some((one) => one.startsWith(`${place}: `)),
        place,
      )
    assert.equal(messages.length, names.length, messages.join('\n'))
  })

  for (const [name, place, words, breakIt] of [
    ...wrongFiles,
    ...wrongReferences,
    ...wrongSources,
    ...wrongGuides,
    ...wrongAddresses,
  ]) {
    test(name, async () => {
      const content = await whole.copy()
      await breakIt(content)
      const [message = '', ...others] = await content.messages()
      await content.remove()
      assert.deepEqual(others, [], message)
      assert.ok(message.startsWith(`${place}: `) && message.includes(words), `${place}, ${words}: ${message}`)
    })
  }
})
