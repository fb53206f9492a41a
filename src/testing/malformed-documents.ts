import { example } from './example-document.ts'

// For tests: documents that can't be read, and what is said of them.

const cut = (from: string) => example.slice(0, example.indexOf(from))

/** Texts with the messages that they get, by what is wrong with them. */
export const malformedTexts: Readonly<Record<string, readonly [text: string, ...messages: string[]]>> = {
  'an empty file': ['', 'a.txt: expected a source document, found an empty file.'],
  'nothing but white space': [' \n\t\n\n', 'a.txt: expected a source document, found an empty file.'],
  'control characters': ['CAREER PATH 2\n\u0000\n', 'a.txt:2: expected plain text, found characters that no text has.'],
  'characters that were lost': [
    example.replace('Helps', 'Hel\uFFFDps'),
    'a.txt:12: expected plain text, found characters that no text has.',
  ],
  'a code point that is no character': [
    example.replace('Helps', 'Hel\uFFFFps'),
    'a.txt:12: expected plain text, found characters that no text has.',
  ],
  'apostrophes that were lost': [
    example.replace('Helps.', 'Helps the customer?s staff.'),
    'a.txt:12: expected words, found "customer?s": a character was lost.',
  ],
  'other prose': [
    'Dear all,\nplease find the rubrics attached.\nRegards\n',
    'a.txt:1: expected "CAREER PATH n", found "Dear all,".',
  ],
  'one long line': [
    `${'word '.repeat(2000)}\n`,
    /* quoted in part */ `a.txt:1: expected "CAREER PATH n", found "${'word '.repeat(11)}word…".`,
  ],
  'text above the first heading': [`Draft\n${example}`, 'a.txt:1: expected "CAREER PATH n", found "Draft".'],
  'a career path without number': [
    example.replace('PATH 2', 'PATH TWO'),
    'a.txt:1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO".',
  ],
  'a level of an unknown name below column headings': [
    `${example.replaceAll('Teams\nGrowth', '—')}LEVEL DESCRIPTORS\nDISCRIMINATORS\nEXCEPTIONAL\n· Is asked for by name.\n`,
    'a.txt:22: expected all descriptors of Level II above its discriminators, found "Is asked for by name." below "—".',
  ],
  'a career path without title': [
    example.replace('OFFICE SUPPORT\n', ''),
    'a.txt:1: expected the career path’s title after its number, found none.',
  ],
  'a bullet for a title': [
    example.replace('OFFICE', '· OFFICE'),
    'a.txt:2: expected the career path’s title after its number, found "· OFFICE SUPPORT".',
  ],
  'a second title': [
    example.replace('SUPPORT\n', 'SUPPORT\nEdition 2\n'),
    'a.txt:3: expected "FACTOR n - TITLE", found "Edition 2".',
  ],
  'a factor without title': [
    example.replace(' - TEAM WORK', ''),
    'a.txt:3: expected the factor’s title after its number, found none.',
  ],
  'a factor number of four digits': [
    example.replace('FACTOR 1', 'FACTOR 1234'),
    'a.txt:3: expected a heading of the form "FACTOR n - TITLE", found "FACTOR 1234 - TEAM WORK".',
  ],
  'text below the factor': [
    example.replace('WORK\n', 'WORK\nEdition 2\n'),
    'a.txt:4: expected "FACTOR DESCRIPTION:", found "Edition 2".',
  ],
  'no description': [
    example.replace('What this factor is about.\n', ''),
    'a.txt:4: expected paragraphs below "FACTOR DESCRIPTION:", found none.',
  ],
  'a bullet in the description': [
    example.replace('about.\n', 'about.\n· Helps.\n'),
    'a.txt:6: expected a paragraph, found the bullet "· Helps.".',
  ],
  'no criteria': [
    example.replace('Work is timely.\n', ''),
    'a.txt:6: expected paragraphs below "EXPECTED CRITERIA (At all levels):", found none.',
  ],
  'words after the heading of the criteria': [
    example.replace('(At all levels):', 'of all kinds and sorts'),
    'a.txt:6: expected a heading of the form "EXPECTED … CRITERIA (…):", found "EXPECTED CRITERIA of all kinds and sorts".',
  ],
  'a heading for supervisors without criteria': [
    example.replace('timely.\n', 'timely.\nFor Supervisors (as appropriate):\n'),
    'a.txt:8: expected paragraphs below "For Supervisors (as appropriate):", found none.',
  ],
  'a missing factor': [
    example.replace('FACTOR 1 - TEAM WORK\n', ''),
    'a.txt:3: expected "FACTOR n - TITLE" after "CAREER PATH 2", found "FACTOR DESCRIPTION:".',
  ],
  'a description that is there twice': [
    example.replace('EXPECTED', 'FACTOR DESCRIPTION:\nMore.\nEXPECTED'),
    'a.txt:6: expected "EXPECTED … CRITERIA (…):", "LEVEL I", or a table of levels after "FACTOR DESCRIPTION:", found "FACTOR DESCRIPTION:".',
  ],
  'a factor cut off by the next': [
    example.replace('WORK\n', 'WORK\nFACTOR 2 - OTHER\n'),
    'a.txt:3: expected "FACTOR DESCRIPTION:", "EXPECTED … CRITERIA (…):", "LEVEL I", or a table of levels after "FACTOR 1 - TEAM WORK", found the end.',
  ],
  'sections out of order': [
    example.replace('FACTOR 1 - TEAM WORK\n', '').replace('EXPECTED', 'FACTOR 1 - TEAM WORK\nEXPECTED'),
    'a.txt:3: expected "FACTOR n - TITLE" after "CAREER PATH 2", found "FACTOR DESCRIPTION:".',
  ],
  'a file that is cut off above the levels': [
    cut('LEVEL DESCRIPTORS'),
    'a.txt:8: expected "FOR SUPERVISORS (…):", "LEVEL I", or a table of levels after "EXPECTED CRITERIA (At all levels):", found the end.',
  ],
  'a file that is cut off at a heading': [cut('· Leads.'), 'a.txt:16: expected descriptors at Level II, found none.'],
  'a gap between levels': [
    example.replace('LEVEL II', 'LEVEL III'),
    'a.txt:16: expected LEVEL II after "LEVEL I", found "LEVEL III".',
  ],
  'a gap before several levels, which is reported once': [
    example.replace('LEVEL II', 'LEVEL III') + 'LEVEL IV\n· A.\n· B.\nTeams\nGrowth\n',
    'a.txt:16: expected LEVEL II after "LEVEL I", found "LEVEL III".',
  ],
  'a level that is there twice': [
    example.replace('LEVEL II', 'LEVEL I'),
    'a.txt:16: expected LEVEL II after "LEVEL I", found "LEVEL I".',
  ],
  'words after a level': [
    example.replace('LEVEL II', 'LEVEL II AND ABOVE'),
    'a.txt:16: expected a level of the form "LEVEL I (0-29)", found "LEVEL II AND ABOVE".',
  ],
  'a level beyond the top one in the middle': [
    example.replace('LEVEL II', 'VERY HIGH\n· Leads all.\nLEVEL II'),
    'a.txt:18: expected no more headings after "VERY HIGH", found "LEVEL II".',
  ],
  'a level beyond the top one that is there twice': [
    `${example}VERY HIGH\n· Leads all.\nVERY HIGH\n· Leads all.\n`,
    'a.txt:23: expected no more headings after "VERY HIGH", found "VERY HIGH".',
  ],
  'a code of another career path': [
    example.replace('PATH 2', 'PATH 2 (NJ)').replace('LEVEL II', 'NK LEVEL II'),
    'a.txt:16: expected the code NJ, found "NK LEVEL II".',
  ],
  'a level without descriptors': [
    `${example}LEVEL III\nTeams\nGrowth\n`,
    'a.txt:21: expected descriptors at Level III, found none.',
  ],
  'a misspelt level': [
    example.replace('LEVEL II', 'LEVL II'),
    'a.txt:17: expected all descriptors of Level I above its discriminators, found "Leads." below "Teams".',
  ],
  'an empty bullet': [
    example.replace('· Learns.', '·'),
    'a.txt:13: expected a descriptor after the bullet at Level I, found none.',
  ],
  'a sentence that is neither bullet nor discriminator': [
    example.replace('· Learns.', '· Learns.\n\nTeaches.'),
    'a.txt:15: expected a descriptor with a bullet or period, or a discriminator, at Level I, found "Teaches.".',
  ],
  'a descriptor without bullet and full stop': [
    example.replace(
      '· Learns.',
      'Learns whatever is needed to bring the work of a whole team of colleagues to its end',
    ),
    'a.txt:13: expected a descriptor with a bullet or period, or a discriminator, at Level I, found "Learns whatever is needed to bring the work of a whole team…".',
  ],
  'a discriminator named twice': [
    example.replace(/Growth\n$/, 'Teams\n'),
    'a.txt:20: expected each discriminator once at Level II, found "Teams" twice.',
  ],
  'a misspelt discriminator': [
    example.replace(/Growth\n$/, 'Grwoth\n'),
    'a.txt:20: expected one of Teams, Growth at Level II, found "Grwoth".',
  ],
  'a heading of criteria whose parenthesis stays open': [
    example.replace('levels):\n', 'levels:\n\n'),
    'a.txt:6: expected a heading of the form "EXPECTED … CRITERIA (…):", found "EXPECTED CRITERIA (At all levels:".',
  ],
  'words below the last level': [
    `${example}End of document\n`,
    'a.txt:21: expected one of Teams, Growth at Level II, found "End of document".',
  ],
  'discriminators beside the levels and in a list': [
    `${example}DISCRIMINATORS\nTeams\nGrowth\n`,
    'a.txt:22: expected each discriminator once at Level II, found "Teams" twice.',
  ],
  'discriminators beside the levels and in a list above them': [
    example.replace('DISCRIMINATORS\n', 'DISCRIMINATORS\nTeams\nGrowth\n'),
    'a.txt:11: expected the discriminators of all levels below "DISCRIMINATORS", found "Teams".',
  ],
  'a paragraph on several lines': [
    example.replace('Helps.', 'Helps the team with whatever it\n  needs. Then helps others.'),
    'a.txt:13: expected each paragraph on one line, found "needs. Then helps others." below "· Helps the team with whatever it".',
  ],
  pages: [
    example.replace('· Learns.', '- 1 -\n\f· Learns.'),
    'a.txt:14: expected a text without pages, found the end of a page.',
  ],
  'a level that goes on elsewhere': [
    example.replace('· Learns.\nTeams', 'Teams\nLEVEL I (continued)\n· Learns.'),
    'a.txt:14: expected a level of the form "LEVEL I (0-29)", found "LEVEL I (continued)".',
  ],
  'problems in several sections, all at once': [
    example.replace('PATH 2', 'PATH TWO').replace('Work is timely.\n', '').replace('· Helps.', '·'),
    'a.txt:1: expected a heading of the form "CAREER PATH n", found "CAREER PATH TWO".',
    'a.txt:6: expected paragraphs below "EXPECTED CRITERIA (At all levels):", found none.',
    'a.txt:11: expected a descriptor after the bullet at Level I, found none.',
  ],
}
