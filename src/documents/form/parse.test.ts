import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomeOf, testCases } from '../../testing/document-cases.ts'
import { example, parsed } from '../../testing/example-document.ts'
import { parseDocuments } from './parse.ts'

const read = (text: string) => parseDocuments('a.txt', text)

test('reads a document word for word', () => {
  assert.deepEqual(outcomeOf(read(example)), [
    'careerPath: 2, null, Office Support',
    'factor: 1, Team Work',
    'description: What this factor is about.',
    'criteria: Expected Criteria (At all levels): Work is timely.',
    'supervisors: null',
    'note: Descriptors are a group.',
    'discriminators: Teams, Growth',
    '1 Level I: Teams=Helps. Growth=Learns.',
    '2 Level II: Teams=Leads. Growth=Teaches.',
  ])
})

// The supported variants of each part of a document.
const forms = `
⏎ => \r⏎
⏎ => \r
⏎ => ⏎ \t⏎\t | FACTOR 1 => FACTOR  \t1
CAREER => \uFEFFCAREER

PATH 2⏎OFFICE => PATH 2: OFFICE
PATH 2⏎OFFICE => PATH 2 (NJ) - OFFICE
  careerPath: 2, NJ, Office Support
PATH 2⏎OFFICE => PATH 2⏎NJ⏎OFFICE
  careerPath: 2, NJ, Office Support
PATH 2⏎OFFICE => PATH 2⏎NJ – OFFICE
  careerPath: 2, NJ, Office Support
LEVEL II => NJ Level II
  careerPath: 2, NJ, Office Support
PATH 2⏎OFFICE SUPPORT => PATH: OFFICE SUPPORT (NJ)
  careerPath: null, NJ, Office Support
OFFICE SUPPORT => IT
  careerPath: 2, null, It
  remark 2: "IT" is in capitals, so the site shows "It"; if "IT" should keep its capitals, correct the title in its file
OFFICE SUPPORT => #1 Staff (A+B)
  careerPath: 2, null, #1 Staff (A+B)
FACTOR 1 - TEAM => FACTOR:1. - TEAM
FACTOR 1 - TEAM WORK => Factor 1: Team Work
FACTOR 1 - TEAM => FACTOR 1 – TEAM
FACTOR 1 - TEAM => FACTOR 1⏎TEAM
FACTOR 1 - => FACTOR:
  factor: null, Team Work
CAREER PATH 2 => Career path 2 | 1 - TEAM WORK => 1 - Team work | FACTOR => Factor | DESCRIPTION: => description:
  factor: 1, Team work
EXPECTED CRITERIA => Expected criteria | LEVEL DESCRIPTORS => Level descriptors | DISCRIMINATORS => Discriminators
  criteria: Expected criteria (At all levels): Work is timely.

DESCRIPTION:⏎What => DESCRIPTION: What
levels):⏎Work => levels): Work
EXPECTED CRITERIA (At all levels) => EXPECTED CONTRIBUTION CRITERIA
  criteria: Expected Contribution Criteria: Work is timely.
about. => about.⏎⏎More. | timely.⏎ => timely.⏎It is good.⏎It lasts.⏎
  description: What this factor is about.⏎More.
  criteria: Expected Criteria (At all levels): Work is timely.⏎It is good.⏎It lasts.
timely.⏎ => timely.⏎For Supervisors (as appropriate): Hires well.⏎
  supervisors: For Supervisors (as appropriate): Hires well.
timely.⏎ => timely.⏎FOR SUPERVISORS (as appropriate)⏎Hires well.⏎
  supervisors: For Supervisors (as appropriate): Hires well.
Descriptors are a group.⏎ =>
  note: null
Descriptors are => Note: descriptors are
  note: Note: descriptors are a group.
FACTOR DESCRIPTION:⏎What this factor is about.⏎ =>
  description: null
  remark 3: found no heading FACTOR DESCRIPTION:; the factor has no such text
FACTOR DESCRIPTION:⏎What this factor is about.⏎EXPECTED CRITERIA (At all levels):⏎Work is timely.⏎Descriptors are a group.⏎ =>
  description: null
  criteria: null
  note: null
  remark 3: found no heading FACTOR DESCRIPTION: or EXPECTED … CRITERIA (…):; the factor has no such text
Work is timely. => Work is:⏎⏎(1) timely;⏎⏎(2) whole; and⏎⏎(3) kept. | Helps. => Helps; and
  criteria: Expected Criteria (At all levels): Work is:⏎(1) timely;⏎(2) whole; and⏎(3) kept.
  1 Level I: Teams=Helps; and Growth=Learns.

LEVEL DESCRIPTORS⏎DISCRIMINATORS⏎ =>
DESCRIPTORS⏎DISC => DESCRIPTORS\tDISC
LEVEL II => LEVEL DESCRIPTORS⏎DISCRIMINATORS⏎LEVEL II
LEVEL DESCRIPTORS⏎DISCRIMINATORS => Classification Level and Appraisal Descriptors
  remark 9: left out as a heading of the levels: "Classification Level and Appraisal Descriptors"
LEVEL I⏎ => LEVEL I⏎(0-29)⏎ | LEVEL II⏎ => Level II (30-59)⏎
  1 Level I [0-29]: Teams=Helps. Growth=Learns.
  2 Level II [30-59]: Teams=Leads. Growth=Teaches.
LEVEL I⏎ => NJ LEVEL I (0-29):⏎ | LEVEL II⏎ => LEVEL II⏎Scores: 30-59⏎
  careerPath: 2, NJ, Office Support
  1 Level I [0-29]: Teams=Helps. Growth=Learns.
  2 Level II [Scores: 30-59]: Teams=Leads. Growth=Teaches.
LEVEL I⏎ => LEVEL I (Associate Planner 1)⏎ | LEVEL II⏎ => LEVEL II (Planner) (30 to 59)⏎
  1 Level I (Associate Planner 1): Teams=Helps. Growth=Learns.
  2 Level II (Planner) [30 to 59]: Teams=Leads. Growth=Teaches.
LEVEL I⏎ => Level 3⏎ | LEVEL II => Level 4
  1 Level 3: Teams=Helps. Growth=Learns.
  2 Level 4: Teams=Leads. Growth=Teaches.
  remark 11: the levels of this document begin with "Level 3"
Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎Teams⏎Growth⏎VERY HIGH (60, 70)⏎In addition to Level II, one:⏎· Rules.⏎· Trains.⏎
  3 Very High (beyond) [60, 70]: "In addition to Level II, one:" =Rules. =Trains.

· => •
· => -
· => –
· => *
· => ?
· => ▪
· => \uF0B7
· => ·\t
· =>
· => →
· => o
· => \uF0D8
· => ✓
· Helps. => » Helps. | · Learns. => » Learns. | · Leads. => § Leads. | · Teaches. => § Teaches.
  1 Level I: Teams=» Helps. Growth=» Learns.
  2 Level II: Teams=§ Leads. Growth=§ Teaches.
· Helps. => 1. Helps. | · Learns. => 2. Learns.
· Helps. => (1) Helps. | · Learns. => (2) Learns.
· Helps. => a) Helps. | · Learns. => b) Learns.
· Helps. => 7. Helps. | · Learns. => 8. Learns.
· Helps.⏎· Learns.⏎Teams⏎Growth => 1. Helps.⏎2. Learns.⏎1. Teams⏎2. Growth
· Helps. => 2. Helps. | · Learns. => Learns.
  1 Level I: Teams=2. Helps. Growth=Learns.

Helps. => Helps all\vothers, too.
  1 Level I: Teams=Helps all others, too. Growth=Learns.
Helps. => Keeps the “team’s” books, "as is", and others' too.
  1 Level I: Teams=Keeps the “team’s” books, "as is", and others' too. Growth=Learns.
Helps. => See https://example.org/docs?id=3 and www.example.org/a?b=c (example.org/a?b) too.
  1 Level I: Teams=See https://example.org/docs?id=3 and www.example.org/a?b=c (example.org/a?b) too. Growth=Learns.
Helps. => Hel\u200Bps \u202Eall\u202C. | Leads. => Le\u200Bads.
  1 Level I: Teams=Hel\u200Bps \u202Eall\u202C. Growth=Learns.
  2 Level II: Teams=Le\u200Bads. Growth=Teaches.
  remark 12: kept U+200B, which is invisible, in this line, and on 1 more line
  remark 12: kept U+202E, which changes the direction of words, in this line
  remark 12: kept U+202C, which changes the direction of words, in this line

Learns.⏎Teams⏎Growth⏎ => Learns.⏎ | Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎ | DISCRIMINATORS => DISCRIMINATORS⏎Teams⏎Growth
DESCRIPTORS⏎DISC => DESCRIPTORS\tDISC | · Helps.⏎· Learns.⏎Teams⏎Growth => · Helps.\tTeams⏎· Learns.\tGrowth
Learns.⏎Teams => Learns.⏎Team’s | Teaches.⏎Teams => Teaches.⏎TEAM'S
  discriminators: Team’s, Growth
  1 Level I: Team’s=Helps. Growth=Learns.
  2 Level II: Team’s=Leads. Growth=Teaches.
Growth => growth | Teams => teams⏎360 | Helps. => Helps.⏎· Is there. | Leads. => Leads.⏎· Is there.
  discriminators: teams, 360, growth
  1 Level I: teams=Helps. 360=Is there. growth=Learns.
  2 Level II: teams=Leads. 360=Is there. growth=Teaches.
Growth => 360
  discriminators: Teams, 360
  1 Level I: Teams=Helps. 360=Learns.
  2 Level II: Teams=Leads. 360=Teaches.
Teams => Level of Interaction (Audience) | Growth => Very High Standards
  discriminators: Level of Interaction (Audience), Very High Standards
  1 Level I: Level of Interaction (Audience)=Helps. Very High Standards=Learns.
  2 Level II: Level of Interaction (Audience)=Leads. Very High Standards=Teaches.
Teams => Note | Growth => Problem-Solving/Level Mix
  discriminators: Note, Problem-Solving/Level Mix
  1 Level I: Note=Helps. Problem-Solving/Level Mix=Learns.
  2 Level II: Note=Leads. Problem-Solving/Level Mix=Teaches.
Teaches.⏎Teams⏎Growth => Teaches.⏎-
  2 Level II: =Leads. =Teaches.
Teaches.⏎Teams⏎Growth => Teaches.⏎–
  2 Level II: =Leads. =Teaches.
Teams⏎Growth => —
  discriminators: none
  1 Level I: =Helps. =Learns.
  2 Level II: =Leads. =Teaches.
Teams⏎Growth⏎ => | DISCRIMINATORS => DISCRIMINATORS⏎—
  discriminators: none
  1 Level I: =Helps. =Learns.
  2 Level II: =Leads. =Teaches.
Teams⏎Growth⏎ =>
  discriminators: none
  1 Level I: =Helps. =Learns.
  2 Level II: =Leads. =Teaches.
  remark 11: found no discriminators, so no descriptor has one
· Teaches.⏎ =>
  2 Level II: =Leads.
  remark 16: Level II has 1 descriptor and 2 discriminators; which belongs to which is uncertain, so its descriptors have no discriminator
Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎
  2 Level II: =Leads. =Teaches.
  remark 16: Level II has 2 descriptors and 0 discriminators; which belongs to which is uncertain, so its descriptors have no discriminator

Work is timely. => Work is used⏎⏎1466Federal Register / Vol. 64, No. 5 / Notices
  criteria: Expected Criteria (At all levels): Work is used⏎1466Federal Register / Vol. 64, No. 5 / Notices
  remark 7: a paragraph does not end like a sentence: "Work is used"
  remark 9: a paragraph does not end like a sentence: "1466Federal Register / Vol. 64, No. 5 / Notices"
Helps. => Helps
  1 Level I: Teams=Helps Growth=Learns.
  remark 12: a descriptor at Level I does not end like a sentence: "Helps"
Helps. => Helps | Learns. => Learns
  1 Level I: Teams=Helps Growth=Learns
TEAM WORK => RESOURCE AND/OR IT WORK (EEO/AA)
  factor: 1, Resource and/or It Work (EEO/AA)
  remark 3: "RESOURCE AND/OR IT WORK (EEO/AA)" is in capitals, so the site shows "Resource and/or It Work (EEO/AA)"; if "IT" should keep its capitals, correct the title in its file
TEAM WORK => IT and Team Work
  factor: 1, IT and Team Work
TEAM WORK => OF THE LEVEL IV WORK (IT)
  factor: 1, Of the Level IV Work (IT)
`

