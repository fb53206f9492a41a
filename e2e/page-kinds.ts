import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { type Family, linkFamily } from '../src/rubric/family.ts'
import { levelDescriptionName, rubricName } from '../src/rubric/name.ts'
import { type Routes, routes } from '../src/routes/routes.ts'
import { madeUpContent, ofSize } from '../src/testing/made-up.ts'
import { largeSize, otherSites, siteOptions } from './other-sites.ts'
import { family, guides, levelDescriptionOf, madeUp, searchAddress, to } from './site.ts'
import { expect } from './test.ts'

/** An example of one kind of page, and what tests need to know about it. */
export interface PageKind {
  readonly name: string
  readonly address: string
  /** Whether readers may arrive at the page from outside the site. */
  readonly isLanding?: boolean
  /** Whether the page needs scripts. The weight limits do not apply to such a page. */
  readonly needsScripts?: boolean
  /** Whether the page contains text for all factors or all career paths, so that it grows with their number. */
  readonly grows?: boolean
}

/** A page of each kind for a family, based on the next-to-last level of the rubric with the most levels. */
export function pageKinds({ rubrics }: Family, to: Routes): PageKind[] {
  const rubric = rubrics.toSorted((a, b) => b.levels.length - a.levels.length)[0]!
  const { careerPath, factor, levels } = rubric
  const levelDescription = levels.at(-2) ?? levels[0]!
  const { level, descriptors } = levelDescription
  const comparison = comparisonQuery(choiceOf(levelDescription), choiceOf(rubrics.at(-1)!.levels.at(-1)!))
  const phrase = descriptors[0]!.text!.split(' ', 3).join(' ')
  const [isLanding, needsScripts, grows] = [true, true, true]
  const [discriminator] = factor.discriminators
  // Left out if the career path has only one rubric, because these addresses then redirect.
  const pagesAcrossFactors = [
    { name: 'level across factors', address: to.level(level), isLanding, grows },
    { name: 'next level', address: to.nextLevel(level), isLanding, grows },
  ]
  return [
    { name: 'home', address: to.home(), isLanding },
    { name: 'career path', address: to.careerPath(careerPath), isLanding },
    ...(careerPath.rubrics.length > 1 ? pagesAcrossFactors : []),
    { name: 'rubric', address: to.rubric(rubric), isLanding },
    { name: 'level', address: to.levelDescription(levelDescription), isLanding },
    { name: 'factor', address: to.factor(factor), isLanding },
    ...(discriminator ? [{ name: 'discriminator', address: to.discriminator(discriminator), isLanding, grows }] : []),
    { name: 'search', address: to.search(), isLanding, needsScripts },
    { name: 'search results', address: searchAddress(phrase, to), needsScripts },
    { name: 'choice of two levels', address: to.compare(), needsScripts },
    { name: 'comparison', address: to.compare(comparison), needsScripts },
    { name: 'guides', address: to.guides() },
    { name: 'data', address: to.data() },
    { name: 'accessibility', address: to.accessibility() },
    { name: 'unknown address', address: to.notFound(), needsScripts },
  ]
}

const technicalId = 'technical-management-support/customer-relations'

/** The levels that tests of the real site start from: two adjacent levels, and a level on another career path. */
export const levelIII = levelDescriptionOf(technicalId, 'level-iii')
export const levelIV = levelDescriptionOf(technicalId, 'level-iv')
export const otherLevelIII = levelDescriptionOf('administrative-support/customer-relations', 'level-iii')

/** A page of each kind on the real site. */
export const kinds: readonly PageKind[] = [
  ...pageKinds(family, to),
  { name: 'guide', address: to.guide(guides[0]!.id) },
]

/** The two level descriptions that differ most on the made-up site. */
export const madeUpLevel = madeUpLevelOf('Level IV, Discovery and/or Improvement, Field Research')
export const levelBeyondTop = madeUpLevelOf('Very High, Discovery and/or Improvement, Field Research')
/** Old links to this level point to discriminators that have since been renamed or moved. */
export const levelWithOldLinks = madeUpLevelOf('Level I, Conversation, Field Research')

/** A page of each kind on the made-up site, plus all rubrics and their last levels, each with a unique feature. */
export const madeUpKinds: readonly PageKind[] = [
  ...pageKinds(madeUp, otherSites.madeUp.to),
  { name: 'level beyond the top one', address: otherSites.madeUp.to.level(levelBeyondTop.level) },
  ...madeUp.rubrics.flatMap((rubric) => [
    { name: rubricName(rubric), address: otherSites.madeUp.to.rubric(rubric) },
    ...rubric.levels.slice(-1).map((level) => ({
      name: levelDescriptionName(level),
      address: otherSites.madeUp.to.levelDescription(level),
    })),
  ]),
]

/** The family that the large site publishes. */
export const largeFamily = linkFamily(madeUpContent(ofSize(largeSize)))
const largeKinds = pageKinds(largeFamily, otherSites.large.to)

/** Routes to the site with two editions and to each edition, and a level that both editions contain. */
export const editions = {
  to: otherSites.editions.to,
  oldEdition: routes(otherSites.editions.to.edition({ id: '2014' })),
  currentEdition: routes(otherSites.editions.to.edition({ id: '2017' })),
  communication: {
    rubric: { careerPath: { id: 'harbour-work' }, factor: { id: 'communication' } },
    level: { id: 'level-ii' },
  },
}

function editionKinds(): PageKind[] {
  const { to, oldEdition, currentEdition, communication } = editions
  const addresses = {
    'list of editions': to.editions(),
    'what an edition changed': oldEdition.editionChanges(),
    'what an edition changed in a rubric': oldEdition.rubricChanges(communication.rubric),
    'home of an edition': oldEdition.home(),
    'rubric of an edition': oldEdition.rubric(communication.rubric),
    'level of an edition': oldEdition.levelDescription(communication),
    'factor that was split into two factors': oldEdition.factor({ id: 'customer-relations' }),
    'level at its permanent address': currentEdition.levelDescription(communication),
    'level in force': to.levelDescription(communication),
  }
  return [
    ...Object.entries(addresses).map(([name, address]) => ({ name, address })),
    { name: 'choice of two levels', address: to.compare(), needsScripts: true },
    { name: 'search', address: to.search(), needsScripts: true },
  ]
}

interface SiteWithKinds {
  readonly site: string
  /** Playwright options for running a test on this site. */
  readonly use: object
  readonly kinds: readonly PageKind[]
  /** Whether the site has ten times as much content as most sites. */
  readonly isLarge?: boolean
}

/** The sites on which a page of each kind is tested. */
export const sitesWithKinds: readonly SiteWithKinds[] = [
  { site: 'the site', use: {}, kinds },
  { site: 'the made-up site', use: siteOptions(otherSites.madeUp), kinds: madeUpKinds },
  { site: 'the large site', use: siteOptions(otherSites.large), kinds: largeKinds, isLarge: true },
  { site: 'the site with two editions', use: siteOptions(otherSites.editions), kinds: editionKinds() },
]

/** Opens a page, then waits until its script, if any, has shown the content and set the status message. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const status = page.locator('main [role=status]:not(#_lost)')
  if (await status.count()) await expect(status).not.toBeEmpty()
}

function madeUpLevelOf(name: string) {
  return madeUp.rubrics.flatMap((rubric) => rubric.levels).find((level) => levelDescriptionName(level) === name)!
}
