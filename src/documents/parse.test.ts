import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../rubric/problem.ts'
import { example, parsed, realDocuments, realText } from './example.ts'
import { parseDocument } from './parse.ts'

function messages(text: string): string[] {
  const result = parseDocument('a.txt', text)
  return 'problems' in result ? result.problems.map((problem) => formatProblem({ ...problem, fix: '' })) : []
}

test('a document is read to the letter', () => {
  assert.deepEqual(parsed(example), {
    careerPath: { number: 2, code: null, title: 'Office Support' },
    factor: { number: 1, title: 'Team Work' },
    description: 'What this factor is about.',
    criteria: { heading: 'Expected Criteria (At all levels)', text: 'Work is timely.' },
    supervisors: null,
    note: 'Take them as a group.',
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

const malformed: Record<string, readonly [text: string, ...messages: string[]]> = {
  'an empty file': [' \n\t\n', 'a.txt: expected a source document, found an empty file.'],
  'a binary file': ['PK\u0003\u0004\n\u0000', 'a.txt:1: expected plain text, found control characters.'],
  'text above the first heading': [`Draft\n${example}`, 'a.txt:1: expected "CAREER PATH n", found "Draft".'],
  'a career path without number': [
    example.replace('PATH 2', 'PATH TWO'),
    'a.txt:1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO".',
  ],
  'a career path without title': [
    example.replace('OFFICE SUPPORT\n', ''),
    "a.txt:1: expected the career path's title below its number, found none.",
  ],
  'a bullet for a title': [
    example.replace('OFFICE', '· OFFICE'),
    'a.txt:2: expected the career path\'s title below its number, found "· OFFICE SUPPORT".',
  ],
  'a second title': [
    example.replace('SUPPORT\n', 'SUPPORT\nEdition 2\n'),
    'a.txt:3: expected "FACTOR n - TITLE", found "Edition 2".',
  ],
  'a factor in another form': [
    example.replace('1 - TEAM', '1: TEAM'),
    'a.txt:3: expected a heading of the form "FACTOR n - TITLE", found "FACTOR 1: TEAM WORK".',
  ],
  'text below the factor': [
    example.replace('WORK\n', 'WORK\nEdition 2\n'),
    'a.txt:4: expected "FACTOR DESCRIPTION:", found "Edition 2".',
  ],
  'a description heading in another form': [
    example.replace('DESCRIPTION:', 'DESCRIPTION'),
    'a.txt:4: expected a heading of the form "FACTOR DESCRIPTION:", found "FACTOR DESCRIPTION".',
  ],
  'no description': [
    example.replace('What this factor is about.\n', ''),
    'a.txt:4: expected the factor description below its heading, found none.',
  ],
  'a bullet in the description': [
    example.replace('about.\n', 'about.\n· Helps.\n'),
    'a.txt:6: expected a paragraph, found the bullet "· Helps.".',
  ],
  'a criteria heading in another form': [
    example.replace('levels):', 'levels)'),
    'a.txt:6: expected a heading of the form "EXPECTED … CRITERIA (…):", found "EXPECTED CRITERIA (At all levels)".',
  ],
  'criteria without note': [
    example.replace('Take them as a group.\n', ''),
    'a.txt:6: expected one paragraph of criteria and one paragraph of note, found 1 paragraph.',
  ],
  'a third paragraph below the criteria': [
    example.replace('timely.', 'timely.\nMore.'),
    'a.txt:6: expected one paragraph of criteria and one paragraph of note, found 3 paragraphs.',
  ],
  'one column heading': [
    example.replace('DISCRIMINATORS\n', ''),
    'a.txt:9: expected "DISCRIMINATORS" below "LEVEL DESCRIPTORS", found "LEVEL I".',
  ],
  'text below the column headings': [
    example.replace('DISCRIMINATORS\n', 'DISCRIMINATORS\nPage 2\n'),
    'a.txt:11: expected "LEVEL …", found "Page 2".',
  ],
  'column headings without level': [
    `${example}LEVEL DESCRIPTORS\nDISCRIMINATORS`,
    'a.txt:21: expected a level below the column headings, found the end of the document.',
  ],
  'a missing section': [
    example.replace('FACTOR 1 - TEAM WORK\n', ''),
    'a.txt:19: expected the heading "FACTOR n - TITLE", found none in the whole document.',
  ],
  'a section that stands twice': [
    example.replace('WORK\n', 'WORK\nFACTOR 2 - OTHER\n'),
    'a.txt:4: expected the heading "FACTOR n - TITLE" once, found it on line 3 and again.',
  ],
  'sections out of order': [
    example.replace('FACTOR 1 - TEAM WORK\n', '').replace('EXPECTED', 'FACTOR 1 - TEAM WORK\nEXPECTED'),
    'a.txt:5: expected "FACTOR 1 - TEAM WORK" above "FACTOR DESCRIPTION:", found it below.',
  ],
  'a gap between levels': [example.replace('LEVEL II', 'LEVEL III'), 'a.txt:16: expected LEVEL II, found "LEVEL III".'],
  'a gap before several levels, which is told once': [
    example.replace('LEVEL II', 'LEVEL III') + 'LEVEL IV\n· A.\n· B.\nTeams\nGrowth\n',
    'a.txt:16: expected LEVEL II, found "LEVEL III".',
  ],
  'a level that stands twice': [
    example.replace('LEVEL II', 'LEVEL I'),
    'a.txt:16: expected LEVEL II, found "LEVEL I".',
  ],
  'a level in another form': [example.replace('LEVEL II', 'LEVEL 2'), 'a.txt:16: expected LEVEL II, found "LEVEL 2".'],
  'fewer discriminators than descriptors': [
    example.replace(/Growth\n$/, ''),
    'a.txt:16: expected as many descriptors as discriminators at Level II, found 2 descriptors and 1 discriminator.',
  ],
  'a level without content': [
    `${example}LEVEL III`,
    'a.txt:21: expected as many descriptors as discriminators at Level III, found 0 descriptors and 0 discriminators.',
  ],
  'a bullet below a discriminator': [
    example.replace('· Learns.\nTeams', 'Teams\n· Learns.'),
    'a.txt:14: expected all bullets of Level I above its discriminators, found "· Learns." below "Teams".',
  ],
  'an empty bullet': [
    example.replace('· Learns.', '·'),
    'a.txt:13: expected a descriptor after the bullet at Level I, found none.',
  ],
  'a discriminator named twice': [
    example.replace(/Growth\n$/, 'Teams\n'),
    'a.txt:20: expected each discriminator once at Level II, found "Teams" twice.',
  ],
  'a file that is cut off': [
    example.slice(0, example.indexOf('LEVEL DESCRIPTORS')),
    'a.txt:8: expected the heading "LEVEL DESCRIPTORS", found none in the whole document.',
    'a.txt:8: expected the heading "LEVEL I", found none in the whole document.',
  ],
  'problems in several sections, all at once': [
    example
      .replace('PATH 2', 'PATH TWO')
      .replace('timely.', 'timely.\nMore.')
      .replace('· Helps.', '·')
      .replace('· Teaches.\n', ''),
    'a.txt:1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO".',
    'a.txt:6: expected one paragraph of criteria and one paragraph of note, found 3 paragraphs.',
    'a.txt:13: expected a descriptor after the bullet at Level I, found none.',
    'a.txt:17: expected as many descriptors as discriminators at Level II, found 1 descriptor and 2 discriminators.',
  ],
}
for (const [name, [text, ...expected]] of Object.entries(malformed)) {
  test(`${name}: the message names line, expectation and finding`, () => assert.deepEqual(messages(text), expected))
}

test('a line added anywhere is either in the result or in a problem', () => {
  const lines = example.trimEnd().split('\n')
  for (const place of lines.keys()) {
    const text = lines.toSpliced(place, 0, 'Something else').join('\n')
    const result = parseDocument('a.txt', text)
    assert.ok('problems' in result || JSON.stringify(result.document).includes('Something else'), text)
  }
})
