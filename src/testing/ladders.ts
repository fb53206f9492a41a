import type { SourceDocument } from '../documents/document.ts'
import { lists, paragraph, run, table, wordOf } from './word-xml.ts'

// For tests: career ladders as tables, in the shapes that published ones have and in words of our own.

/** A ladder of one career path; each factor has a row for each of its discriminators, or rows without names. */
export interface Ladder {
  readonly careerPath: string
  readonly levels: readonly string[]
  /** What is above the names; rows have no names if it is `null`. */
  readonly corner: string | null
  /** Whether headings above tables name the factors, or rows within one table. */
  readonly factorsIn: 'headings' | 'rows'
  readonly cells: 'bullets' | 'list' | 'paragraphs'
  readonly separator: ',' | ';'
  /** The rows of each factor: a name and, for each level, descriptors with " / " between them. */
  readonly factors: Readonly<Record<string, readonly (readonly string[])[]>>
}

const base = { corner: '', factorsIn: 'headings', cells: 'paragraphs', separator: ',' } as const

/** Ten ladders, by the published one that each has its shape from. */
export const ladders: Readonly<Record<string, Ladder>> = {
  '37signals: levels by job title, no names': {
    ...base,
    careerPath: 'Gardening',
    levels: ['Junior Gardener', 'Gardener', 'Senior Gardener', 'Principal Gardener'],
    corner: null,
    factors: {
      Practice: [
        ['Waters beds. / Asks before pruning.', 'Prunes alone.', 'Plans a season. / Teaches pruning.', 'Plans years.'],
        ['Knows ten plants.', 'Knows fifty plants.', 'Names any plant; and says why it grows.', 'Writes about plants.'],
      ],
    },
  },
  'jorgef: axes as names, one descriptor each': {
    ...base,
    careerPath: 'Ferry Crew',
    levels: ['Deckhand 1', 'Deckhand 2', 'Mate 3', 'Captain 4'],
    corner: 'Axis',
    factors: {
      Seamanship: [
        ['Ropes', 'learns the knots', 'ties any knot.', 'Designs moorings.', 'Sets the standard.'],
        ['People', 'Helps guests board.', 'Helps the crew.', 'Mentors hands.', 'Leads the ship.'],
        ['Weather', 'Reads a forecast.', 'Doubts a forecast.', 'Decides on sailing.', 'Answers for sailing.'],
      ],
    },
  },
  'BuzzFeed: factors as rows, a role in the level’s name': {
    ...base,
    careerPath: 'Kitchen',
    levels: ['Cook I', 'Cook II', 'Senior Cook (Team Lead)'],
    corner: 'Expectations',
    factorsIn: 'rows',
    cells: 'bullets',
    factors: {
      Cooking: [
        ['Craft', 'Follows recipes. / Keeps knives sharp.', 'Adapts recipes.', 'Writes recipes. / Tastes all of it.'],
        ['Speed', 'Serves two tables.', 'Serves six tables.', 'Runs the evening.'],
      ],
      Hospitality: [['Guests', 'Answers questions.', 'Asks questions.', 'Remembers every guest.']],
    },
  },
  'FT: factors as rows, semicolons, a gap': {
    ...base,
    careerPath: 'Archive',
    levels: ['Junior', 'Mid', 'Senior', 'Principal'],
    corner: 'Competency',
    factorsIn: 'rows',
    separator: ';',
    factors: {
      'Looking After Records': [
        ['Order', 'Files boxes, folders, and maps.', 'Orders a room.', 'Orders a house.', 'Orders a city.'],
        ['Repair', '', 'Glues a spine.', 'Saves a map.', 'Saves a flood.'],
      ],
      'Giving Access': [['Catalog', 'Types cards.', 'Checks cards.', 'Designs cards.', 'Ends cards.']],
    },
  },
  'Artsy: lists in cells': {
    ...base,
    careerPath: 'Theater',
    levels: ['Stagehand 1', 'Stagehand 2', 'Staff Stagehand'],
    cells: 'list',
    factors: {
      Impact: [
        ['Scope', 'Moves props. / Learns cues. / Is on time.', 'Moves walls. / Calls cues.', 'Moves mountains.'],
        ['Trust', 'Keeps promises.', 'Keeps others’ promises.', 'Is asked first. / Is asked last.'],
      ],
    },
  },
  'Octopus: short level codes': {
    ...base,
    careerPath: 'Bakery',
    levels: ['L1', 'L2', 'L3', 'L4'],
    corner: 'Skill',
    factors: {
      Baking: [
        ['Dough', 'Weighs flour.', 'Feels dough.', 'Rescues dough.', 'Invents dough.'],
        ['Ovens', 'Opens it slowly.', 'Knows its moods.', 'Repairs it.', 'Buys it.'],
      ],
      Selling: [['Counter', 'Says hello.', 'Says a name.', 'Says no.', 'Says nothing, and sells.']],
    },
  },
  'Codecademy: levels of one letter case, gaps': {
    ...base,
    careerPath: 'Workshop',
    levels: ['IC1', 'IC2', 'IC3'],
    corner: 'Discriminators',
    cells: 'bullets',
    factors: {
      Making: [
        ['Tools', 'Names tools. / Cleans tools.', 'Chooses tools.', ''],
        ['Wood', 'Saws straight.', '', 'Hears the grain.'],
      ],
    },
  },
  'SFIA: levels that begin at three': {
    ...base,
    careerPath: 'Surveying',
    levels: ['Level 3', 'Level 4', 'Level 5'],
    corner: 'Attribute',
    factors: {
      Responsibility: [
        ['Autonomy', 'Works under general direction.', 'Works within a frame.', 'Sets the frame.'],
        ['Influence', 'Works with peers.', 'Influences a team.', 'Influences an office.'],
        ['Complexity', 'Does varied work.', 'Does complex work.', 'Does work without example.'],
      ],
    },
  },
  'UK Government: roles as levels, scores': {
    ...base,
    careerPath: 'Cartography',
    levels: ['Apprentice cartographer (0-9)', 'Cartographer (10-19)', 'Head of maps (Score Range 20-29)'],
    corner: 'Skills',
    factorsIn: 'rows',
    separator: ';',
    factors: {
      'Map Making': [
        ['Drawing', 'You can draw a line; and a curve.', 'You can draw a coast.', 'You can say what to leave out.'],
        ['Data', 'You can read a grid.', 'You can mend a grid.', 'You can replace a grid.'],
      ],
    },
  },
  'Medium: several signals at each level': {
    ...base,
    careerPath: 'Orchestra',
    levels: ['Level 1', 'Level 2', 'Level 3'],
    cells: 'paragraphs',
    factors: {
      Ensemble: [
        [
          'Signals',
          'Arrives early. / Tunes quietly.',
          'Listens across. / Breathes with others.',
          'Leads without moving.',
        ],
        ['Examples', 'Found the "A" twice.', 'Saved an entry, and smiled.', 'Stopped, then began again.'],
      ],
    },
  },
}

