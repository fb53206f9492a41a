import { readGuides } from '../src/content/guides.ts'
import { readContent } from '../src/content/read.ts'
import { type Family, linkFamily, type LevelDescription, type Rubric } from '../src/rubric/family.ts'
import { routes, type Routes } from '../src/routes/routes.ts'
import { settings } from '../src/settings.ts'
import { otherSites } from './other-sites.ts'

const { content: contentFiles, sources: sourceFiles, listedSources } = await readContent(settings.contentDir)

/** The content files of the site under test. */
export const content = contentFiles

/** The family that the site under test publishes. */
export const family = linkFamily(content, listedSources)

/** The source documents, by rubric id. */
export const sources = sourceFiles

const madeUpFiles = await readContent(otherSites.madeUp.contentDir)

/** The made-up site, with the family that it publishes. */
export const madeUp = {
  ...otherSites.madeUp,
  ...linkFamily(madeUpFiles.content, madeUpFiles.listedSources),
  site: madeUpFiles.site,
}

/** The routes to pages on the site under test. */
export const to = routes(settings.basePath)

/** The guides, each with its id. */
export const guides = (await readGuides(settings.contentDir)).guides.map(({ id, data }) => ({ id, ...data }))

/** All level descriptions on the site under test. */
export const levelDescriptions = family.rubrics.flatMap(({ levels }) => levels)

/** The rubric with the id `<career-path>/<factor>`. */
export function rubricOf(id: string, { rubrics }: Pick<Family, 'rubrics'> = family): Rubric {
  return mustExist(
    rubrics.find(({ careerPath, factor }) => `${careerPath.id}/${factor.id}` === id),
    id,
  )
}

/** The level description with the given rubric and level ids. */
export function levelDescriptionOf(rubricId: string, levelId: string, of?: Pick<Family, 'rubrics'>): LevelDescription {
  return mustExist(
    rubricOf(rubricId, of).levels.find(({ level }) => level.id === levelId),
    levelId,
  )
}

/** The canonical address of the descriptor with the given rubric, level and discriminator ids. */
export function addressOf(rubricId: string, levelId: string, discriminatorId: string): string {
  const { descriptors } = levelDescriptionOf(rubricId, levelId)
  return to.descriptor(
    mustExist(
      descriptors.find(({ anchor }) => anchor === discriminatorId),
      discriminatorId,
    ),
  )
}

/** The address of the search page for a query. */
export const searchAddress = (q: string, { search }: Routes = to) => search(String(new URLSearchParams({ q })))

function mustExist<T>(item: T | undefined, id: string): T {
  if (item === undefined) throw new Error(`The content has no ${id}.`)
  return item
}
