import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lists, paragraph, run, table, wordOf } from '../../testing/word-xml.ts'
import { wordProblem } from '../account.ts'
import type { SourceDocument } from '../document.ts'
import { parseSource } from './received.ts'

// Career ladders as tables, in the layouts of published ladders but with our own wording.

interface Ladder {
  /** False if the rows do not begin with the name of a discriminator. */
  readonly hasNames?: false
  /** True if the factors are named in rows of the table. Otherwise, they are named in headings above it. */
  readonly factorsInRows?: true
  readonly cells?: 'bullets' | 'list'
  readonly separator?: ';'
  /** The career path, its levels, and each factor's title and rows. "/" separates descriptors; "none" marks a gap. */
  readonly text: string
}

/** Ten ladders, each named after the published ladder whose layout it copies. */
const ladders: Readonly<Record<string, Ladder>> = {
  '37signals (job titles as levels, no discriminators)': {
    hasNames: false,
    text: `Gardening
Junior Gardener | Gardener | Senior Gardener | Principal Gardener
Practice
Waters beds. / Asks before pruning. | Prunes alone. | Plans a season. / Teaches pruning. | Plans years.
Knows ten plants. | Knows fifty plants. | Names any plant; and says why it grows. | Writes about plants.`,
  },
  'jorgef (axes as discriminators, one descriptor per cell)': {
    text: `Ferry Crew
Axis | Deckhand 1 | Deckhand 2 | Mate 3 | Captain 4
Seamanship
Ropes | learns the knots | ties any knot. | Designs moorings. | Sets the standard.
People | Helps guests board. | Helps the crew. | Mentors hands. | Leads the ship.
Weather | Reads a forecast. | Doubts a forecast. | Decides on sailing. | Answers for sailing.`,
  },
  'BuzzFeed (factors in rows, a role in a level’s name)': {
    factorsInRows: true,
    cells: 'bullets',
    text: `Kitchen
Expectations | Cook I | Cook II | Senior Cook (Team Lead)
Cooking
Craft | Follows recipes. / Keeps knives sharp. | Adapts recipes. | Writes recipes. / Tastes all of it.
Speed | Serves two tables. | Serves six tables. | Runs the evening.
Hospitality
Guests | Answers questions. | Asks questions. | Remembers every guest.`,
  },
  'FT (factors in rows, semicolons, a gap)': {
    factorsInRows: true,
    separator: ';',
    text: `Archive
Competency | Junior | Mid | Senior | Principal
Looking After Records
Order | Files boxes, folders, and maps. | Orders a room. | Orders a house. | Orders a city.
Repair | none | Glues a spine. | Saves a map. | Saves a flood.
Giving Access
Catalog | Types cards. | Checks cards. | Designs cards. | Ends cards.`,
  },
  'Artsy (lists in cells)': {
    cells: 'list',
    text: `Theater
none | Stagehand 1 | Stagehand 2 | Staff Stagehand
Impact
Scope | Moves props. / Learns cues. / Is on time. | Moves walls. / Calls cues. | Moves mountains.
Trust | Keeps promises. | Keeps others’ promises. | Is asked first. / Is asked last.`,
  },
  'Octopus (short level codes)': {
    text: `Bakery
Skill | L1 | L2 | L3 | L4
Baking
Dough | Weighs flour. | Feels dough. | Rescues dough. | Invents dough.
Ovens | Opens it slowly. | Knows its moods. | Repairs it. | Buys it.
Selling
Counter | Says hello. | Says a name. | Says no. | Says nothing, and sells.`,
  },
  'Codecademy (uppercase level codes, gaps)': {
    cells: 'bullets',
    text: `Workshop
Discriminators | IC1 | IC2 | IC3
Making
Tools | Names tools. / Cleans tools. | Chooses tools. | none
Wood | Saws straight. | none | Hears the grain.`,
  },
  'SFIA (levels that start at 3)': {
    text: `Surveying
Attribute | Level 3 | Level 4 | Level 5
Responsibility
Autonomy | Works under general direction. | Works within a frame. | Sets the frame.
Influence | Works with peers. | Influences a team. | Influences an office.
Complexity | Does varied work. | Does complex work. | Does work without example.`,
  },
  'UK Government (roles as levels, scores)': {
    factorsInRows: true,
    separator: ';',
    text: `Cartography
Skills | Apprentice cartographer (0-9) | Cartographer (10-19) | Head of maps (Score Range 20-29)
Map Making
Drawing | You can draw a line; and a curve. | You can draw a coast. | You can say what to leave out.
Data | You can read a grid. | You can repair a grid. | You can replace a grid.`,
  },
  'Medium (several signals at each level)': {
    text: `Orchestra
none | Level 1 | Level 2 | Level 3
Ensemble
Signals | Arrives early. / Tunes quietly. | Listens across. / Breathes with others. | Leads without moving.
Examples | Found the "A" twice. | Saved an entry, and smiled. | Stopped, then began again.`,
  },
}

const partsOf = (cell = '') => cell.split(' / ').filter((part) => part && part !== 'none')

