import type { Family } from '../rubric/family.ts'
import { nextLevel } from '../rubric/relation.ts'
import { routes } from '../routes/routes.ts'

/** What a guide adds to the addresses: its page and the fragments of its headings. */
export interface GuideAddresses {
  readonly id: string
  readonly fragments: readonly string[]
}

const to = routes('/')

/**
 * Every address of the site's pages, from its home page on, of the files that can be taken away, and every fragment that
 * stands for something in the content. Fragments that begin with an underscore are parts of the page's form, which may
 * change.
 */
export function addressesOf(family: Family, guides: readonly GuideAddresses[]): Set<string> {
  const addresses = new Set([
    to.home(),
    to.guides(),
    to.compare(),
    to.search(),
    to.data(),
    to.accessibility(),
    to.rubricsTable(),
    to.rubricsModel(),
    to.rubricsSchema(),
    ...family.rubrics.map(to.rubricText),
    ...family.careerPaths.map(to.careerPath),
    ...family.careerPaths.flatMap(({ levels }) => levels.map(to.level)),
    ...family.careerPaths.flatMap(({ levels }) => levels.filter(nextLevel).map(to.nextLevel)),
    ...family.factors.map(to.factor),
    ...family.factors.flatMap(({ discriminators }) => discriminators.map(to.discriminator)),
  ])
  for (const rubric of family.rubrics) {
    const page = to.rubric(rubric)
    addresses.add(page)
    for (const { id } of rubric.factor.discriminators) addresses.add(`${page}#${id}`)
    for (const levelDescription of rubric.levels) {
      addresses.add(`${page}#${levelDescription.level.id}`)
      addresses.add(to.levelDescription(levelDescription))
      for (const descriptor of levelDescription.descriptors) addresses.add(to.descriptor(descriptor))
    }
  }
  for (const { id, fragments } of guides) {
    addresses.add(to.guide(id))
    for (const fragment of fragments) addresses.add(`${to.guide(id)}#${fragment}`)
  }
  return addresses
}

/** Whether an address is that of a file to take away. */
export const isFile = (address: string) => /^[^#]*\.[a-z]+$/.test(address)

/** The page of an address: what stands before its fragment. */
export const pageOf = (address: string) => address.split('#', 1)[0] ?? ''

/** The fragment of an address, without its sign; none where there is none. */
export const fragmentOf = (address: string): string | undefined => address.split('#')[1]
