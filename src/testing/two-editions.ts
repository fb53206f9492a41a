import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editionTextAfter, editionsFolder } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import type { SourceDocument } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { importTexts } from './content-folder.ts'

// For tests: a made-up family in two editions, of which the second is in force: six factors, then three.

const careerPaths = [
  { number: 1, code: null, title: 'Harbour Work' },
  { number: 2, code: null, title: 'Harbour Support' },
]

/** The descriptors of each level for Scope, Independence and whatever else a factor has. */
type Wording = Readonly<Record<string, readonly string[]>>

const wordingOf = (subject: string): Wording => ({
  'Level I': [`Takes part in ${subject} with guidance.`, `Asks before ${subject} begins.`],
  'Level II': [`Takes care of ${subject} in one basin.`, `Decides on ${subject} within rules.`],
  'Level III': [`Answers for ${subject} in the whole harbour.`, `Sets the rules for ${subject}.`],
})

/** The factors of each edition, in the order of their numbers. */
const factors = {
  '2014': {
    'Problem Solving': wordingOf('the mending of nets'),
    Teamwork: wordingOf('the work of a crew'),
    'Customer Relations': wordingOf('the wishes of captains'),
    Leadership: wordingOf('the training of pilots'),
    Communication: wordingOf('messages between ships'),
    Resources: wordingOf('the stock of ropes'),
  },
  // The first is merged from two; the second has another number and a level beyond the top one; the third is new.
  '2017': {
    'Job Achievement': wordingOf('nets and ropes'),
    Communication: {
      'Level I': ['Takes part in messages between ships with guidance.', 'Asks before a message is sent.', 'One ship.'],
      'Level II': [
        'Takes care of messages between ships in two basins.',
        'Decides on messages within rules.',
        'A fleet.',
      ],
      'Level III': [...wordingOf('messages between ships')['Level III']!, 'All who sail.'],
      'Very High': ['Is heard where no message went before.'],
    },
    'Mission Support': wordingOf('the tasks of the port'),
  },
} satisfies Record<string, Readonly<Record<string, Wording>>>

/** The source documents of one edition, by the names of their files. */
export function editionDocuments(id: keyof typeof factors): Map<string, string> {
  const documents = careerPaths.flatMap((careerPath) =>
    Object.entries<Wording>(factors[id]).map(([title, wording], index) => {
      const document = documentOf(careerPath, { number: index + 1, title }, wording)
      return [`${careerPath.title} ${title}.txt`, writeDocument(document)] as const
    }),
  )
  return new Map(documents)
}

function documentOf(
  careerPath: SourceDocument['careerPath'],
  factor: SourceDocument['factor'],
  wording: Wording,
): SourceDocument {
  const discriminators = ['Scope', 'Independence', 'Reach'].slice(0, wording['Level I']!.length)
  return {
    careerPath,
    factor,
    description: `This factor captures ${factor.title.toLowerCase()} in the harbour.`,
    criteria: { heading: 'Expected Performance Criteria (At all levels)', text: 'Work is timely.' },
    supervisors: null,
    note: 'Descriptors are taken as a group.',
    discriminators,
    levels: Object.entries(wording)
      .slice(0, careerPath.number === 1 ? 4 : 2)
      .map(([title, texts]) => ({
        title,
        scores: null,
        beyond: title === 'Very High',
        leadIn: null,
        descriptors: texts.map((text, place) => ({
          discriminator: title === 'Very High' ? null : (discriminators[place] ?? null),
          text,
        })),
      })),
  }
}

/** Writes the content of both editions to a folder, as the commands would; each with the guides of another folder. */
export async function writeTwoEditions(folder: string, guides?: string): Promise<void> {
  const closed = join(folder, editionsFolder, '2014')
  await importTexts(editionDocuments('2014'), closed)
  await importTexts(editionDocuments('2017'), folder)
  if (guides) for (const one of [folder, closed]) await cp(guides, join(one, 'guides'), { recursive: true })
  await writeFile(join(closed, editionFile), firstEdition)
  await writeFile(join(closed, editionFile), await editionTextAfter(closed, new Map()))
  await writeFile(join(folder, siteFile), secondSite)
}

/** What the first edition says of itself. */
const firstEdition = `title: Edition of 2014
from: 2014-10-01
until: 2017-09-30
note: Six factors were judged then.
became:
  factors:
    problem-solving: [job-achievement]
    resources: [job-achievement]
    customer-relations: [job-achievement, mission-support]
    leadership: []
`

const secondSite = `title: Harbour Rubrics
organization: Harbour Office
edition:
  id: "2017"
  title: Edition of 2017
  from: 2017-10-01
`
