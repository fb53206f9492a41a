import { existsSync } from 'node:fs'
import { addressProblems } from '../addresses/address-problems.ts'
import { linkProblems } from '../addresses/link-problems.ts'
import { movedOf } from '../addresses/moved.ts'
import { addressesOf } from '../addresses/published.ts'
import { readListed, readRedirects } from '../addresses/read.ts'
import { editionAddresses, lastingAddresses, supersededMoves } from '../addresses/superseded.ts'
import { readGuides } from '../content/guides.ts'
import { readContent } from '../content/read.ts'
import { inTurn } from '../content/write.ts'
import { type Edition, inForce, superseded as supersededEdition } from '../rubric/edition.ts'
import { linkFamily } from '../rubric/family.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import { type Problem, formatProblems } from '../rubric/problem.ts'
import { editionFolderProblems, editionProblems, editionsIn } from './editions.ts'
import type { Snapshot } from './snapshot.ts'
import { sourceProblems } from './sources.ts'

/** Thrown for content that must not be built. */
export class WrongContent extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems))
    this.problems = problems
  }
}

/**
 * Reads a content folder with all its editions and checks it in phases: files, integrity, sources, addresses. Throws all
 * problems of the first phase that has any, since those of the next might only follow from them.
 */
export async function check(contentDir: string): Promise<Snapshot> {
  return existsSync(contentDir) ? inTurn(contentDir, () => checkNow(contentDir)) : checkNow(contentDir)
}

/** The same for a command that has its turn. */
export async function checkNow(contentDir: string): Promise<Snapshot> {
  const { folders, problems: strange } = await editionsIn(contentDir)
  const read = [await readEdition(contentDir)]
  for (const [id, folder] of folders) read.push(await readEdition(folder, id))
  expectNone([
    ...missingContent(contentDir),
    ...strange,
    ...(await editionFolderProblems(folders)),
    ...read.flatMap(({ problems }) => problems),
  ])

  const broken = read.flatMap(({ files }) => integrityProblems(files.content).map(files.locate))
  expectNone(broken)
  const [current, ...before] = read.map((one) => ({
    ...one,
    family: linkFamily(one.files.content, one.files.listedSources),
  }))
  if (!current) throw new Error('There is always the edition in force.')
  // The latest first.
  before.sort((a, b) => ((a.edition?.until ?? '') < (b.edition?.until ?? '') ? 1 : -1))
  expectNone(editionProblems(contentDir, [current, ...before]))

  const unlike: Problem[] = []
  for (const { folder, files, family } of [current, ...before]) {
    unlike.push(...(await sourceProblems(folder, files, family)).map(files.locate))
  }
  expectNone(unlike)

  const wrongAddresses: Problem[] = []
  const linked = (one: typeof current, superseded: readonly Snapshot[]): Snapshot => {
    const { family, guides, pictures, listed, redirects, edition, files } = one
    const own = addressesOf(family, guides)
    const existing = own.union(editionAddresses(edition, superseded))
    const isThere = existing.union(lastingAddresses([{ edition, existing: own }, ...superseded]))
    const moves = supersededMoves(own, redirects.rules, superseded)
    const book = { existing: isThere, listed, redirects, moves }
    wrongAddresses.push(...linkProblems(guides, book), ...addressProblems(book))
    const moved = movedOf(redirects.rules, listed.addresses, moves)
    const { content } = files
    return {
      content,
      guides,
      pictures,
      site: current.files.site,
      family,
      listed,
      redirects,
      moved,
      existing,
      edition,
      superseded,
    }
  }
  const snapshot = linked(
    current,
    before.map((one) => linked(one, [])),
  )
  expectNone(wrongAddresses)
  return snapshot
}

/** What is in the folder of an edition; `id` names one that is no longer in force. */
async function readEdition(folder: string, id?: string) {
  const files = await readContent(folder)
  const { guides, pictures, problems: guideProblems } = await readGuides(folder)
  const problems = [...files.problems, ...guideProblems]
  const listed = await readListed(folder, problems)
  const redirects = await readRedirects(folder, problems)
  return { folder, files, guides, pictures, listed, redirects, edition: editionOf(files, id), problems }
}

function editionOf({ edition, site }: Awaited<ReturnType<typeof readContent>>, id = 'edition'): Edition | null {
  if (edition) return supersededEdition(id, edition)
  return site.edition ? inForce(site.edition) : null
}

function expectNone(problems: readonly Problem[]): void {
  if (problems.length) throw new WrongContent(problems)
}

/** The problem that there is no content folder at all. */
export function missingContent(contentDir: string): Problem[] {
  if (existsSync(contentDir)) return []
  const fix = 'Set CONTENT_DIR to the folder that holds the content, or import documents into it.'
  return [{ file: contentDir, wrong: 'there is no such folder', fix }]
}
