import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editionTextAfter, editionsFolder } from '../content/edition-files.ts'
import { editionFile, siteFile } from '../content/read.ts'
import { importTexts } from './content-folder.ts'

// For tests: a made-up family in two editions. The first has six factors; the second, which is in force, has three.

/** The career paths, in numerical order, each with its maximum number of levels. */
const careerPaths = { 'HARBOUR WORK': 4, 'HARBOUR SUPPORT': 2 }

/** The descriptors at each level, in the order Scope, Independence, Reach. */
type Wording = Readonly<Record<string, readonly string[]>>

const wordingOf = (subject: string): Wording => ({
  'LEVEL I': [`Takes part in ${subject} with guidance.`, `Asks before ${subject} begins.`],
  'LEVEL II': [`Takes care of ${subject} in one basin.`, `Decides on ${subject} within rules.`],
  'LEVEL III': [`Answers for ${subject} in the whole harbour.`, `Sets the rules for ${subject}.`],
})

/** The factors of each edition, in numerical order. */
const factors = {
  '2014': {
    'PROBLEM SOLVING': wordingOf('the mending of nets'),
    TEAMWORK: wordingOf('the work of a crew'),
    'CUSTOMER RELATIONS': wordingOf('the wishes of captains'),
    LEADERSHIP: wordingOf('the training of pilots'),
    COMMUNICATION: wordingOf('messages between ships'),
    RESOURCES: wordingOf('the stock of ropes'),
  },
  // The first factor replaces several from 2014. The second has a new number, and a level beyond the top level. The
  // third is new.
  '2017': {
    'JOB ACHIEVEMENT': wordingOf('nets and ropes'),
    COMMUNICATION: {
      'LEVEL I': ['Takes part in messages between ships with guidance.', 'Asks before a message is sent.', 'One ship.'],
      'LEVEL II': [
        'Takes care of messages between ships in two basins.',
        'Decides on messages within rules.',
        'A fleet.',
      ],
      'LEVEL III': [...wordingOf('messages between ships')['LEVEL III']!, 'All who sail.'],
      'VERY HIGH': ['Is heard where no message went before.'],
    },
    'MISSION SUPPORT': wordingOf('the tasks of the port'),
  },
} satisfies Record<string, Readonly<Record<string, Wording>>>

/** The source documents of an edition, by file name. */
export function editionDocuments(id: keyof typeof factors): Map<string, string> {
  const documents = Object.entries(careerPaths).flatMap(([careerPath, levelCount], pathIndex) =>
    Object.entries<Wording>(factors[id]).map(([factor, wording], index) => {
      const levels = Object.entries(wording).slice(0, levelCount)
      const lines = [
        `CAREER PATH ${pathIndex + 1}`,
        careerPath,
        `FACTOR ${index + 1} - ${factor}`,
        'FACTOR DESCRIPTION:',
        `This factor captures ${factor.toLowerCase()} in the harbour.`,
        'EXPECTED PERFORMANCE CRITERIA (At all levels):',
        'Work is timely.',
        'Descriptors are taken as a group.',
        ...levels.flatMap(([title, texts]) => [
          title,
          ...texts.map((text) => `· ${text}`),
          ...(title === 'VERY HIGH' ? [] : ['Scope', 'Independence', 'Reach'].slice(0, texts.length)),
        ]),
      ]
      return [`${careerPath} ${factor}.txt`, lines.map((line) => `${line}\n`).join('')] as const
    }),
  )
  return new Map(documents)
}

/** Writes the content of both editions to a folder, as the commands would, and copies guides from another folder. */
export async function writeTwoEditions(folder: string, guides?: string): Promise<void> {
  const closedDir = join(folder, editionsFolder, '2014')
  await importTexts(editionDocuments('2014'), closedDir)
  await importTexts(editionDocuments('2017'), folder)
  if (guides) for (const edition of [folder, closedDir]) await cp(guides, join(edition, 'guides'), { recursive: true })
  await writeFile(join(closedDir, editionFile), firstEditionYaml)
  await writeFile(join(closedDir, editionFile), await editionTextAfter(closedDir, new Map()))
  await writeFile(join(folder, siteFile), secondSiteYaml)
}

/** The first edition's `edition.yaml`. */
const firstEditionYaml = `title: Edition of 2014
from: 2014-10-01
until: 2017-09-30
note: Six factors were assessed then.
became:
  factors:
    problem-solving: [job-achievement]
    resources: [job-achievement]
    customer-relations: [job-achievement, mission-support]
    leadership: []
`

const secondSiteYaml = `title: Harbour Rubrics
organization: Harbour Office
edition:
  id: "2017"
  title: Edition of 2017
  from: 2017-10-01
`
