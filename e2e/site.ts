import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { readContent } from '../src/content/read.ts'
import { linkFamily, type LevelDescription, type Rubric } from '../src/rubric/family.ts'
import type { GuideData } from '../src/rubric/schema/guide.ts'
import { routes, type Routes } from '../src/routes/routes.ts'
import { settings } from '../src/settings.ts'

const { content: contentFiles, sources: sourceFiles, listedSources } = await readContent(settings.contentDir)

/** The content of the site under test as it is in files. */
export const content = contentFiles

/** Everything that the site under test publishes. */
export const family = linkFamily(content, listedSources)

/** The source documents by the id of their rubric. */
export const sources = sourceFiles

/** Where the pages of the site under test are. */
export const to = routes(settings.basePath)

/** The guides, each with its id. */
export const guides = await readGuides(join(settings.contentDir, 'guides'))

/** All level descriptions. */
export const levelDescriptions = family.rubrics.flatMap(({ levels }) => levels)

/** The rubric with an id: `<career-path>/<factor>`. */
export function rubricOf(id: string): Rubric {
  return known(
    family.rubrics.find(({ careerPath, factor }) => `${careerPath.id}/${factor.id}` === id),
    id,
  )
}

/** A level of the rubric with an id. */
export function levelDescriptionOf(rubricId: string, levelId: string): LevelDescription {
  return known(
    rubricOf(rubricId).levels.find(({ level }) => level.id === levelId),
    levelId,
  )
}

/** The canonical address of a descriptor, by the ids of rubric, level and discriminator. */
export function addressOf(rubricId: string, levelId: string, discriminatorId: string): string {
  const { descriptors } = levelDescriptionOf(rubricId, levelId)
  return to.descriptor(
    known(
      descriptors.find(({ anchor }) => anchor === discriminatorId),
      discriminatorId,
    ),
  )
}

/** The address of the search page with a query. */
export const searchFor = (query: string, { search }: Routes = to) => search(String(new URLSearchParams({ q: query })))

/** The paragraphs of an official text; none where the source document has no text. */
export const paragraphs = (text: string | null) => text?.split('\n') ?? []

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`The content has no ${id}.`)
  return found
}

async function readGuides(folder: string): Promise<(GuideData & { id: string })[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mdx'))
  return Promise.all(
    files.map(async (file) => {
      const [, frontMatter = ''] = (await readFile(join(folder, file), 'utf8')).split(/^---$/m)
      return { ...parse(frontMatter), id: basename(file, '.mdx') }
    }),
  )
}
