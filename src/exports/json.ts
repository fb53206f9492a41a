import type { Edition } from '../rubric/edition.ts'
import type { FactorTexts, Family, LevelDescription } from '../rubric/family.ts'
import type { Site } from '../rubric/schema/site.ts'
import type { Routes } from '../routes/routes.ts'
import type { Model } from './schema.ts'

/** The complete model as data. Each object occurs once; other objects refer to it by id. */
export function rubricsModel(
  { careerPaths, factors, rubrics }: Family,
  to: Routes,
  { edition: _, ...site }: Site = {},
  edition: Edition | null = null,
): Model {
  return {
    $schema: to.rubricsSchema(),
    ...(Object.keys(site).length && { site }),
    ...(edition && { edition: editionData(edition) }),
    careerPaths: careerPaths.map((careerPath) => ({
      id: careerPath.id,
      number: careerPath.number,
      code: careerPath.code,
      title: careerPath.title,
      levels: careerPath.levels.map((level) => ({
        id: level.id,
        title: level.title,
        scores: level.scores,
        beyond: level.beyond,
        address: to.level(level),
      })),
      address: to.careerPath(careerPath),
    })),
    factors: factors.map((factor) => ({
      id: factor.id,
      number: factor.number,
      title: factor.title,
      ...textsOf(factor),
      discriminators: factor.discriminators.map((discriminator) => ({
        id: discriminator.id,
        title: discriminator.title,
        address: to.discriminator(discriminator),
      })),
      address: to.factor(factor),
    })),
    rubrics: rubrics.map((rubric) => ({
      careerPath: rubric.careerPath.id,
      factor: rubric.factor.id,
      source: rubric.source,
      ...textsOf(rubric),
      levels: rubric.levels.map((levelDescription) => levelDescriptionData(levelDescription, to)),
      address: to.rubric(rubric),
    })),
  }
}

const editionData = ({ id, title, from, until }: Edition) => ({ id, title, from, until })

const textsOf = ({ description, criteria, supervisors, note }: FactorTexts) => ({
  description,
  criteria,
  supervisors,
  note,
})

function levelDescriptionData(levelDescription: LevelDescription, to: Routes) {
  const { level, leadIn, descriptors } = levelDescription
  return {
    level: level.id,
    leadIn,
    descriptors: descriptors.map((descriptor) => ({
      discriminator: descriptor.discriminator?.id ?? null,
      text: descriptor.text,
      address: to.descriptor(descriptor),
    })),
    address: to.levelDescription(levelDescription),
  }
}
