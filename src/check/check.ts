import { existsSync } from 'node:fs'
import { addressProblems } from '../addresses/address-problems.ts'
import { readListed, readRedirects } from '../addresses/read.ts'
import { linkProblems } from '../addresses/link-problems.ts'
import { movedOf } from '../addresses/moved.ts'
import { addressesOf } from '../addresses/published.ts'
import { parseSource } from '../documents/file/received.ts'
import { wordingProblems } from '../documents/wording.ts'
import { readGuides } from '../content/guides.ts'
import { readContent, type SourceFile } from '../content/read.ts'
import { inTurn } from '../content/write.ts'
import { integrityProblems } from '../rubric/integrity.ts'
import type { Content } from '../rubric/content.ts'
import { type Family, type Rubric, linkFamily } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { type Broken, brokenBy, withoutBroken } from './broken.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Reads a content folder and finds everything that is wrong with it: files and schemas, integrity, wording unlike its
 * source document, links, published addresses. What only follows from a file that is itself reported is left out.
 */
export async function check(contentDir: string): Promise<Snapshot> {
  return existsSync(contentDir) ? inTurn(contentDir, () => checkNow(contentDir)) : checkNow(contentDir)
}

/** The same for a command that has its turn. */
export async function checkNow(contentDir: string): Promise<Snapshot> {
  const { content, site, sources, problems: found, locate } = await readContent(contentDir)
  const problems = [...missingContent(contentDir), ...found]
  const { guides, pictures, problems: foundInGuides } = await readGuides(contentDir)
  problems.push(...foundInGuides)
  const listed = await readListed(contentDir, problems)
  const redirects = await readRedirects(contentDir, problems)

  const readable = withoutBroken(content, brokenBy(problems, contentDir))
  problems.push(...integrityProblems(readable).map(locate))

  const broken = brokenBy(problems, contentDir)
  const sound = withoutBroken(readable, broken)
  const family = linkFamily(sound)
  problems.push(...(await sourceProblems(contentDir, sound, family, sources, broken)).map(locate))

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

/** Rubrics unlike their source documents, and either without the other. */
async function sourceProblems(
  contentDir: string,
  sound: Content,
  family: Family,
  sources: ReadonlyMap<string, SourceFile>,
  broken: Broken,
): Promise<Problem[]> {
  const files = new Map(sound.rubrics.map(({ id, file }) => [id, file]))
  const wording = family.rubrics.map(async (rubric): Promise<Problem[]> => {
    const id = `${rubric.careerPath.id}/${rubric.factor.id}`
    const file = files.get(id) ?? id
    const source = sources.get(id)
    if (source) return problemsOfWording(rubric, file, source)
    if (broken.has('sources', id)) return []
    const fix = `Import it again, or add ${contentDir}/sources/${id}.txt.`
    return [{ file, wrong: 'its source document is missing', fix }]
  })
  const idle = [...sources].filter(
    ([id]) => !files.has(id) && !broken.has('rubrics', id) && !broken.uncertain(`/paths/${id}/`),
  )
  return [
    ...(await Promise.all(wording)).flat(),
    ...idle.map(([, { file }]) => ({
      file,
      wrong: 'no rubric was taken from it',
      fix: 'Import it again, or remove it.',
    })),
  ]
}

async function problemsOfWording(rubric: Rubric, rubricFile: string, { file, bytes }: SourceFile): Promise<Problem[]> {
  const parsed = await parseSource(file, bytes)
  if ('problems' in parsed) return [...parsed.problems]
  const documents = parsed.documents.map(({ document }) => document)
  return wordingProblems(rubric, rubricFile, file, documents)
}