const refusedCases = `
Helps => Hel\uFFFDps
  refused 12: expected plain text, found invalid characters
Helps => Hel\uFFFFps
  refused 12: expected plain text, found invalid characters
Helps => Hel\u0000ps
  refused 12: expected plain text, found invalid characters
Helps. => Helps \uF0E0 all.
  refused 12: expected text, found the character U+F0E0, which only some fonts can show, in "Helps \uF0E0 all."
Helps. => Helps the customer?s staff.
  refused 12: expected words, found "customer?s": a character was lost
LEVEL I⏎ => LEVEL I (Score Range 0 ? 29)⏎
  refused 11: expected words, found "0 ? 29": a character was lost
· Learns. => - 1 -⏎\f· Learns.
  refused 14: expected text without pages, found a page break
Helps. => Helps the team with whatever it⏎  needs. Then helps others.
  refused 13: expected each paragraph on one line, found "needs. Then helps others." below "· Helps the team with whatever it"

CAREER PATH => Draft⏎CAREER PATH
  refused 1: expected "CAREER PATH n", found "Draft"
CAREER PATH => ${'word '.repeat(2000)}⏎CAREER PATH
  refused 1: expected "CAREER PATH n", found "${'word '.repeat(11)}word…"
PATH 2 => PATH TWO
  refused 1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO"
OFFICE SUPPORT⏎ =>
  refused 1: expected the career path’s title after its number, found none
OFFICE => · OFFICE
  refused 2: expected the career path’s title after its number, found "· OFFICE SUPPORT"
SUPPORT⏎ => SUPPORT⏎Edition 2⏎
  refused 3: expected "FACTOR n - TITLE", found "Edition 2"
FACTOR 1 - TEAM WORK⏎ =>
  refused 3: expected "FACTOR n - TITLE" after "CAREER PATH 2", found "FACTOR DESCRIPTION:"
FACTOR 1 - TEAM WORK => FACTOR 1
  refused 3: expected the factor’s title after its number, found none
FACTOR 1 => FACTOR 1234
  refused 3: expected a heading of the form "FACTOR n - TITLE", found "FACTOR 1234 - TEAM WORK"
FACTOR 1 => FACTOR 1.2
  refused 3: expected a heading of the form "FACTOR n - TITLE", found "FACTOR 1.2 - TEAM WORK"
WORK⏎ => WORK⏎Edition 2⏎
  refused 4: expected "FACTOR DESCRIPTION:", found "Edition 2"
WORK⏎ => WORK⏎FACTOR 2 - CARE⏎
  refused 3: expected "FACTOR DESCRIPTION:", "EXPECTED … CRITERIA (…):", "LEVEL I", or a table of levels after "FACTOR 1 - TEAM WORK", found the end

What this factor is about.⏎ =>
  refused 4: expected paragraphs below "FACTOR DESCRIPTION:", found none
about.⏎ => about.⏎· Helps.⏎
  refused 6: expected a paragraph, found the bullet "· Helps."
EXPECTED => FACTOR DESCRIPTION:⏎More.⏎EXPECTED
  refused 6: expected "EXPECTED … CRITERIA (…):", "LEVEL I", or a table of levels after "FACTOR DESCRIPTION:", found "FACTOR DESCRIPTION:"
Work is timely.⏎ =>
  refused 6: expected paragraphs below "EXPECTED CRITERIA (At all levels):", found none
(At all levels): => of all kinds and sorts
  refused 6: expected a heading of the form "EXPECTED … CRITERIA (…):", found "EXPECTED CRITERIA of all kinds and sorts"
levels):⏎ => levels:⏎⏎
  refused 6: expected a heading of the form "EXPECTED … CRITERIA (…):", found "EXPECTED CRITERIA (At all levels:"
timely.⏎ => timely.⏎For Supervisors (as appropriate):⏎
  refused 8: expected paragraphs below "For Supervisors (as appropriate):", found none

LEVEL II => LEVEL III
  refused 16: expected LEVEL II after "LEVEL I", found "LEVEL III"
LEVEL II => LEVEL III | Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎Teams⏎Growth⏎LEVEL IV⏎· A.⏎· B.⏎Teams⏎Growth⏎
  refused 16: expected LEVEL II after "LEVEL I", found "LEVEL III"
LEVEL II => LEVEL I
  refused 16: expected LEVEL II after "LEVEL I", found "LEVEL I"
LEVEL II => LEVEL II AND ABOVE
  refused 16: expected a level of the form "LEVEL I (0-29)", found "LEVEL II AND ABOVE"
· Learns.⏎Teams => Teams⏎LEVEL I (continued)⏎· Learns.
  refused 14: expected a level of the form "LEVEL I (0-29)", found "LEVEL I (continued)"
LEVEL II => LEVL II
  refused 17: expected all descriptors of Level I above its discriminators, found "Leads." below "Teams"
LEVEL II => VERY HIGH⏎· Leads all.⏎LEVEL II
  refused 18: expected no more headings after "VERY HIGH", found "LEVEL II"
LEVEL II => VERY HIGH⏎· Leads all.⏎VERY HIGH
  refused 18: expected no more headings after "VERY HIGH", found "VERY HIGH"
PATH 2 => PATH 2 (NJ) | LEVEL II => NK LEVEL II
  refused 16: expected the code NJ, found "NK LEVEL II"
LEVEL II⏎ => LEVEL II⏎Teams⏎LEVEL III⏎
  refused 16: expected descriptors at Level II, found none
LEVEL II⏎· Leads.⏎· Teaches.⏎Teams⏎Growth⏎ => LEVEL II
  refused 16: expected descriptors at Level II, found none
${example.slice(example.indexOf('LEVEL DESC')).replaceAll('\n', '⏎')} =>
  refused 8: expected "FOR SUPERVISORS (…):", "LEVEL I", or a table of levels after "EXPECTED CRITERIA (At all levels):", found the end
Teams⏎Growth => — | Teaches.⏎—⏎ => Teaches.⏎—⏎LEVEL DESCRIPTORS⏎DISCRIMINATORS⏎EXCEPTIONAL⏎· Is asked for.⏎
  refused 22: expected all descriptors of Level II above its discriminators, found "Is asked for." below "—"

· Learns. => ·
  refused 13: expected a descriptor after the bullet at Level I, found none
· Learns. => → Learns.
  refused 13: expected a descriptor with a bullet or period, or a discriminator, at Level I, found "→ Learns."
· Learns. => Learns whatever is needed to bring the work of a whole team of colleagues to its end
  refused 13: expected a descriptor with a bullet or period, or a discriminator, at Level I, found "Learns whatever is needed to bring the work of a whole team…"
Helps. => ${'Helps all. '.repeat(1000)}
  refused 12: expected at most 10000 characters, found 10999: "${'Helps all. '.repeat(6).slice(0, 59)}…"
Teaches.⏎Teams⏎Growth => Teaches.⏎Teams⏎Teams
  refused 20: expected each discriminator once at Level II, found "Teams" twice
Teaches.⏎Teams⏎Growth => Teaches.⏎Teams⏎Grwoth
  refused 20: expected one of Teams, Growth at Level II, found "Grwoth"
Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎Teams⏎Growth⏎End of document⏎
  refused 21: expected one of Teams, Growth at Level II, found "End of document"
Teaches.⏎Teams⏎Growth⏎ => Teaches.⏎Teams⏎Growth⏎12⏎
  refused 21: expected one of Teams, Growth at Level II, found "12"
Teaches.⏎Teams⏎Growth => Teaches.⏎Teams⏎Growth⏎DISCRIMINATORS⏎Teams⏎Growth
  refused 22: expected each discriminator once at Level II, found "Teams" twice
DISCRIMINATORS⏎ => DISCRIMINATORS⏎Teams⏎Growth⏎
  refused 11: expected the discriminators of all levels below "DISCRIMINATORS", found "Teams"

PATH 2 => PATH TWO | Work is timely.⏎ => | · Helps. => ·
  refused 1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO"
  refused 6: expected paragraphs below "EXPECTED CRITERIA (At all levels):", found none
  refused 11: expected a descriptor after the bullet at Level I, found none
`

testCases('reads', forms, example, read)
testCases('refuses', refusedCases, example, read)

test('refuses files without a document', () => {
  const emptyFile = 'refused: expected a source document, found an empty file'
  assert.deepEqual(outcomeOf(read('')), [emptyFile])
  assert.deepEqual(outcomeOf(read(' \n\t\n\n')), [emptyFile])
  assert.deepEqual(outcomeOf(read('Dear all,\nthank you.')), ['refused 1: expected "CAREER PATH n", found "Dear all,"'])
})

test('reads several documents from one file; a document without a career path uses the previous document’s', () => {
  const care = example.replace('TEAM WORK', 'CARE')
  const textWithoutPath = care.slice(care.indexOf('FACTOR 1'))
  for (const [second, document, line] of [
    [example, example, 23],
    [care, care, 23],
    [textWithoutPath, care, 21],
  ] as const) {
    const result = read(example + second)
    assert.ok('documents' in result)
    const documents = result.documents.map(({ line, document }) => [line, document])
    assert.deepEqual(documents, [
      [3, parsed(example)],
      [line, parsed(document)],
    ])
    assert.deepEqual(result.remarks, [])
  }
})
