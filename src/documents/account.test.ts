import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { example, parsed, realDocuments, realText } from '../testing/example-document.ts'
import { wordProblem } from './account.ts'
import type { SourceDocument } from './document.ts'
import { sourceLines } from './form/lines.ts'

const document = parsed(example)
const head = example.slice(0, example.indexOf('LEVEL DESC'))
const levels = example.slice(head.length)

/** The line and message reported when the text is checked against the given documents. Empty if the words match. */
function reportOn(text: string, documents: readonly SourceDocument[] = [document], leftOut: string[] = []): string {
  const decoded = sourceLines(text).map(({ number, text }) => ({ line: number, text }))
  const lineOf = (words: string) => decoded.find(({ text }) => text.includes(words))?.line ?? 0
  const source = { decoded, leftOut: leftOut.map((words) => ({ line: lineOf(words), words })) }
  const problem = wordProblem('a.txt', source, documents)
  return problem ? `${problem.line}: ${problem.wrong}` : ''
}

const withLevels = (
  change: (level: SourceDocument['levels'][number]) => Partial<SourceDocument['levels'][number]>,
) => ({
  ...document,
  levels: document.levels.map((level) => ({ ...level, ...change(level) })),
})
const unnamedDocument = {
  ...withLevels(({ descriptors }) => ({ descriptors: descriptors.map(({ text }) => ({ discriminator: null, text })) })),
  discriminators: [],
}
const scoredDocument = withLevels(({ title }) => ({ scores: title === 'Level I' ? 'Score Range 0 – 29' : '30-59' }))

const layouts: Readonly<Record<string, readonly [text: string, document?: SourceDocument]>> = {
  'names below the descriptors': [example],
  'names above the descriptors': [`${head}LEVEL I\nTeams\nGrowth\n· Helps.\n· Learns.\nLEVEL II\nTeams\nGrowth\nLeads.\nTeaches.`],
  'names between the descriptors': [`${head}LEVEL I\nHelps.\nTeams\nLearns.\nGrowth\nLEVEL II\nLeads.\nTeams\nTeaches.\nGrowth`],
  'names beside the descriptors': [`${head}LEVEL I\nHelps.\tTeams\nLearns.\tGrowth\nLEVEL II\nTeams\tLeads.\nGrowth\tTeaches.`],
  'names below a heading at each level': [levels.replaceAll('Teams', 'DISCRIMINATORS\nTeams').replace(/^/, head)],
  'names in a list above the levels': [`${head}DISCRIMINATORS: Teams; Growth\nLEVEL I\n- Helps.\n- Learns.\nLEVEL II\n- Leads.\n- Teaches.`],
  'no names': [`${head}LEVEL I\n• Helps.\n• Learns.\n—\nLEVEL II\n•Leads.\n•Teaches.`, unnamedDocument],
  'names that are not paired with descriptors': [example, { ...unnamedDocument, discriminators: ['Teams', 'Growth'] }],
  'a table with the levels as columns': [`${head}Discriminator\nLEVEL I\nLEVEL II\nTeams\nHelps.\nLeads.\nGrowth\nLearns.\nTeaches.`],
  'a table with the levels as columns and no names': [`${head}LEVEL I\nLEVEL II\nHelps.\nLeads.\nLearns.\nTeaches.`, unnamedDocument],
  'a table with the levels as rows': [`${head}Level\nTeams\nGrowth\nLEVEL I\nHelps.\nLearns.\nLEVEL II\nLeads.\nTeaches.`],
  'a table for each level': [`${head}LEVEL I\nDISCRIMINATORS\n· Helps.\nTeams\n· Learns.\nGrowth\nLEVEL II\nDISCRIMINATORS\n· Leads.\nTeams\n· Teaches.\nGrowth`],
  'a table whose levels are above its factor': ['Career path,2\n'.replace(',', ' ') + 'Office Support\nLevel\nLEVEL I\nLEVEL II\nTeam Work\nTeams\nHelps.\nLeads.\nGrowth\nLearns.\nTeaches.', { ...document, description: null, criteria: null, note: null }],
  'several descriptors in one cell': [`${head}\nLEVEL I\nLEVEL II\nTeams\n• Helps.\n• Learns.\nLeads.\nTeaches.`, { ...withLevels(({ descriptors }) => ({ descriptors: descriptors.map(({ text }) => ({ discriminator: 'Teams', text })) })), discriminators: ['Teams'] }],
  'scores beside and below level headings': [example.replace('LEVEL I\n', 'NJ LEVEL I (0-29)\n').replace('LEVEL II\n', 'LEVEL II:\nScore Range 30 – 59\n').replace('PATH 2', 'PATH 2 (NJ)'), { ...scoredDocument, careerPath: { ...document.careerPath, code: 'NJ' } }],
  'headings in lowercase with different punctuation': [example.replace('CAREER PATH 2\nOFFICE SUPPORT', 'Career Path: 2 – Office Support').replace('FACTOR 1 - TEAM WORK', 'Factor\u00a01. Team\u00a0Work:').replace('EXPECTED CRITERIA', 'Expected criteria')],
  'official texts on the same lines as their headings': [example.replace(/DESCRIPTION:\n/, 'DESCRIPTION: ').replace('levels):\n', 'levels): ')],
  'scores and a code that appear only in other documents': [example, { ...scoredDocument, careerPath: { ...document.careerPath, code: 'NJ' } }],
} // prettier-ignore

