import type { FactorTexts, Family } from '../rubric/family.ts'
import { nextLevel } from '../rubric/relation.ts'
import { routes } from '../routes/routes.ts'

/** The addresses of a guide: its page and the fragments of its headings. */
export interface GuideAddresses {
  readonly id: string
  readonly fragments: readonly string[]
}

const to = routes('/')

/**
 * The addresses of all pages, all downloads and all fragments that identify content, in the order of the family and the
 * guides, so that changing an id affects neither their number nor their order. Omits fragments that start with an
 * underscore, because they identify parts of a page’s layout, which may change.
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

/** The addresses of a page’s official texts above the levels. */
const textsOf = (texts: FactorTexts, page: string) =>
  (['description', 'criteria', 'supervisors', 'note'] as const)
    .filter((kind) => texts[kind] !== null)
    .map((kind) => to.text(page, kind))
