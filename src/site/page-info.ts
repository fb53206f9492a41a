import type { Edition } from '../rubric/edition.ts'
import type { CareerPath, Discriminator, Factor, Family, Level, LevelDescription, Rubric } from '../rubric/family.ts'
import {
  careerPathName,
  careerPathNumber,
  counted,
  factorName,
  factorNumber,
  levelDescriptionName,
  levelName,
  nextLevelTitle,
  rubricName,
} from '../rubric/name.ts'
import type { GuideData } from '../rubric/schema/guide.ts'
import { to } from '../routes/to.ts'
import { namesOf } from './size.ts'
import { titles } from '../routes/titles.ts'

/** A page further up, as the breadcrumbs show it. */
export interface Crumb {
  readonly title: string
  readonly address: string
}

/** What a page says of itself: in its head, in its breadcrumbs, and wherever a link to it is pasted. */
export interface PageInfo {
  /** Unique among all pages. */
  readonly title: string
  /** Unique among all pages: a sentence for search engines and link previews. */
  readonly description: string
  /** Its canonical address below the site's origin. */
  readonly address: string
  /** The pages above it, the home page left out. */
  readonly trail: readonly Crumb[]
}

const crumbs = {
  careerPath: (careerPath: CareerPath): Crumb => ({ title: careerPath.title, address: to.careerPath(careerPath) }),
  level: (level: Level): Crumb => ({ title: level.title, address: to.level(level) }),
  rubric: (rubric: Rubric): Crumb => ({ title: rubric.factor.title, address: to.rubric(rubric) }),
  factor: (factor: Factor): Crumb => ({ title: factor.title, address: to.factor(factor) }),
  guides: (): Crumb => ({ title: titles.guides, address: to.guides() }),
}

/** `name` is that of the site. */
export const homeInfo = (family: Family, name: string): PageInfo => ({
  title: name,
  description: `What is expected at your level: ${counted(family.rubrics.length, 'rubric')}, word for word, to read, search and link to.`,
  address: to.home(),
  trail: [],
})

export const careerPathInfo = (careerPath: CareerPath): PageInfo => ({
  title: `${careerPath.title}, ${careerPathNumber(careerPath)}`,
  description: `The levels and rubrics of ${careerPathName(careerPath)}: ${counted(careerPath.levels.length, 'level')}, ${counted(careerPath.rubrics.length, 'factor')}.`,
  address: to.careerPath(careerPath),
  trail: [],
})

export const levelInfo = (level: Level): PageInfo => ({
  title: `${levelName(level)}: all factors`,
  description: `Everything that is expected at ${level.title} of ${careerPathName(level.careerPath)}, in all factors.`,
  address: to.level(level),
  trail: [crumbs.careerPath(level.careerPath)],
})

export const nextLevelInfo = (level: Level, next: Level): PageInfo => ({
  title: `${nextLevelTitle(level, next)}, ${level.careerPath.title}`,
  description: `${nextLevelTitle(level, next)} of ${careerPathName(level.careerPath)}, factor by factor: the descriptors of both, side by side.`,
  address: to.nextLevel(level),
  trail: [crumbs.careerPath(level.careerPath), crumbs.level(level)],
})

export const rubricInfo = (rubric: Rubric): PageInfo => ({
  title: rubricName(rubric),
  description: `The rubric for ${factorName(rubric.factor)}, on ${careerPathName(rubric.careerPath)}: all its levels on one page.`,
  address: to.rubric(rubric),
  trail: [crumbs.careerPath(rubric.careerPath)],
})

export const levelDescriptionInfo = (levelDescription: LevelDescription): PageInfo => ({
  title: levelDescriptionName(levelDescription),
  description: levelPreview(levelDescription),
  address: to.levelDescription(levelDescription),
  trail: [crumbs.careerPath(levelDescription.rubric.careerPath), crumbs.rubric(levelDescription.rubric)],
})

/** The level, and what its descriptors are about: a pasted link to one of them must not show the words of another. */
function levelPreview({ rubric, level, descriptors }: LevelDescription): string {
  const where = `${level.title} for ${factorName(rubric.factor)}, on ${careerPathName(rubric.careerPath)}`
  const about = new Set(descriptors.flatMap(({ discriminator }) => discriminator?.title ?? []))
  return about.size ? `${where}: ${namesOf([...about])}` : where
}

export const factorInfo = (factor: Factor): PageInfo => ({
  title: `${factor.title}, ${factorNumber(factor)}`,
  description: `The official texts, discriminators and rubrics of ${factorName(factor)}.`,
  address: to.factor(factor),
  trail: [],
})

export const discriminatorInfo = (discriminator: Discriminator): PageInfo => ({
  title: `${discriminator.title}, ${discriminator.factor.title}`,
  description: `The discriminator ${discriminator.title} of ${factorName(discriminator.factor)}, through all levels of every career path.`,
  address: to.discriminator(discriminator),
  trail: [crumbs.factor(discriminator.factor)],
})

export const guidesInfo = (): PageInfo => ({
  title: titles.guides,
  description: 'How to read a rubric, how to link to it and cite it, and what the terms on this site mean.',
  address: to.guides(),
  trail: [],
})

export const guideInfo = (id: string, { title, description }: GuideData): PageInfo => ({
  title,
  description,
  address: to.guide(id),
  trail: [crumbs.guides()],
})

export const compareInfo = (): PageInfo => ({
  title: titles.compare,
  description:
    'Any two levels side by side, from the same or different career paths and factors, with a row for each discriminator.',
  address: to.compare(),
  trail: [],
})

export const searchInfo = (): PageInfo => ({
  title: titles.search,
  description: 'Search every descriptor, every text of a factor and every guide for words you remember.',
  address: to.search(),
  trail: [],
})

export const editionsInfo = (count: number): PageInfo => ({
  title: 'Editions',
  description: `The wording of the rubrics by the time in which it is or was in force: ${counted(count, 'edition')}.`,
  address: to.editions(),
  trail: [],
})

export const editionChangesInfo = ({ before, after }: EditionPair): PageInfo => ({
  title: changesTitle(after),
  description: `What became of each rubric of ${before.title} in ${after.title}: the same, changed, new or gone.`,
  address: to.editionChanges(),
  trail: [],
})

export const rubricChangesInfo = (rubric: Rubric, { before, after }: EditionPair): PageInfo => ({
  title: `${changesTitle(after)}: ${rubricName(rubric)}`,
  description: `${rubricName(rubric)}, level by level, in ${before.title} and beside it in ${after.title}.`,
  address: to.rubricChanges(rubric),
  trail: [
    { title: changesTitle(after), address: to.editionChanges() },
    crumbs.careerPath(rubric.careerPath),
    crumbs.rubric(rubric),
  ],
})

/** An edition and the next. */
interface EditionPair {
  readonly before: Pick<Edition, 'title'>
  readonly after: Pick<Edition, 'title'>
}

/** What Edition 2017 changed */
export const changesTitle = ({ title }: Pick<Edition, 'title'>) => `What ${title} changed`

export const notFoundInfo = (): PageInfo => ({
  title: 'Page not found',
  description: 'Check the address, or search for the wording.',
  address: to.notFound(),
  trail: [],
})