describe('finds the same words in a document and its content', () => {
  for (const [layout, [text, content = document]] of Object.entries(layouts)) {
    test(`with ${layout}`, () => assert.equal(reportOn(text, [content]), ''))
  }

  test('in the real documents', () => {
    for (const id of realDocuments) assert.equal(reportOn(realText(id), [parsed(realText(id))]), '')
  })

  test('in a file with several documents, whether or not each one repeats the career path', () => {
    const care = example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
    const both = [document, parsed(care)]
    assert.equal(reportOn(example + care, both), '')
    assert.equal(reportOn(example + care.slice(care.indexOf('FACTOR 2')), both), '')
    assert.match(reportOn(example + care, [document]), /^21: the document has "CAREER PATH 2/)
  })

  test('when some words are reported as left out', () => {
    const textWithHeader = example.replace('· Learns.', 'Handbook 7\n· Learns.')
    assert.match(reportOn(textWithHeader), /^13: the document has "Handbook 7 · Learns\. Teams Growth …" where/)
    assert.equal(reportOn(textWithHeader, [document], ['Handbook 7']), '')
  })
})

describe('reports the line of', () => {
  const cases: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
    'a prefix added to a title': [example.replace('OFFICE', 'NON-OFFICE'), /^1: the document has "CAREER PATH 2 NON-OFFICE/],
    'an added word that looks like a code': [example.replace('OFFICE', 'NO - OFFICE'), /^1: /],
    'a changed career path number': [example.replace('PATH 2', 'PATH 3'), /^1: /],
    'a decimal added to a number': [example.replace('FACTOR 1', 'FACTOR 1.2'), /^3: .*where its content would have "Team Work"$/],
    'a symbol added to a title': [example.replace('TEAM', '#1 TEAM'), /^3: /],
    'a word added to a description': [example.replace('What this', 'What exactly this'), /^5: the document has "exactly this/],
    'a capital letter changed to lowercase': [example.replace('Work is', 'work is'), /^7: /],
    'a word added to a descriptor': [example.replace('Helps.', 'Helps others.'), /^12: the document has "Helps others\./],
    'a period removed from a descriptor': [example.replace('Learns.', 'Learns'), /^13: the document has "Learns Teams/],
    'an added descriptor': [example.replace('· Learns.', '· Learns.\n· Listens.'), /^14: the document has "· Listens\./],
    'added scores': [example.replace('LEVEL II\n', 'LEVEL II (30-59)\n'), /^16: /],
    'an added name': [example.replace('Growth', 'Growth\nSpeed'), /^16: the document has "Speed LEVEL II/],
    'names missing at one level': [example.replace(/Teams\nGrowth\n$/, ''), /^18: the document has no more words where its content would have "Teams"$/],
    'words added below the last level': [`${example}Approved\n`, /^21: the document has "Approved" where its content would have no more words$/],
    'a character added to a column heading': [example.replace('DISCRIMINATORS', 'DISC{{x}}RIMINATORS'), /^10: the document has "DISC{{x}}RIMINATORS LEVEL I/],
    'a column heading split by a tab': [example.replace('DESCRIPTORS\nDISC', 'DESCRIPTORS:\tDI\tSC'), /^9: the document has "LEVEL DESCRIPTORS: DI SCRIMINATORS LEVEL/],
    'an added supervisors heading': [example.replace('Work is timely.', 'Work is timely.\nFOR SUPERVISORS (as x):\nHires.'), /^8: the document has "FOR SUPERVISORS/],
    'descriptors in a different order': [example.replace('· Leads.\n· Teaches.', '· Teaches.\n· Leads.'), /^17: /],
  } // prettier-ignore
  for (const [name, [text, message]] of Object.entries(cases)) test(name, () => assert.match(reportOn(text), message))
})
