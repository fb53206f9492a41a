import { statSync } from 'node:fs'
import { addressProblems, linkProblems } from '../addresses/address-problems.ts'
import { readAddresses } from '../addresses/list.ts'
import { editionHomes, movedOf, permanentAddresses, allAddresses, resolver } from '../addresses/moved.ts'
import { addressesOf } from '../addresses/published.ts'
import { sumProblems } from '../content/edition-files.ts'
import { readGuides } from '../content/guides.ts'
import { readContent } from '../content/read.ts'
import { withContentLock } from '../content/write.ts'
import { type Edition, editionOf } from '../rubric/edition.ts'
import { linkFamily } from '../rubric/family.ts'
import { addressCollisions } from '../rubric/address-collisions.ts'
import { type Problem, formatProblems } from '../rubric/problem.ts'
import { editionFolderProblems, editionProblems, editionsIn } from './editions.ts'
import type { Snapshot } from './snapshot.ts'
import { sourceProblems } from './sources.ts'

/** Thrown if the content has problems, in which case no site may be built from it. */
export class InvalidContent extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems))
    this.problems = problems
  }
}

/**
 * Reads a content folder and all its editions, and checks them in phases: files, address collisions, sources, editions,
 * addresses. If a phase finds problems, throws all of them and skips the later phases, since earlier problems may cause
 * later ones.
 */
export async function check(contentDir: string, options: CheckOptions = {}): Promise<Snapshot> {
  throwIfAny(missingFolderProblems(contentDir))
  return withContentLock(contentDir, () => checkNow(contentDir, options))
}

interface CheckOptions {
  /** Whether to compare the content with its source documents. False in tests whose content has no source documents. */
  readonly sources?: boolean
}

/** Like `check`, but for a command that already holds the lock. */
export async function checkNow(contentDir: string, { sources = true }: CheckOptions = {}): Promise<Snapshot> {
  const { folders, problems: folderProblems } = await editionsIn(contentDir)
  const editions = [await readEdition(contentDir)]
  for (const [id, folder] of folders) editions.push(await readEdition(folder, id))
  throwIfAny([...folderProblems, ...editionFolderProblems(folders), ...editions.flatMap(({ problems }) => problems)])

  throwIfAny(editions.flatMap(({ files }) => addressCollisions(files.content).map(files.locate)))
  const differences: Problem[] = []
  for (const { folder, files } of sources ? editions : []) {
    differences.push(...(await sourceProblems(folder, files)).map(files.locate))
  }
  throwIfAny(differences)

  const [current, ...earlier] = editions.map((edition) => {
    const family = linkFamily(edition.files.content, edition.files.listedSources)
    return { ...edition, family, existing: new Set(addressesOf(family, edition.guides)) }
  })
  if (!current) throw new Error('There is always an edition in force.')
  // Latest first.
  earlier.sort((a, b) => ((a.edition?.until ?? '') < (b.edition?.until ?? '') ? 1 : -1))
  throwIfAny(editionProblems(contentDir, [current, ...earlier]))

  const addressErrors: Problem[] = []
  const snapshotOf = (contents: typeof current, superseded: readonly Snapshot[]): Snapshot => {
    const { family, guides, pictures, list, edition, files, existing: pages } = contents
    const existing = pages.union(new Set(editionHomes(edition, superseded)))
    const permanentForms = permanentAddresses([{ edition, existing: pages }, ...superseded])
    const editionAddresses = { edition, list, existing: existing.union(new Set(permanentForms)) }
    const addressBook = { ...editionAddresses, leadsTo: resolver(editionAddresses, superseded) }
    addressErrors.push(...linkProblems(guides, addressBook), ...addressProblems(addressBook))
    const moved = movedOf(allAddresses(addressBook, superseded), addressBook.leadsTo, family)
    const { content } = files
    return { content, guides, pictures, site: current.files.site, family, list, moved, existing, edition, superseded }
  }
  const superseded = earlier.map((contents) => snapshotOf(contents, []))
  const snapshot = snapshotOf(current, superseded)
  throwIfAny(addressErrors)
  return snapshot
}

/** Reads an edition’s folder. `id` is given only for editions that are no longer in force. */
async function readEdition(folder: string, id?: string) {
  const files = await readContent(folder)
  const { guides, pictures, problems: guideProblems } = await readGuides(folder)
  const problems = [...files.problems, ...guideProblems]
  const list = await readAddresses(folder, problems)
  if (id) problems.push(...(await sumProblems(folder, files.edition)).map(files.locate))
  const { edition: superseded, site } = files
  const current = site.edition ? editionOf(site.edition.id, site.edition) : null
  const edition: Edition | null = superseded ? editionOf(id ?? 'edition', superseded) : current
  return { folder, files, guides, pictures, list, edition, problems }
}

function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length) throw new InvalidContent(problems)
}

/** Reports a missing content folder. */
export function missingFolderProblems(contentDir: string): Problem[] {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return []
  const fix = 'Set CONTENT_DIR to the folder that holds the content, or import documents into it.'
  return [{ file: contentDir, wrong: 'there is no such folder', fix }]
}
