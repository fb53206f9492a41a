import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../../rubric/problem.ts'
import { example, parsed, realDocuments, realText } from '../../testing/example-document.ts'
import type { SourceDocument } from '../document.ts'
import { parseDocuments } from './parse.ts'

test('a document is read to the letter', () => {
  assert.deepEqual(parsed(example), {
    careerPath: { number: 2, code: null, title: 'Office Support' },
    factor: { number: 1, title: 'Team Work' },
    description: 'What this factor is about.',
    criteria: { heading: 'Expected Criteria (At all levels)', text: 'Work is timely.' },
    supervisors: null,
    note: 'Descriptors are a group.',
    discriminators: ['Teams', 'Growth'],
    levels: [
      {
        title: 'Level I',
        scores: null,
        beyond: false,
        leadIn: null,
        descriptors: [
          { discriminator: 'Teams', text: 'Helps.' },
          { discriminator: 'Growth', text: 'Learns.' },
        ],
      },
      {
        title: 'Level II',
        scores: null,
        beyond: false,
        leadIn: null,
        descriptors: [
          { discriminator: 'Teams', text: 'Leads.' },
          { discriminator: 'Growth', text: 'Teaches.' },
        ],
      },
    ],
  })
})

for (const id of realDocuments) {
  test(`every word of ${id} is kept`, () => {
    const values: string[] = []
    JSON.stringify(parsed(realText(id)), (_, value) => (typeof value === 'string' ? values.push(value) : value))
    const kept = values.join(' ').toLowerCase()
    const source = realText(id).toLowerCase()
    const form = /^(career path|factor) (\d|description)|level descriptors|discriminators/
    for (const line of source.split('\n').map((line) => line.replace(/[·\s]+/g, ' ').trim())) {
      if (!form.test(line)) assert.ok(kept.includes(line.replace(/:$/, '')), line)
    }
  })
}

test('the real documents have three and four levels of three descriptors', () => {
  const shapes = realDocuments.map((id) => parsed(realText(id)).levels.map(({ descriptors }) => descriptors.length))
  assert.deepEqual(shapes, [
    [3, 3, 3],
    [3, 3, 3, 3],
  ])
})

const sameDocuments = {
  'line ends of Windows': example.replaceAll('\n', '\r\n'),
  'line ends of old Macs': example.replaceAll('\n', '\r'),
  'a byte-order mark': `\uFEFF${example}`,
  'indents, double spaces and empty lines': example.replaceAll('\n', '\n \t\n\t ').replaceAll(' ', ' \t'),
  'column headings above every level': example.replace('LEVEL II', 'LEVEL DESCRIPTORS\nDISCRIMINATORS\nLEVEL II'),
}
for (const [name, text] of Object.entries(sameDocuments)) {
  test(`${name} make no difference`, () => assert.deepEqual(parsed(text), parsed(example)))
}

test('a description may have several paragraphs', () => {
  assert.equal(parsed(example.replace('about.', 'about.\n\nMore.')).description, 'What this factor is about.\nMore.')
})

/** What a text says, and the remarks on its reading. */
function read(text: string) {
  const result = parseDocuments('a.txt', text)
  assert.ok('documents' in result, JSON.stringify(result))
  return {
    document: result.documents[0]?.document,
    remarks: result.remarks.map(({ line, wrong }) => `${line}: ${wrong}`),
  }
}

