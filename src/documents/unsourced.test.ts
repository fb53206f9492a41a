import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linkFamily } from '../rubric/family.ts'
import { formatKey } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import type { FactorData } from '../rubric/schema/factor.ts'
import { example, parsed } from '../testing/example-document.ts'
import type { Open } from '../testing/example-content.ts'
import { contentOf } from './made-content.ts'
import { unsourcedInCareerPath, unsourcedInFactor } from './unsourced.ts'

const care = example.replace('FACTOR 1 - TEAM WORK', 'FACTOR 2 - CARE')
/** Two factors of a career path, of which only the second says its code, scores and a level beyond the top one. */
const onOnePath = [
  example,
  `${care.replace('PATH 2', 'PATH 2 (NJ)').replace('LEVEL I\n', 'LEVEL I (0-29)\n')}VERY HIGH\nLeads all others.\n`,
]
/** A factor on two career paths, of which each has its own description. */
const ofOneFactor = [
  example.replace('TEAM WORK', "TEAM'S WORK"),
  example
    .replace('TEAM WORK', 'TEAM’S WORK')
    .replace('PATH 2', 'PATH 3')
    .replace('OFFICE', 'FIELD')
    .replace('What this', 'What that'),
]

/** What is said of the first career path or factor that documents make, once it has been changed by hand. */
function said<Collection extends 'careerPaths' | 'factors'>(
  texts: readonly string[],
  collection: Collection,
  change: (data: Open<Collection extends 'careerPaths' ? CareerPathData : FactorData>) => void,
): string[] {
  const documents = texts.map(parsed)
  const made = contentOf(
    documents.map((document, index) => ({ file: `${index}.txt`, line: 1, document })),
    { careerPaths: [], factors: [], rubrics: [] },
  )
  assert.ok('content' in made)
  const content = structuredClone({ ...made.content, rubrics: [] })
  const [entry] = content[collection]
  change(entry!.data as Open<CareerPathData & FactorData>)
  const { careerPaths, factors } = linkFamily(content)
  const problems =
    collection === 'careerPaths'
      ? unsourcedInCareerPath(careerPaths[0]!, 'a.yaml', documents)
      : unsourcedInFactor(factors[0]!, 'a.yaml', documents)
  return problems.map(({ key = [], wrong }) => `${formatKey(key)}: ${wrong.replaceAll(/\n +/g, ' | ')}`)
}

const careerPathChanges: Record<string, [change: (data: Open<CareerPathData>) => void, message?: string]> = {
  'what one document alone says': [() => {}],
  'a title’s capitals': [(data) => (data.title = 'OFFICE support')],
  'a title’s letters': [
    (data) => (data.title = 'Office Supports'),
    'title: no source document has this as the title | content: "Office Supports" | source:  "Office Support"',
  ],
  'another code': [
    (data) => (data.code = 'NK'),
    'code: no source document has this as the code | content: "NK" | source:  (none) | source:  "NJ"',
  ],
  'scores that no document gives': [
    (data) => (data.levels[1]!.scores = '30-60'),
    'levels[1].scores: no source document has this as the scores of Level II | content: "30-60" | source:  (none)',
  ],
  'scores in other words': [
    (data) => (data.levels[0]!.scores = 'About 0 to 29'),
    'levels[0].scores: no source document has this as the scores of Level I | content: "About 0 to 29" | source:  (none) | source:  "0-29"',
  ],
  'a level above the top': [
    (data) => data.levels.push({ id: 'highest', title: 'Highest', beyond: true }),
    'levels[3]: no source document has this as a level | content: "Highest"',
  ],
  'a level beyond the top one that is not': [
    (data) => (data.levels[1]!.beyond = true),
    'levels[1].beyond: no source document has this as the place of Level II | content: "beyond the top level" | source:  "up to the top level"',
  ],
  'a level that is beyond the top one, but not said to be': [
    (data) => delete data.levels[2]!.beyond,
    'levels[2].beyond: no source document has this as the place of Very High | content: "up to the top level" | source:  "beyond the top level"',
  ],
}

const factorChanges: Record<string, [change: (data: Open<FactorData>) => void, message?: string]> = {
  'the description of either document': [(data) => (data.description = 'What that factor is about.')],
  'a description of neither': [
    (data) => (data.description = 'What factors are about.'),
    'description: no source document has this as the description | content: "What factors are about." | source:  "What this factor is about." | source:  "What that factor is about."',
  ],
  'the quotes of either title': [(data) => (data.title = 'Team’s Work')],
  'quotes of neither': [
    (data) => (data.title = 'Team‘s Work'),
    'title: no source document has this as the title | content: "Team‘s Work" | source:  "Team\'s Work" | source:  "Team’s Work"',
  ],
  'no note': [
    (data) => delete data.note,
    'note: no source document has this as the note | content: (none) | source:  "Descriptors are a group."',
  ],
  'other criteria': [
    (data) => (data.criteria!.text = 'Work is late.'),
    'criteria.text: no source document has this as the text of the criteria | content: "Work is late." | source:  "Work is timely."',
  ],
  'a discriminator that none names': [
    (data) => data.discriminators.push({ id: 'speed', title: 'Speed' }),
    'discriminators[2]: no source document has this as a discriminator | content: "Speed"',
  ],
  'another order of discriminators': [
    (data) => data.discriminators.reverse(),
    'discriminators[1]: "Teams" stands after "Growth", but before it in every source document that names both',
  ],
}

describe('a career path', () => {
  for (const [name, [change, message]] of Object.entries(careerPathChanges)) {
    test(`${name}: ${message ? 'is told' : 'is right'}`, () => {
      assert.deepEqual(said(onOnePath, 'careerPaths', change), message ? [message] : [])
    })
  }
})

describe('a factor', () => {
  for (const [name, [change, message]] of Object.entries(factorChanges)) {
    test(`${name}: ${message ? 'is told' : 'is right'}`, () => {
      assert.deepEqual(said(ofOneFactor, 'factors', change), message ? [message] : [])
    })
  }
})
