import { rubricId } from '../rubric/content.ts'
import type { Descriptor, Rubric } from '../rubric/family.ts'
import { rubricName } from '../rubric/name.ts'
import type { Routes } from '../routes/routes.ts'
import { discriminatorItem, linkTo } from './case-item.ts'
import type { CaseRecords } from './case-record.ts'

/**
 * A CFRubric: a criterion for each discriminator, and one without a name for each place where descriptors have none.
 * What CASE has no property for stands in `extensions`: what the source documents say of each level.
 */
export function caseRubric(rubric: Rubric, record: CaseRecords, to: Routes) {
  const { factor, note, levels } = rubric
  const { identifier, lastChangeDateTime } = record('CFRubric', rubricId(rubric))
  const byKey = Map.groupBy(
    levels.flatMap(({ descriptors }) => descriptors),
    keyOf,
  )
  const keys = new Set([...factor.discriminators.map(({ id }) => id), ...byKey.keys()])
  return {
    identifier,
    uri: to.rubric(rubric),
    title: rubricName(rubric),
    ...(note !== null && { description: note }),
    lastChangeDateTime,
    CFRubricCriteria: [...keys]
      .filter((key) => byKey.has(key))
      .map((key, index) => ({
        ...caseCriterion(rubric, key, byKey.get(key) ?? [], record, to),
        position: index + 1,
        rubricId: identifier,
      })),
    extensions: {
      levels: levels.map(({ level: { title, scores, beyond }, leadIn }) => ({ title, scores, beyond, leadIn })),
    },
  }
}

/** What descriptors of several levels share that are of one criterion: their discriminator, or else their place. */
function keyOf(descriptor: Descriptor): string {
  const { discriminator, levelDescription } = descriptor
  return discriminator?.id ?? `descriptor.${levelDescription.descriptors.indexOf(descriptor) + 1}`
}

/** A CFRubricCriterion: the descriptors of one discriminator or place, lowest level first. */
function caseCriterion(
  rubric: Rubric,
  key: string,
  descriptors: readonly Descriptor[],
  record: CaseRecords,
  to: Routes,
) {
  const own = record('CFRubricCriterion', `${rubricId(rubric)}#${key}`)
  const discriminator = rubric.factor.discriminators.find(({ id }) => id === key)
  return {
    ...own,
    ...(discriminator && {
      uri: to.rubricDiscriminator(rubric, discriminator),
      description: discriminator.title,
      CFItemURI: linkTo(discriminatorItem(rubric, discriminator, record)),
    }),
    CFRubricCriterionLevels: descriptors.map((descriptor) => ({
      ...caseLevel(descriptor, record, to),
      rubricCriterionId: own.identifier,
    })),
  }
}

/** A CFRubricCriterionLevel: one descriptor; a hole has no description. */
function caseLevel(descriptor: Descriptor, record: CaseRecords, to: Routes) {
  const { levelDescription, text } = descriptor
  const { level, rubric } = levelDescription
  return {
    ...record('CFRubricCriterionLevel', `${rubricId(rubric)}/${level.id}#${keyOf(descriptor)}`),
    uri: to.descriptor(descriptor),
    quality: level.title,
    ...(text !== null && { description: text }),
    position: level.careerPath.levels.indexOf(level) + 1,
  }
}
