import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceDocument } from '../document.ts'
import { example } from '../../testing/example-document.ts'
import { exampleHead, exampleWith, lists, paragraph, run, table, wordOf } from '../../testing/word-xml.ts'
import { parseSource } from './received.ts'

// Documents that were once read wrongly, each in its smallest form.

/** What a document says of its levels: Level I (0-29): Teams=Helps. Growth=Learns. */
const levelsOf = ({ levels }: SourceDocument) =>
  levels.map(({ title, scores, descriptors }) => {
    const texts = descriptors.map(({ discriminator, text }) => `${discriminator ?? ''}=${text ?? ''}`)
    return `${title}${scores === null ? '' : ` [${scores}]`}: ${texts.join(' ')}`
  })

const asUsual = ['Level I: Teams=Helps. Growth=Learns.', 'Level II: Teams=Leads. Growth=Teaches.']

interface Case {
  readonly file: Buffer | string | Promise<Buffer>
  readonly name?: string
  /** What is read: the levels, or a part of the document. */
  readonly levels?: readonly string[]
  readonly titles?: string
  readonly notes?: readonly RegExp[]
  readonly refused?: RegExp
}

const withTable = (xml: string, document = exampleHead + xml) => wordOf({ document, numbering: lists })
const usualTable = table(['', 'LEVEL I', 'LEVEL II'], ['Teams', 'Helps.', 'Leads.'], ['Growth', 'Learns.', 'Teaches.'])
const shaded = (fill: string, text: string) =>
  `<w:tcPr><w:shd w:fill="${fill}"/></w:tcPr>${paragraph(run(text, '<w:color w:val="FFFFFF"/>'))}`

