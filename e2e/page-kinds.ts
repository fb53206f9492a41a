import type { Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import { type Family, linkFamily } from '../src/rubric/family.ts'
import { levelDescriptionName, rubricName } from '../src/rubric/name.ts'
import { type Routes, routes } from '../src/routes/routes.ts'
import { madeUpContent, ofSize } from '../src/testing/made-up.ts'
import { largeCount, on, others } from './other-sites.ts'
import { family, guides, levelDescriptionOf, madeUp, searchFor, to } from './site.ts'
import { expect } from './test.ts'

/** A page of one kind, and what tests need to know about it. */
export interface PageKind {
  readonly name: string
  readonly address: string
  /** Readers may arrive here from outside the site. */
  readonly isLanding?: boolean
  /** The page depends on scripts, which may be larger than those of a page to read. */
  readonly needsScripts?: boolean
  /** It contains the wording of all factors or all career paths, and grows with their number. */
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
  // For a career path with one rubric, these addresses redirect.
  const acrossFactors = [
    { name: 'level across factors', address: to.level(level), isLanding, grows },
    { name: 'next level', address: to.nextLevel(level), isLanding, grows },
  ]
  return [
    { name: 'home', address: to.home(), isLanding },
    { name: 'career path', address: to.careerPath(careerPath), isLanding },
    ...(careerPath.rubrics.length > 1 ? acrossFactors : []),
    { name: 'rubric', address: to.rubric(rubric), isLanding },
    { name: 'level', address: to.levelDescription(levelDescription), isLanding },
    { name: 'factor', address: to.factor(factor), isLanding },
    ...(discriminator ? [{ name: 'discriminator', address: to.discriminator(discriminator), isLanding, grows }] : []),
    { name: 'search', address: to.search(), isLanding, needsScripts },
    { name: 'search results', address: searchFor(phrase, to), needsScripts },
    { name: 'choice of two levels', address: to.compare(), needsScripts },
    { name: 'comparison', address: to.compare(comparison), needsScripts },
    { name: 'guides', address: to.guides() },
    { name: 'data', address: to.data() },
    { name: 'accessibility', address: to.accessibility() },
    { name: 'unknown address', address: to.notFound(), needsScripts },
  ]
}

const technical = 'technical-management-support/customer-relations'

/** The level pages that tests of the real site start from: two adjacent levels, and a level on another career path. */
export const levelIII = levelDescriptionOf(technical, 'level-iii')
export const levelIV = levelDescriptionOf(technical, 'level-iv')
export const elsewhere = levelDescriptionOf('administrative-support/customer-relations', 'level-iii')

/** A page of each kind on the real site. */
export const kinds: readonly PageKind[] = [
  ...pageKinds(family, to),
  { name: 'guide', address: to.guide(guides[0]!.id) },
]

/** The two level descriptions on the made-up site that differ most. */
export const madeUpLevel = madeUpLevelOf('Level IV, Discovery and/or Improvement, Field Research')
export const beyond = madeUpLevelOf('Very High, Discovery and/or Improvement, Field Research')
/** Old links to this level name discriminators that have since been renamed or moved. */
export const renamed = madeUpLevelOf('Level I, Conversation, Field Research')

/** A page of each kind on the made-up site, and every rubric with its last level, because each has a unique feature. */
export const madeUpKinds: readonly PageKind[] = [
  ...pageKinds(madeUp, others.madeUp.to),
  { name: 'level beyond the top one', address: others.madeUp.to.level(beyond.level) },
  ...madeUp.rubrics.flatMap((rubric) => [
    { name: rubricName(rubric), address: others.madeUp.to.rubric(rubric) },
    ...rubric.levels.slice(-1).map((level) => ({
      name: levelDescriptionName(level),
      address: others.madeUp.to.levelDescription(level),
    })),
  ]),
]

/** The family that the large site publishes. */
export const large = linkFamily(madeUpContent(ofSize(largeCount)))

/** The site with two editions: its addresses, each edition's addresses, and a level that both editions contain. */
export const editions = {
  to: others.editions.to,
  old: routes(others.editions.to.edition({ id: '2014' })),
  lasting: routes(others.editions.to.edition({ id: '2017' })),
  communication: {
    rubric: { careerPath: { id: 'harbour-work' }, factor: { id: 'communication' } },
    level: { id: 'level-ii' },
  },
}

function editionKinds(): PageKind[] {
  const { to, old, lasting, communication } = editions
  const addresses = {
    'list of editions': to.editions(),
    'what an edition changed': old.editionChanges(),
    'what an edition changed in a rubric': old.rubricChanges(communication.rubric),
    'home of an edition': old.home(),
    'rubric of an edition': old.rubric(communication.rubric),
    'level of an edition': old.levelDescription(communication),
    'factor that was split into two factors': old.factor({ id: 'customer-relations' }),
    'level at its lasting address': lasting.levelDescription(communication),
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
  /** Playwright options that run a test on it. */
  readonly use: object
  readonly kinds: readonly PageKind[]
  /** It has ten times as much content as most sites. */
  readonly isLarge?: boolean
}

/** The sites on which a page of each kind is tested. */
export const sitesWithKinds: readonly SiteWithKinds[] = [
  { site: 'the site', use: {}, kinds },
  { site: 'the made-up site', use: on(others.madeUp), kinds: madeUpKinds },
  { site: 'the large site', use: on(others.large), kinds: pageKinds(large, others.large.to), isLarge: true },
  { site: 'the site with two editions', use: on(others.editions), kinds: editionKinds() },
]

/** Opens a page and waits until its script, if any, has shown its content and set its status. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const status = page.locator('main [role=status]:not(#_lost)')
  if (await status.count()) await expect(status).not.toBeEmpty()
}

function madeUpLevelOf(name: string) {
  const levels = madeUp.rubrics.flatMap((rubric) => rubric.levels)
  return levels.find((level) => levelDescriptionName(level) === name)!
}
