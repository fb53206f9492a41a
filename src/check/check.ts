import { existsSync } from 'node:fs'
import { addressProblems } from '../addresses/address-problems.ts'
import { readListed, readRedirects } from '../addresses/read.ts'
import { linkProblems } from '../addresses/link-problems.ts'
import { movedOf } from '../addresses/moved.ts'
import { addressesOf } from '../addresses/published.ts'
import { readGuides } from '../content/guides.ts'
import { readContent } from '../content/read.ts'
import { inTurn } from '../content/write.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import { linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { brokenBy, withoutBroken } from './broken.ts'
import type { Snapshot } from './snapshot.ts'
import { sourceProblems } from './sources.ts'

/**
 * Reads a content folder and finds everything that is wrong with it: files and schemas, integrity, wording unlike its
 * source document, links, published addresses. What only follows from a file that is itself reported is left out.
 */
export async function check(contentDir: string): Promise<Snapshot> {
  return existsSync(contentDir) ? inTurn(contentDir, () => checkNow(contentDir)) : checkNow(contentDir)
}

/** The same for a command that has its turn. */
export async function checkNow(contentDir: string): Promise<Snapshot> {
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

  const existing = addressesOf(family, guides)
  const book = { existing, listed, redirects, uncertain: broken.uncertain }
  problems.push(...linkProblems(guides, book), ...addressProblems(book))
  const moved = movedOf(redirects.rules, listed.addresses)
  return { problems, content: sound, guides, pictures, site, family, listed, redirects, moved, existing }
}

/** The problem that there is no content folder at all. */
export function missingContent(contentDir: string): Problem[] {
  if (existsSync(contentDir)) return []
  const fix = 'Set CONTENT_DIR to the folder that holds the content, or import documents into it.'
  return [{ file: contentDir, wrong: 'there is no such folder', fix }]
}
