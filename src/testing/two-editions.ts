import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editionFiles, editionList, editionListFile, editionsFolder } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import type { SourceDocument } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { importDocuments } from '../documents/import.ts'

/** The two editions of a made-up family, of which the second is in force: six factors, then three. */
export const editionIds = ['2014', '2017'] as const

/** The wording of one level: a descriptor for each discriminator; in one beyond the top none is named. */
type Wording = Readonly<Record<string, readonly string[]>>

interface MadeUpFactor {
  readonly title: string
  readonly discriminators: readonly string[]
  readonly levels: Wording
}

const careerPaths = [
  { number: 1, title: 'Harbour Work', levels: ['Level I', 'Level II', 'Level III'] },
  { number: 2, title: 'Harbour Support', levels: ['Level I', 'Level II'] },
]

const plain = (title: string, subject: string): MadeUpFactor => ({
  title,
  discriminators: ['Scope', 'Independence'],
  levels: {
    'Level I': [`Takes part in ${subject} with guidance.`, `Asks before ${subject} begins.`],
    'Level II': [`Takes care of ${subject} in one basin.`, `Decides on ${subject} within rules.`],
    'Level III': [`Answers for ${subject} in the whole harbour.`, `Sets the rules for ${subject}.`],
  },
})

const communication = plain('Communication', 'messages between ships')

/** The factors of the first edition, in the order of their numbers. */
const before: readonly MadeUpFactor[] = [
  plain('Problem Solving', 'the mending of nets'),
  plain('Teamwork', 'the work of a crew'),
  plain('Customer Relations', 'the wishes of captains'),
  plain('Leadership', 'the training of pilots'),
  communication,
  plain('Resources', 'the stock of ropes'),
]

/** Those of the second: one merged from two, one with another number, one new; and a level beyond the top one. */
const after: readonly MadeUpFactor[] = [
  plain('Job Achievement', 'nets and ropes'),
  {
    ...communication,
    discriminators: ['Scope', 'Independence', 'Reach'],
    levels: {
      'Level I': ['Takes part in messages between ships with guidance.', 'Asks before a message is sent.', 'One ship.'],
      'Level II': [
        'Takes care of messages between ships in two basins.',
        'Decides on messages within rules.',
        'A fleet.',
      ],
      'Level III': [
        'Answers for messages between ships in the whole harbour.',
        'Sets the rules for messages between ships.',
        'All who sail.',
      ],
      'Very High': ['Is heard where no message went before.'],
    },
  },
  plain('Mission Support', 'the tasks of the port'),
]

/** The source documents of one edition, by the names of their files. */
export function editionDocuments(id: (typeof editionIds)[number]): Map<string, string> {
  const factors = id === '2014' ? before : after
  return new Map(
    careerPaths.flatMap((careerPath) =>
      factors.map((factor, index) => {
        const document = documentOf(careerPath, factor, index + 1)
        return [`${careerPath.title} ${factor.title}.txt`, writeDocument(document)] as const
      }),
    ),
  )
}

function documentOf(careerPath: (typeof careerPaths)[number], factor: MadeUpFactor, number: number): SourceDocument {
  const isOn = (level: string) => careerPath.levels.includes(level) || careerPath.number === 1
  return {
    careerPath: { number: careerPath.number, code: null, title: careerPath.title },
    factor: { number, title: factor.title },
    description: `This factor captures ${factor.title.toLowerCase()} in the harbour.`,
    criteria: { heading: 'Expected Performance Criteria (At all levels)', text: 'Work is timely.' },
    supervisors: null,
    note: 'Descriptors are taken as a group.',
    discriminators: [...factor.discriminators],
    levels: Object.entries(factor.levels)
      .filter(([title]) => isOn(title))
      .map(([title, descriptors]) => ({
        title,
        scores: null,
        beyond: title === 'Very High',
        leadIn: null,
        descriptors: descriptors.map((text, place) => ({
          discriminator: title === 'Very High' ? null : (factor.discriminators[place] ?? null),
          text,
        })),
      })),
  }
}

/** Writes the content of both editions to a folder, as the commands would; each with the guides of another folder. */
export async function writeTwoEditions(folder: string, guides?: string): Promise<void> {
  const [first, second] = editionIds
  const closed = join(folder, editionsFolder, first)
  await importTexts(editionDocuments(first), closed)
  await importTexts(editionDocuments(second), folder)
  if (guides) for (const one of [folder, closed]) await cp(guides, join(one, 'guides'), { recursive: true })
  await writeFile(join(closed, editionFile), firstEdition)
  await writeFile(join(closed, editionListFile), editionList(await editionFiles(closed)))
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

/** Imports texts into a content folder, as received on a day; throws on any problem. */
export async function importTexts(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const received = await mkdtemp(join(tmpdir(), 'received-'))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of texts) await writeFile(join(received, name), text)
    const files = [...texts.keys()].map((name) => join(received, name))
    const result = await importDocuments(files, folder, { received: '2017-09-01' })
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  } finally {
    await rm(received, { recursive: true })
  }
}
