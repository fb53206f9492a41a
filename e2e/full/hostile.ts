import { contentOf } from '../../src/documents/content.ts'
import type { SourceDocument } from '../../src/documents/document.ts'
import { parseDocuments } from '../../src/documents/form/parse.ts'
import { writeDocument } from '../../src/documents/form/write.ts'
import { type Family, linkFamily } from '../../src/rubric/family.ts'

/** Wording that an attacker might write, by kind of attack. */
const wording = {
  markup:
    'Fits <style>*{display:none}</p></main><script src="https://evil.example/a.js">alert("a")</script><!-- ]]> &lt;b&gt; &#65; into a team.',
  attributes: `Bears " onmouseover="alert(1)" x='<img src=x onerror=alert(2)><svg/onload=alert(3)>' among customers.`,
  templates:
    'Solves {{constructor.constructor("alert(1)")()}} ${7*7} {7*7} <%= 7 %> #{7} $& $1 \\u003cb\\u003e %3Cb%3E as given.',
  reversed: 'Turns \u202Esdrow siht\u202C, leaves \u2067this open, and \u2069\u202Ethat too.',
  closing: 'Ends \u2069\u2069\u202C\u202Ewhat others have begun.',
  invisible: 'Joins zero\u200Bwidth, so\u00ADft, wo\u2060rd and \uFEFFmark signs, a\u2028line and a\u00A0space.',
  astral: 'Reads 𝒜stral signs, 𠜎 and 😀, 👩‍🔬, e\u0301, \uFDFA, \uFE70, ⑴ and ﬁnds them.',
  hebrew: 'שלום Level IX, עולם (1, 2) <b>',
  formula: `=cmd|' /C calc'!A0`,
  sum: '+SUM(1;=2;@3);-4',
  atSign: '@import url(//evil.example/a.css)',
  minusSign: '-2+3 is the result; "quoted", and\\escaped',
  long: `Takes ${'immeasurabl'.repeat(200)}e pains.`,
  address: 'Links to javascript:alert(1), data:text/html,<b> and https://evil.example/?q="><b>.',
}

const discriminators = [
  '<b onclick=alert(1)>Needs</b> & "x"',
  '{{constructor}} ${process.exit()} {x} <style>',
  'Turned </td></table> open',
  `Lengthy ${'incompre'.repeat(8)}`,
  '=HYPERLINK("//evil.example";1)',
]

const level = (index: number, texts: readonly string[], names = discriminators): SourceDocument['levels'][number] => ({
  title: ['Level I', 'Level II', 'Level III'][index]!,
  scores: ['0 – 29', '<i>30</i> – 59', '"60" {{x}}'][index]!,
  beyond: false,
  leadIn: index === 1 ? 'Above <script>alert(4)</script> \u2069\u202Eall of this:' : null,
  descriptors: names.map((discriminator, index) => ({ discriminator, text: texts[index]! })),
})

const factor = { number: 1, title: 'Relations <Svg/Onload=Alert(1)> "&amp;' }
const texts = {
  description: 'Describes <script>alert(5)</script> & {{x}}.\n\u202ETurned around, the second \u2069paragraph.',
  criteria: {
    heading: 'Expected <I>Contribution</I> Criteria (“All” <b> ${x})',
    text: '</section><h1>Work</h1> is timely.',
  },
  supervisors: { heading: 'For Supervisors (<u> as appropriate)', text: '=1+1 leads.' },
  note: 'Note "><script>alert(6)</script>: descriptors are a group.',
}

const longTitles = { careerPath: { number: 2, code: null, title: `Endl${'e'.repeat(120)}ss Paths` }, factor, ...texts }
const inheritedNames = ['Has Own Property', 'Index', '__proto__']

/** Documents with hostile text wherever a document can contain text. */
export const hostileDocuments: readonly SourceDocument[] = [
  {
    careerPath: { number: 1, code: 'HX', title: '<Img Src=X Onerror=Alert(1)> & "Support" {{X}} Turned' },
    factor,
    ...texts,
    discriminators,
    levels: [
      level(0, [wording.markup, wording.attributes, wording.templates, wording.reversed, wording.closing]),
      level(1, [wording.invisible, wording.astral, wording.hebrew, wording.formula, wording.sum]),
      {
        title: 'Very High',
        scores: null,
        beyond: true,
        leadIn: null,
        descriptors: [wording.atSign, wording.minusSign, wording.long, wording.address].map((text) => ({
          discriminator: null,
          text,
        })),
      },
    ],
  },
  {
    ...longTitles,
    discriminators,
    levels: ['on', 'further'].map((where, index) =>
      level(
        index,
        discriminators.map((name) => `Goes ${where} with ${name} <br>.`),
      ),
    ),
  },
  {
    ...longTitles,
    factor: { number: 2, title: 'Constructor' },
    supervisors: null,
    note: null,
    discriminators: inheritedNames,
    levels: [0, 1].map((index) =>
      level(
        index,
        inheritedNames.map((name) => `Holds constructor[${index}].${name}.`),
        inheritedNames,
      ),
    ),
  },
]

/** The text of each document as received, keyed by its file name, which is hostile, too. */
export const hostileFiles: ReadonlyMap<string, string> = new Map(
  hostileDocuments.map((document, index) => [
    `${index} \u202E<img src=x onerror=alert(1)> $(true) {{x}}.txt`,
    writeDocument(document),
  ]),
)

/** The family built from these documents. */
export const hostileFamily: Family = readHostile()

function readHostile(): Family {
  const documents = [...hostileFiles].flatMap(([file, text]) => {
    const parseResult = parseDocuments(file, text)
    if ('problems' in parseResult) throw new Error(JSON.stringify(parseResult.problems))
    return parseResult.documents.map((document) => ({ ...document, file }))
  })
  const result = contentOf(documents, { careerPaths: [], factors: [], rubrics: [] })
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return linkFamily(result.content)
}
