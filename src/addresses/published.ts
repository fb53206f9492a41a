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
 * The addresses of all pages, all files to download and all fragments that name something in the content, in the order of
 * the family and the guides: other ids change neither number nor order. Fragments that begin with an underscore are left
 * out: they are part of a page's form, which may change.
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

/** The texts above the levels that a page has. */
const textsOf = (texts: FactorTexts, page: string) =>
  (['description', 'criteria', 'supervisors', 'note'] as const)
    .filter((kind) => texts[kind] !== null)
    .map((kind) => to.text(page, kind))