const careerPath = { number: 2, code: 'NJ', title: 'Office Support' }
const headings: Record<string, readonly [from: string, to: string, expected: Partial<SourceDocument>]> = {
  'a factor with colon and dot': ['FACTOR 1 - TEAM', 'FACTOR:1. - TEAM', {}],
  'a factor with a colon': ['FACTOR 1 - TEAM WORK', 'Factor 1: Team Work', {}],
  'a factor with a longer dash': ['FACTOR 1 - TEAM', 'FACTOR 1 – TEAM', {}],
  'a factor with its title on the next line': ['FACTOR 1 - TEAM', 'FACTOR 1\nTEAM', {}],
  'a career path on one line': ['PATH 2\nOFFICE', 'PATH 2: OFFICE', {}],
  'number, code and title on one line': ['PATH 2\nOFFICE', 'PATH 2 (NJ) - OFFICE', { careerPath }],
  'number, code and title on three lines': ['PATH 2\nOFFICE', 'PATH 2\nNJ\nOFFICE', { careerPath }],
  'a title without a number': [
    'PATH 2\nOFFICE SUPPORT',
    'PATH: OFFICE SUPPORT (NJ)',
    { careerPath: { ...careerPath, number: null } },
  ],
  'the code before the title': ['PATH 2\nOFFICE', 'PATH 2\nNJ – OFFICE', { careerPath }],
  'the code before a level': ['LEVEL II', 'NJ Level II', { careerPath }],
  'a description on the line of its heading': ['DESCRIPTION:\nWhat', 'DESCRIPTION: What', {}],
  'criteria on the line of their heading': ['levels):\nWork', 'levels): Work', {}],
  'criteria of contribution': [
    'EXPECTED CRITERIA (At all levels)',
    'EXPECTED CONTRIBUTION CRITERIA',
    { criteria: { heading: 'Expected Contribution Criteria', text: 'Work is timely.' } },
  ],
  'criteria of several paragraphs': [
    'timely.\n',
    'timely.\nIt is good.\nIt lasts.\n',
    { criteria: { heading: 'Expected Criteria (At all levels)', text: 'Work is timely.\nIt is good.\nIt lasts.' } },
  ],
  'a paragraph for supervisors': [
    'timely.\n',
    'timely.\nFor Supervisors (as appropriate): Hires well.\n',
    { supervisors: { heading: 'For Supervisors (as appropriate)', text: 'Hires well.' } },
  ],
  'a paragraph for supervisors below its heading': [
    'timely.\n',
    'timely.\nFOR SUPERVISORS (as appropriate)\nHires well.\n',
    { supervisors: { heading: 'For Supervisors (as appropriate)', text: 'Hires well.' } },
  ],
  'no note': ['Descriptors are a group.\n', '', { note: null }],
  'a note that says so': ['Descriptors are', 'Note: descriptors are', { note: 'Note: descriptors are a group.' }],
  'no column headings': ['LEVEL DESCRIPTORS\nDISCRIMINATORS\n', '', {}],
  'column headings on one line': ['DESCRIPTORS\nDISC', 'DESCRIPTORS\tDISC', {}],
  'discriminators in one list': [/(?<=Learns\.\n|Teaches\.\n)Teams\nGrowth\n/g.source, '', {}],
}
for (const [name, [from, to, expected]] of Object.entries(headings)) {
  test(`${name} is read`, () => {
    const listed = name === 'discriminators in one list'
    const text = listed
      ? example.replaceAll(new RegExp(from, 'g'), to).replace('DISCRIMINATORS\n', 'DISCRIMINATORS\nTeams\nGrowth\n')
      : example.replace(from, to)
    assert.notEqual(text, example)
    assert.deepEqual(read(text), { document: { ...parsed(example), ...expected }, remarks: [] })
  })
}

for (const form of [
  'LEVEL I (0-29)',
  'Level I (0-29)',
  'NJ LEVEL I (0-29):',
  'LEVEL I\n(0-29)',
  'LEVEL I\nScores: 0-29',
]) {
  test(`the scores in ${JSON.stringify(form)} are the level's own`, () => {
    const { document } = read(example.replace('LEVEL I\n', `${form}\n`))
    const [first, second] = document?.levels ?? []
    assert.equal(first?.scores?.replace('Scores: ', ''), '0-29')
    assert.equal(first?.title, 'Level I')
    assert.equal(second?.scores, null)
  })
}

for (const bullet of ['•', '-', '–', '*', '?', '▪', '\uF0B7', '·\t', '']) {
  test(`${bullet ? `the bullet ${bullet}` : 'no bullet'} is read as ·`, () => {
    assert.deepEqual(read(example.replaceAll('·', bullet)), { document: parsed(example), remarks: [] })
  })
}

test('a line break by hand within a sentence is a space', () => {
  const { document } = read(example.replace('Helps.', 'Helps all\vothers, too.'))
  assert.equal(document?.levels[0]?.descriptors[0]?.text, 'Helps all others, too.')
})

test('curly and straight quotes stay as they are', () => {
  const quotes = 'Keeps the “team’s” books, "as is", and others\' too.'
  assert.equal(read(example.replace('Helps.', quotes)).document?.levels[0]?.descriptors[0]?.text, quotes)
})

