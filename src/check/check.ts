import { existsSync } from 'node:fs'
import { addressProblems } from '../addresses/address-problems.ts'
import { readListed, readRedirects } from '../addresses/read.ts'
import { linkProblems } from '../addresses/link-problems.ts'
import { movedOf } from '../addresses/moved.ts'
import { addressesOf } from '../addresses/published.ts'
import { editionAddresses, lastingAddresses, supersededMoves } from '../addresses/superseded.ts'
import { readGuides } from '../content/guides.ts'
import { type ContentFiles, readContent } from '../content/read.ts'
import { inTurn } from '../content/write.ts'
import { inForce, superseded as supersededEdition } from '../rubric/edition.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { brokenBy, withoutBroken } from './broken-files.ts'
import { editionProblems, editionsIn } from './editions.ts'
import type { Snapshot } from './snapshot.ts'
import { sourceProblems } from './sources.ts'

/**
 * Reads a content folder and finds everything that is wrong with it: files and schemas, integrity, wording unlike its
 * source document, links, published addresses, and the same of each edition in it. What only follows from a file that is
 * itself reported is left out.
 */
export async function check(contentDir: string): Promise<Snapshot> {
  return existsSync(contentDir) ? inTurn(contentDir, () => checkNow(contentDir)) : checkNow(contentDir)
}

/** The same for a command that has its turn. */
export async function checkNow(contentDir: string): Promise<Snapshot> {
  const { folders, problems: found } = await editionsIn(contentDir)
  const before: Checked[] = []
  for (const [id, folder] of folders) before.push(await checkEdition(folder, [], id))
  // The latest first.
  before.sort((a, b) => ((a.edition?.until ?? '') < (b.edition?.until ?? '') ? 1 : -1))
  const { locate, ...current } = await checkEdition(contentDir, before)
  const superseded = before.map((edition) => ({ ...edition, site: current.site }))
  const beside = await editionProblems(contentDir, folders, current, superseded)
  const problems = [
    ...found,
    ...before.flatMap((edition) => edition.problems),
    ...beside.map((problem) => before.reduce((one, edition) => edition.locate(one), locate(problem))),
    ...current.problems,
  ]
  return { ...current, superseded, problems }
}

type Checked = Snapshot & Pick<ContentFiles, 'locate'>

/** Checks one edition’s content; `id` names one that is no longer in force, `superseded` are those before it. */
async function checkEdition(contentDir: string, superseded: readonly Snapshot[], id?: string): Promise<Checked> {
  const files = await readContent(contentDir)
  const { content, site, listedSources, problems: found, locate } = files
  const problems = [...missingContent(contentDir), ...found]
  const { guides, pictures, problems: foundInGuides } = await readGuides(contentDir)
  problems.push(...foundInGuides)
  const listed = await readListed(contentDir, problems)
  const redirects = await readRedirects(contentDir, problems)

  const readable = withoutBroken(content, brokenBy(problems, contentDir))
  problems.push(...integrityProblems(readable).map(locate))

  const broken = brokenBy(problems, contentDir)
  const sound = withoutBroken(readable, broken)
  const family = linkFamily(sound, listedSources)
  problems.push(...(await sourceProblems(contentDir, files, family, broken)).map(locate))

  const edition = files.edition
    ? supersededEdition(id ?? 'edition', files.edition)
    : site.edition
      ? inForce(site.edition)
      : null
  const own = addressesOf(family, guides)
  const existing = own.union(editionAddresses(edition, superseded))
  const isThere = existing.union(lastingAddresses([{ edition, existing: own }, ...superseded]))
  const moves = supersededMoves(own, redirects.rules, superseded)
  const book = { existing: isThere, listed, redirects, moves, uncertain: broken.uncertain }
  problems.push(...linkProblems(guides, book), ...addressProblems(book))
  const moved = movedOf(redirects.rules, listed.addresses, moves)
  return {
    problems,
    content: sound,
    guides,
    pictures,
    site,
    family,
    listed,
    redirects,
    moved,
    existing,
    edition,
    superseded,
    locate,
  }
}

/** The problem that there is no content folder at all. */
export function missingContent(contentDir: string): Problem[] {
  if (existsSync(contentDir)) return []
  const fix = 'Set CONTENT_DIR to the folder that holds the content, or import documents into it.'
  return [{ file: contentDir, wrong: 'there is no such folder', fix }]
}