const scoresIn = /^(.*) \((Score Range [\d-]+|[\d-]+)\)$/

/** What a ladder says, factor by factor. */
export function ladderDocuments({ careerPath, levels, corner, factors }: Ladder): SourceDocument[] {
  return Object.entries(factors).map(([title, rows]) => {
    const discriminators = corner === null ? [] : rows.map(([name = '']) => name)
    return {
      careerPath: { number: null, code: null, title: careerPath },
      factor: { number: null, title },
      description: null,
      criteria: null,
      supervisors: null,
      note: null,
      discriminators,
      levels: levels.map((level, place) => {
        const [, name = level, scores = null] = scoresIn.exec(level) ?? []
        const cells = rows.map((row, at) => {
          const texts = descriptorsIn(row[place + (corner === null ? 0 : 1)])
          return texts.map((text) => ({ discriminator: discriminators[at] ?? null, text }))
        })
        const gaps = discriminators.filter((_, at) => !cells[at]?.length)
        return {
          title: name,
          scores,
          beyond: false,
          leadIn: null,
          descriptors: [...cells.flat(), ...gaps.map((discriminator) => ({ discriminator, text: null }))],
        }
      }),
    }
  })
}

const descriptorsIn = (cell = '') => cell.split(' / ').filter(Boolean)

/** A ladder as a Word file: headings with styles of Word’s, and a table for each factor or for all of them. */
export function ladderAsWord({ careerPath, levels, corner, factorsIn, cells, factors }: Ladder): Promise<Buffer> {
  const head = corner === null ? levels : [corner, ...levels]
  const cell = (text: string) =>
    descriptorsIn(text)
      .map((words) => paragraph(run(`${cells === 'bullets' ? '• ' : ''}${words}`), cells === 'list' ? 1 : undefined))
      .join('')
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text, at) => (at || corner === null ? cell(text) : text)))
  const heading = (text: string, depth: number) => paragraph(text, undefined, `<w:pStyle w:val="Heading${depth}"/>`)
  const across = (text: string) => [`<w:tcPr><w:gridSpan w:val="${head.length}"/></w:tcPr>${paragraph(text)}`]
  const body =
    factorsIn === 'rows'
      ? table(head, ...Object.entries(factors).flatMap(([title, rows]) => [across(title), ...rowsOf(rows)]))
      : Object.entries(factors)
          .map(([title, rows]) => heading(title, 2) + table(head, ...rowsOf(rows)))
          .join('')
  const styles = [1, 2]
    .map(
      (depth) =>
        `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`,
    )
    .join('')
  return wordOf({ document: `${heading(careerPath, 1)}${body}<w:p/>`, styles, numbering: lists })
}

/** A ladder as a .csv file: its career path, and its factor unless rows name it, are rows above the levels. */
export function ladderAsCsv({ careerPath, levels, corner, factorsIn, cells, separator, factors }: Ladder): Buffer {
  const head = corner === null ? levels : [corner, ...levels]
  const cell = (text: string, at: number) => {
    const bullet = (at || corner === null) && cells !== 'paragraphs' ? '- ' : ''
    const words = descriptorsIn(text).map((part) => bullet + part)
    return words.join('\n')
  }
  const alone = (title: string) => [title, ...head.slice(1).map(() => '')]
  const titled = Object.entries(factors).map(([title, rows]) => ({ title, rows: rows.map((row) => row.map(cell)) }))
  const [first] = titled
  const rows =
    factorsIn === 'rows'
      ? [alone(careerPath), head, ...titled.flatMap(({ title, rows: own }) => [alone(title), ...own])]
      : [
          [careerPath],
          [first?.title ?? ''],
          head,
          ...titled.flatMap(({ title, rows: own }, at) => (at ? [alone(title), ...own] : own)),
        ]
  const field = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return Buffer.from(rows.map((row) => `${row.map(field).join(separator)}\r\n`).join(''))
}