test('a discriminator is the same whatever its quotes and capitals', () => {
  const { document, remarks } = read(example.replace('Teams', 'Team’s').replace('Teams', "TEAM'S"))
  assert.deepEqual([document?.discriminators, remarks], [['Team’s', 'Growth'], []])
})

test('a dash in the place of discriminators says that there are none', () => {
  for (const dash of ['-', '–', '—']) {
    const { document, remarks } = read(example.replace(/Teams\nGrowth\n$/, `${dash}\n`))
    assert.deepEqual(remarks, [])
    assert.deepEqual(document?.levels[1]?.descriptors, [
      { discriminator: null, text: 'Leads.' },
      { discriminator: null, text: 'Teaches.' },
    ])
  }
})

test('a title of a few capitals is no code', () => {
  assert.deepEqual(read(example.replace('OFFICE SUPPORT', 'IT')).document?.careerPath, {
    number: 2,
    code: null,
    title: 'It',
  })
})

test('discriminators may be numbers, or in small letters', () => {
  const { document } = read(
    example
      .replaceAll('Teams', '360')
      .replaceAll('Growth', 'growth')
      .replaceAll('360', 'teams\n360')
      .replaceAll('· Helps.', '· Helps.\n· Is there.')
      .replaceAll('· Leads.', '· Leads.\n· Is there.'),
  )
  assert.deepEqual(document?.discriminators, ['teams', '360', 'growth'])
})

test('each document of a file has its own head, whatever it has in common with the one before', () => {
  const other = example.replace('TEAM WORK', 'CARE')
  for (const text of [example + other, example + example]) {
    const result = parseDocuments('a.txt', text)
    assert.ok('documents' in result)
    const second = text === example + example ? example : other
    assert.deepEqual(
      result.documents.map(({ line, document }) => [line, document]),
      [
        [3, parsed(example)],
        [23, parsed(second)],
      ],
    )
    assert.deepEqual(result.remarks, [])
  }
})

test('a level beyond the top one has a lead-in, scores, and descriptors without discriminators', () => {
  const { document, remarks } = read(
    `${example}VERY HIGH (60, 70)\nIn addition to Level II, one:\n· Leads.\n· Teaches.\n`,
  )
  assert.deepEqual(remarks, [])
  assert.deepEqual(document?.levels[2], {
    title: 'Very High',
    scores: '60, 70',
    beyond: true,
    leadIn: 'In addition to Level II, one:',
    descriptors: [
      { discriminator: null, text: 'Leads.' },
      { discriminator: null, text: 'Teaches.' },
    ],
  })
})

test('three to six discriminators with slashes, parentheses and hyphens are read', () => {
  const names = [
    'Scope/Impact',
    'Level of Interaction (Audience)',
    'Problem-Solving',
    'Level Mix',
    'Very High Standards',
    'Note',
  ]
  const level = names.map((_, place) => `· Does ${place}.\n`).join('') + names.map((name) => `${name}\n`).join('')
  const head = example.slice(0, example.indexOf('LEVEL I\n'))
  const { document } = read(`${head}LEVEL I\n${level}LEVEL II\n${level}`)
  assert.deepEqual(document?.discriminators, names)
})

test('a line added anywhere is either in the result or in a problem', () => {
  const lines = example.trimEnd().split('\n')
  for (const place of lines.keys()) {
    const text = lines.toSpliced(place, 0, 'Something else').join('\n')
    const result = parseDocuments('a.txt', text)
    assert.ok(
      'problems' in result || JSON.stringify([result.documents, result.remarks]).includes('Something else'),
      text,
    )
  }
})

test('characters that nobody sees are kept, and each kind is remarked on where it is first', () => {
  const text = example.replace('Helps.', 'Hel\u200Bps \u202Eall\u202C.').replace('Leads.', 'Le\u200Bads.')
  const result = parseDocuments('a.txt', text)
  assert.ok('documents' in result)
  assert.equal(result.documents[0]?.document.levels[0]?.descriptors[0]?.text, 'Hel\u200Bps \u202Eall\u202C.')
  assert.deepEqual(result.remarks.map(formatProblem), [
    'a.txt:12: kept U+200B, which nobody sees, in this line, and on 1 more line.',
    'a.txt:12: kept U+202E, which turns the direction of words, in this line.',
    'a.txt:12: kept U+202C, which turns the direction of words, in this line.',
  ])
  assert.deepEqual((parseDocuments('a.txt', example) as { remarks: unknown }).remarks, [])
})
