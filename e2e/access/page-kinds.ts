import type { Page } from '@playwright/test'
import { madeUpContent, ofSize } from '../../src/testing/made-up.ts'
import { comparisonQuery, choiceOf } from '../../src/compare/choice.ts'
import { readContent } from '../../src/content/read.ts'
import { type Family, type LevelDescription, linkFamily } from '../../src/rubric/family.ts'
import { levelDescriptionName, rubricName } from '../../src/rubric/name.ts'
import type { Routes } from '../../src/routes/routes.ts'
import { largeCount, others } from '../other-sites.ts'
import { guides, levelDescriptionOf, searchFor, to } from '../site.ts'
import { expect } from '../test.ts'

const technical = 'technical-management-support/customer-relations'

/** The level pages that tests of the seeds begin from: two neighbors, and one of another career path. */
export const levelIII = levelDescriptionOf(technical, 'level-iii')
export const levelIV = levelDescriptionOf(technical, 'level-iv')
export const elsewhere = levelDescriptionOf('administrative-support/customer-relations', 'level-iii')

const madeUpTo = others.madeUp.to

const madeUpFiles = await readContent(others.madeUp.contentDir)

/** What the made-up site publishes, and the two of its level descriptions that differ most. */
export const madeUp = linkFamily(madeUpFiles.content, madeUpFiles.listedSources)
export const madeUpLevel = madeUpLevelOf('Level IV, Discovery and/or Improvement, Field Research')
export const beyond = madeUpLevelOf('Very High, Discovery and/or Improvement, Field Research')
/** At this level old links arrive whose discriminators have other names, or are elsewhere, by now. */
export const renamed = madeUpLevelOf('Level I, Conversation, Field Research')

/** What the large site publishes. */
export const large = linkFamily(madeUpContent(ofSize(largeCount)))

type Kinds = Readonly<Record<string, string>>

/** A page of each kind of the seeds, with what its scripts show. */
export const kinds: Kinds = {
  'the home page': to.home(),
  'a career path': to.careerPath(levelIII.rubric.careerPath),
  'a rubric': to.rubric(levelIII.rubric),
  'a level description': to.levelDescription(levelIII),
  'a factor': to.factor(levelIII.rubric.factor),
  'a discriminator': to.discriminator(levelIII.rubric.factor.discriminators[0]!),
  'a comparison': to.compare(comparisonQuery(choiceOf(levelIII), choiceOf(elsewhere))),
  'search results': searchFor('customer needs'),
  'the list of guides': to.guides(),
  'a guide': to.guide(guides[0]!.id),
  'the data': to.data(),
  'the accessibility statement': to.accessibility(),
  'the page for unknown addresses': to.notFound(),
}

/** A page of each kind that shows content. */
const kindsOf = ({ careerPaths, factors, rubrics }: Family, to: Routes): Kinds => ({
  'the home page': to.home(),
  'a career path': to.careerPath(careerPaths[0]!),
  'a level': to.level(careerPaths[0]!.levels[0]!),
  'a next level': to.nextLevel(careerPaths[0]!.levels[0]!),
  'a rubric': to.rubric(rubrics[0]!),
  'a level description': to.levelDescription(rubrics[0]!.levels[0]!),
  'a factor': to.factor(factors[0]!),
  'a discriminator': to.discriminator(factors[0]!.discriminators[0]!),
})

const described = (levels: readonly LevelDescription[]): Kinds =>
  Object.fromEntries(levels.map((one) => [levelDescriptionName(one), madeUpTo.levelDescription(one)]))

/** A page of each kind of the made-up site, and a level of each rubric. */
export const madeUpPages: Kinds = {
  ...kindsOf(madeUp, madeUpTo),
  ...described(madeUp.rubrics.flatMap(({ levels }) => levels.slice(-1))),
}

/** Its rubrics are kinds of their own, each there for what no other has; so are two levels. */
export const madeUpKinds: Kinds = {
  'a level beyond the top one': madeUpTo.level(beyond.level),
  'a next level beyond the top one': madeUpTo.nextLevel(madeUpLevel.level),
  ...Object.fromEntries(madeUp.rubrics.map((rubric) => [rubricName(rubric), madeUpTo.rubric(rubric)])),
  ...described([madeUpLevel, beyond]),
}

/** A page of each kind of the large site. */
export const largeKinds = kindsOf(large, others.large.to)

/** Opens a page and waits until its script, if it has one, has shown and said what it has. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const status = page.locator('main [role=status]:not(#_lost)')
  if (await status.count()) await expect(status).not.toBeEmpty()
}

function madeUpLevelOf(name: string) {
  const levels = madeUp.rubrics.flatMap((rubric) => rubric.levels)
  return levels.find((level) => levelDescriptionName(level) === name)!
}
