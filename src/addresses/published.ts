import type { FactorTexts, Family } from '../rubric/family.ts'
import { nextLevel } from '../rubric/relation.ts'
import { routes } from '../routes/routes.ts'

/** A guide’s id and the fragments of its headings, from which its addresses are made. */
export interface GuideAddresses {
  readonly id: string
  readonly fragments: readonly string[]
}

const to = routes('/')

/**
 * The addresses of all pages, all downloads and all fragments that identify content. They follow the order of the
 * family and the guides, so that an id change affects neither their number nor their order. Omits fragments that start
 * with an underscore, because such fragments identify parts of a page’s layout, which may change.
 */
export const addressesOf = ({ careerPaths, factors, rubrics }: Family, guides: readonly GuideAddresses[]): string[] => [
  to.home(),
  to.guides(),
  to.compare(),
  to.search(),
  to.data(),
  to.accessibility(),
  to.rubricsTable(),
  to.rubricsModel(),
  to.rubricsSchema(),
  ...rubrics.map(to.rubricText),
  ...careerPaths.map(to.careerPath),
  ...careerPaths.flatMap(({ levels }) => levels.map(to.level)),
  ...careerPaths.flatMap(({ levels }) => levels.filter(nextLevel).map(to.nextLevel)),
  ...factors.flatMap((factor) => [to.factor(factor), ...textsOf(factor, to.factor(factor))]),
  ...factors.flatMap(({ discriminators }) => discriminators.map(to.discriminator)),
  ...rubrics.flatMap((rubric) => [
    to.rubric(rubric),
    ...textsOf(rubric, to.rubric(rubric)),
    ...rubric.factor.discriminators.map((discriminator) => to.rubricDiscriminator(rubric, discriminator)),
    ...rubric.levels.flatMap((levelDescription) => [
      to.rubricDiscriminator(rubric, levelDescription.level),
      to.levelDescription(levelDescription),
      ...levelDescription.descriptors.map(to.descriptor),
    ]),
  ]),
  ...guides.flatMap(({ id, fragments }) => [
    to.guide(id),
    ...fragments.map((fragment) => `${to.guide(id)}#${fragment}`),
  ]),
]

/** The addresses of the official texts that a page shows above its levels. */
const textsOf = (texts: FactorTexts, page: string) =>
  (['description', 'criteria', 'supervisors', 'note'] as const)
    .filter((kind) => texts[kind] !== null)
    .map((kind) => to.text(page, kind))