/** A ladder's career path, the first row of its table, and its other rows grouped by factor. */
function gridOf({ text }: Ladder) {
  const [[careerPath = ''] = [], head = [], ...rows] = text.split('\n').map((line) => line.split(' | '))
  const factors: { title: string; rows: string[][] }[] = []
  for (const row of rows) {
    if (row.length === 1) factors.push({ title: row[0]!, rows: [] })
    else factors.at(-1)?.rows.push(row)
  }
  return { careerPath, head: head.map((cell) => partsOf(cell)[0] ?? ''), factors }
}

/** The documents expected from parsing a ladder, one for each factor. */
function documentsOf(ladder: Ladder): SourceDocument[] {
  const { careerPath, head, factors } = gridOf(ladder)
  const nameColumns = ladder.hasNames === false ? 0 : 1
  return factors.map(({ title, rows }) => ({
    careerPath: { number: null, code: null, title: careerPath },
    factor: { number: null, title },
    ...{ description: null, criteria: null, supervisors: null, note: null },
    discriminators: nameColumns ? rows.map(([name = '']) => name) : [],
    levels: head.slice(nameColumns).map((level, index) => {
      const [, levelTitle = level, scores = null] = /^(.*) \((Score Range [\d-]+|[\d-]+)\)$/.exec(level) ?? []
      const cells = rows.map((row) => {
        const discriminator = nameColumns ? row[0]! : null
        return { discriminator, parts: partsOf(row[index + nameColumns]) }
      })
      const descriptors = cells.flatMap(({ discriminator, parts }) => parts.map((text) => ({ discriminator, text })))
      const gaps = cells
        .filter(({ parts }) => !parts.length)
        .map(({ discriminator }) => ({ discriminator, text: null }))
      return { title: levelTitle, scores, beyond: false, leadIn: null, descriptors: [...descriptors, ...gaps] }
    }),
  }))
}

/** Writes a ladder as a Word file, with headings in Word's styles and either one table or a table for each factor. */
function wordFileOf(ladder: Ladder): Promise<Buffer> {
  const { careerPath, head, factors } = gridOf(ladder)
  const list = ladder.cells === 'list' ? 1 : undefined
  const bullet = ladder.cells === 'bullets' ? '• ' : ''
  const cell = (text: string) =>
    partsOf(text)
      .map((part) => paragraph(run(bullet + part), list))
      .join('')
  const tableRows = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text, at) => (at || ladder.hasNames === false ? cell(text) : text)))
  const heading = (text: string, depth: number) => paragraph(text, undefined, `<w:pStyle w:val="Heading${depth}"/>`)
  const spanningRow = (text: string) => [`<w:tcPr><w:gridSpan w:val="${head.length}"/></w:tcPr>${paragraph(text)}`]
  const body = ladder.factorsInRows
    ? table(head, ...factors.flatMap(({ title, rows }) => [spanningRow(title), ...tableRows(rows)]))
    : factors.map(({ title, rows }) => heading(title, 2) + table(head, ...tableRows(rows))).join('')
  const style = (depth: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`
  return wordOf({ document: `${heading(careerPath, 1)}${body}<w:p/>`, styles: style(1) + style(2), numbering: lists })
}

/**
 * Writes a ladder as a .csv file. The career path is above the levels, and so is the first factor unless
 * `factorsInRows` is set.
 */
function csvFileOf(ladder: Ladder): Promise<Buffer> {
  const { careerPath, head, factors } = gridOf(ladder)
  const bullet = ladder.cells ? '- ' : ''
  const rows = factors.flatMap((factor) => [
    [factor.title],
    ...factor.rows.map((row) =>
      row.map((text, at) =>
        partsOf(text)
          .map((part) => (at || ladder.hasNames === false ? bullet : '') + part)
          .join('\n'),
      ),
    ),
  ])
  const lines = [[careerPath], ...rows.toSpliced(ladder.factorsInRows ? 0 : 1, 0, head)]
  const field = (text = '') => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (row: readonly string[]) => head.map((_, at) => field(row[at])).join(ladder.separator ?? ',')
  return Promise.resolve(Buffer.from(lines.map((row) => `${line(row)}\r\n`).join('')))
}

for (const [name, ladder] of Object.entries(ladders)) {
  for (const [extension, fileOf] of Object.entries({ docx: wordFileOf, csv: csvFileOf })) {
    test(`reads a .${extension} ladder laid out like ${name}`, async () => {
      const reading = await parseSource(`a.${extension}`, await fileOf(ladder))
      assert.ok('documents' in reading, JSON.stringify(reading))
      const documents = reading.documents.map(({ document }) => document)
      assert.deepEqual(documents, documentsOf(ladder))
      assert.equal(wordProblem('a', reading, documents), undefined)
      const [corner = ''] = ladder.hasNames === false ? [] : gridOf(ladder).head
      const tables = extension === 'docx' && !ladder.factorsInRows ? documents.length : 1
      assert.deepEqual(
        reading.leftOut.map(({ words }) => words),
        corner && corner !== 'Discriminators' ? Array.from({ length: tables }, () => corner) : [],
      )
    })
  }
}