const word: Readonly<Record<string, Case>> = {
  'words formatted All caps': {
    file: exampleWith(run('Helps ') + run('all.', '<w:caps/>')),
    levels: ['Level I: Teams=Helps ALL. Growth=Learns.', asUsual[1]!],
  },
  'words too small to be seen': {
    file: exampleWith(run('Helps ') + run('tiny ', '<w:sz w:val="2"/>') + run('all.')),
    refused: /:12: .*found words too light or too small to be seen, "tiny", in "Helps tiny all\."/,
  },
  'white words': {
    file: exampleWith(run('Helps ') + run('white', '<w:color w:val="FFFFFF"/>')),
    refused: /:12: .*too light or too small to be seen, "white"/,
  },
  'white words on a dark cell': {
    file: withTable(usualTable.replace(`<w:tc>${paragraph('LEVEL I')}`, `<w:tc>${shaded('1F3864', 'LEVEL I')}`)),
    levels: asUsual,
    notes: [/:10: read words in white on a dark background: "LEVEL I"/],
  },
  'white words on a light cell': {
    file: withTable(usualTable.replace(`<w:tc>${paragraph('LEVEL I')}`, `<w:tc>${shaded('F2F2F2', 'LEVEL I')}`)),
    refused: /too light or too small to be seen, "LEVEL I"/,
  },
  'a content control that is a drop-down list': {
    file: exampleWith(
      `${run('Helps ')}<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run('all')}</w:sdtContent></w:sdt>`,
    ),
    refused: /:12: .*found a check box or drop-down list, "all", in "Helps all"/,
  },
  'words outside of a paragraph': {
    file: withTable(usualTable + run('Loose words.')),
    refused: /found words outside of a paragraph, "Loose words\."/,
  },
  'a placeholder that is a paragraph': {
    file: withTable(
      '',
      exampleHead.replace(
        paragraph('What this factor is about.'),
        (about) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${about}</w:sdtContent></w:sdt>`,
      ),
    ),
    refused: /:5: .*found a placeholder, which Word shows until someone fills it in, "What this factor is about\."$/,
  },
  'formatting that is not known': {
    file: exampleWith(run('Helps.', '<w:rtl/>')),
    refused: /:12: .*found formatting that this import does not know, "w:rtl of Helps\."/,
  },
  'a field that is not known': {
    file: exampleWith(`<w:fldSimple w:instr=" INCLUDEPICTURE x ">${run('Helps.')}</w:fldSimple>`),
    refused: /:12: .*found a field that this import does not know, "INCLUDEPICTURE x"/,
  },
  'a table for each level, headed by it': {
    file: withTable(
      table(['LEVEL I', 'DISCRIMINATORS'], ['Helps.', 'Teams'], ['Learns.', 'Growth']) +
        table(['LEVEL II', 'DISCRIMINATORS'], ['Leads.', 'Teams'], ['Teaches.', 'Growth']),
    ),
    levels: asUsual,
  },
  'bullets that were typed into cells': {
    file: withTable(
      table(['', 'LEVEL I', 'LEVEL II'], ['Teams', '• Helps.', '1. Leads.'], ['Growth', '- Learns.', '2. Teaches.']),
    ),
    levels: asUsual,
  },
  'several bullets in a cell': {
    file: withTable(
      table(
        ['', 'LEVEL I'],
        ['Teams', `<w:p>${run('• Helps.')}<w:r><w:br/></w:r>${run('• Asks.')}</w:p>`],
        ['Growth', paragraph('Learns.', 1) + paragraph('Reads.', 1)],
      ),
    ),
    levels: ['Level I: Teams=Helps. Teams=Asks. Growth=Learns. Growth=Reads.'],
  },
  'a word in the corner of a table': {
    file: withTable(usualTable.replace(paragraph(''), paragraph('Competency'))),
    levels: asUsual,
    notes: [/:9: left out what is above the names of the discriminators: "Competency"/],
  },
  'spaces that do not break in headings and names': {
    file: withTable(usualTable.replaceAll('LEVEL I', 'LEVEL\u00A0I').replace('Teams', 'Team\u00A0work')).then(
      (file) => file,
    ),
    levels: ['Level I: Team work=Helps. Growth=Learns.', 'Level II: Team work=Leads. Growth=Teaches.'],
  },
  'words around a table': {
    file: withTable(
      paragraph('Thank you.'),
      exampleHead + usualTable + paragraph('End of the form.') + paragraph('Thank you.'),
    ),
    levels: asUsual,
    notes: [/:18: left out the words around the table: "End of the form\.", "Thank you\."/],
  },
  'merged cells in a table of levels': {
    file: withTable(
      table(['', 'LEVEL I', 'LEVEL II'], ['Teams', `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Helps.')}`]),
    ),
    refused: /:13: expected one cell for each of 3 columns, found a merged cell at row 2, column 2/,
  },
}

const text: Readonly<Record<string, Case>> = {
  'a factor’s number with a decimal': {
    file: example.replace('FACTOR 1', 'FACTOR 1.2'),
    refused: /:3: expected a heading of the form "FACTOR n - TITLE", found "FACTOR 1\.2 - TEAM WORK"/,
  },
  'a title that begins with a number sign': {
    file: example.replace('OFFICE SUPPORT', '#1 Staff (A+B)'),
    titles: '#1 Staff (A+B), Team Work',
  },
  'a factor without a number': {
    file: example.replace('FACTOR 1 - ', 'FACTOR: '),
    titles: 'Office Support, Team Work',
  },
  'no description and criteria': {
    file: example.replace(/FACTOR DESCRIPTION[^]*(?=LEVEL DESC)/, ''),
    levels: asUsual,
    notes: [
      /:3: found no heading FACTOR DESCRIPTION: and none EXPECTED … CRITERIA \(…\):; the factor has no such text/,
    ],
  },
  'criteria only': {
    file: example.replace(/FACTOR DESCRIPTION[^]*(?=EXPECTED)/, ''),
    levels: asUsual,
    notes: [/:3: found no heading FACTOR DESCRIPTION:; the factor has no such text/],
  },
  'discriminators after a tab': {
    file: example
      .replace('· Helps.\n· Learns.\nTeams\nGrowth', '· Helps.\tTeams\n· Learns.\tGrowth')
      .replace('DESCRIPTORS\n', 'DESCRIPTORS\t'),
    levels: asUsual,
  },
  'discriminators at one level only': {
    file: example.replace(/Teams\nGrowth\n$/, ''),
    levels: [asUsual[0]!, 'Level II: =Leads. =Teaches.'],
    notes: [/:16: Level II has 2 descriptors and 0 discriminators/],
  },
  'no discriminators': {
    file: example.replaceAll('Teams\nGrowth\n', ''),
    levels: ['Level I: =Helps. =Learns.', 'Level II: =Leads. =Teaches.'],
    notes: [/:11: found no discriminators/],
  },
  'a dash at each level': {
    file: example.replaceAll('Teams\nGrowth\n', '—\n'),
    levels: ['Level I: =Helps. =Learns.', 'Level II: =Leads. =Teaches.'],
  },
  'a dash in the list of discriminators': {
    file: example.replaceAll('Teams\nGrowth\n', '') + 'DISCRIMINATORS\n—\n',
    levels: ['Level I: =Helps. =Learns.', 'Level II: =Leads. =Teaches.'],
  },
  'a number in a level’s name': {
    file: example.replace('LEVEL I\n', 'LEVEL I (Hand 1)\n').replace('LEVEL II\n', 'LEVEL II (Hand 2) (30 to 59)\n'),
    levels: [
      'Level I (Hand 1): Teams=Helps. Growth=Learns.',
      'Level II (Hand 2) [30 to 59]: Teams=Leads. Growth=Teaches.',
    ],
  },
  'a dash that was lost between numbers': {
    file: example.replace('LEVEL I\n', 'LEVEL I (Score Range 0 ? 29)\n'),
    refused: /:11: expected words, found "0 \? 29": a character was lost/,
  },
  'another heading above the levels': {
    file: example.replace('LEVEL DESCRIPTORS\nDISCRIMINATORS', 'Classification Level and Appraisal Descriptors'),
    levels: asUsual,
    notes: [/:9: left out as a heading of the levels: "Classification Level and Appraisal Descriptors"/],
  },
  'levels in figures': {
    file: example.replace('LEVEL I\n', 'Level 3\n').replace('LEVEL II', 'Level 4'),
    titles: 'Office Support, Team Work',
    notes: [/:11: the levels of this document begin with "Level 3"/],
  },
  'a number as the last discriminator': {
    file: example.replaceAll('Growth', '360'),
    levels: ['Level I: Teams=Helps. 360=Learns.', 'Level II: Teams=Leads. 360=Teaches.'],
  },
  'the number of the last page': {
    file: `${example}12\n`,
    refused: /:21: expected one of Teams, Growth at Level II, found "12"/,
  },
  'a list whose items end in semicolons': {
    file: example
      .replace('Work is timely.', 'Work is:\n\n(1) timely;\n\n(2) whole; and\n\n(3) kept.')
      .replace('Helps.', 'Helps; and'),
    levels: ['Level I: Teams=Helps; and Growth=Learns.', asUsual[1]!],
  },
  'text in Windows-1250': {
    file: Buffer.from(example.replace('Helps.', 'Helps \u00f5k.'), 'latin1'),
    refused: /:12: expected text in UTF-8, found another encoding/,
  },
  'text in Windows-1252': {
    file: Buffer.from(example.replace('Helps.', 'Helps the caf\u00e9.'), 'latin1'),
    refused: /:12: expected text in UTF-8/,
  },
  'UTF-8 that was taken for Windows-1252': {
    file: example.replace('Helps.', 'Helps the customerâ€™s'),
    refused: /:12: expected text in UTF-8/,
  },
}

const rows = (...lines: readonly string[]) => ['Staff', 'Work', ...lines, ''].join('\n')
const csv: Readonly<Record<string, Case>> = {
  'a table': {
    file: rows(',Junior,Senior', 'Teams,Helps.,Leads.'),
    titles: 'Staff, Work',
    levels: ['Junior: Teams=Helps.', 'Senior: Teams=Leads.'],
  },
  'a table with its career path and factor in the words of documents': {
    file: ['Career path: Staff (ST)', 'FACTOR 2 - WORK', ';Level 1;Level 2', 'Teams;Helps, asks.;Leads, tells.'].join(
      '\n',
    ),
    titles: 'Staff, Work',
    levels: ['Level 1: Teams=Helps, asks.', 'Level 2: Teams=Leads, tells.'],
  },
  'quotes, line ends and commas in cells': {
    file: rows(',Junior', 'Teams,"- Says ""yes"", or no.\n- Asks."'),
    levels: ['Junior: Teams=Says "yes", or no. Teams=Asks.'],
  },
  'a line that goes on in a cell': {
    file: rows(',Junior', 'Teams,"Helps all who are there and asks\nwhat is to be done."'),
    levels: ['Junior: Teams=Helps all who are there and asks what is to be done.'],
  },
  'a dash in a cell': {
    file: rows(',Junior,Senior', 'Teams,—,Leads.'),
    levels: ['Junior: Teams=', 'Senior: Teams=Leads.'],
    notes: [/:4: left out because a dash in a cell says that there is no descriptor: "—"/, /Junior leaves out Teams/],
  },
  'a cell too many': {
    file: rows(',Junior', 'Teams,Helps.,More.'),
    refused: /:4: expected one cell for each of 2 columns, found 3 cells at row 4, column 3/,
  },
  'a cell too few': {
    file: rows(',Junior,Senior', 'Teams,Helps.'),
    refused: /:4: expected one cell for each of 3 columns, found 2 cells at row 4, column 2/,
  },
  'a quote without its end': {
    file: rows(',Junior', 'Teams,"Helps.'),
    refused: /:4: expected a cell in quotes to end with a quote/,
  },
  'a first column that may be names': {
    file: rows('Trainee,Junior', 'Teams,helps'),
    refused:
      /:3: expected to know whether the first column has names of discriminators, found "Trainee" at row 3, column 1/,
  },
  'a first column that is a level': { file: rows('L1,L2', 'Helps.,Leads.'), levels: ['L1: =Helps.', 'L2: =Leads.'] },
  'a row that may name a factor': {
    file: rows('Level 1,Level 2', 'helps,leads', 'More,'),
    refused: /:5: expected a sentence or more filled cells, found "More" at row 5, column 1/,
  },
  'no factor': {
    file: 'Staff\n,Junior\nTeams,Helps.\n',
    refused: /:1: expected "CAREER PATH n", found "Staff"/,
  },
  'a level twice': {
    file: rows(',Junior,junior', 'Teams,Helps.,Leads.'),
    refused: /:3: expected the name of a level, found "junior" again at row 3, column 3/,
  },
  'a discriminator twice': {
    file: rows(',Junior', 'Teams,Helps.', 'Teams,Leads.'),
    refused: /:5: expected the name of a discriminator, found "Teams" again at row 5, column 1/,
  },
  'text above the career path': {
    file: `Our ladder\n${rows(',Junior', 'Teams,Helps.')}`,
    titles: 'Staff, Work',
    notes: [/:1: left out the words around the table: "Our ladder"/],
  },
}

for (const [kind, cases] of Object.entries({ docx: word, txt: text, csv })) {
  for (const [name, { file, levels, titles, notes = [], refused }] of Object.entries(cases)) {
    test(`${kind}, ${name}: ${refused ? 'refused' : 'read'}`, async () => {
      const bytes = await file
      const reading = await parseSource(`a.${kind}`, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
      const said = (problems: readonly { line?: number; wrong: string }[]) =>
        problems.map(({ line, wrong }) => `:${line ?? ''}: ${wrong}`)
      if ('problems' in reading) {
        assert.ok(refused, said(reading.problems).join('\n'))
        assert.match(said(reading.problems)[0] ?? '', refused)
        assert.ok(reading.problems.every(({ fix }) => fix))
        return
      }
      assert.ok(!refused, JSON.stringify(reading.documents))
      const [found, ...more] = reading.documents
      assert.ok(found && !more.length)
      if (levels) assert.deepEqual(levelsOf(found.document), levels)
      if (titles) assert.equal(`${found.document.careerPath.title}, ${found.document.factor.title}`, titles)
      assert.equal(reading.remarks.length, notes.length, said(reading.remarks).join('\n'))
      for (const [place, note] of notes.entries()) assert.match(said(reading.remarks)[place] ?? '', note)
    })
  }
}
