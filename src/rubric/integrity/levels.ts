import { rubricParts } from '../content.ts'
import type { Problem } from '../problem.ts'
import { type Rule, commaSeparated } from './rule.ts'

/** A rubric's folder names a career path and its file name a factor. */
export const rubricsBelong: Rule = ({ careerPaths, factors, rubrics }) => {
  const pathIds = new Set(careerPaths.map(({ id }) => id))
  const factorIds = new Set(factors.map(({ id }) => id))
  return rubrics.flatMap(({ id, file }) => {
    const { careerPath, factor } = rubricParts(id)
    const problems: Problem[] = []
    if (!pathIds.has(careerPath)) {
      problems.push({
        file,
        wrong: `it is in the folder of a career path "${careerPath}" that does not exist`,
        fix: `Move it to the folder of one of: ${commaSeparated(pathIds)}; or add paths/${careerPath}.yaml.`,
      })
    }
    if (!factorIds.has(factor)) {
      problems.push({
        file,
        wrong: `it is named after a factor "${factor}" that does not exist`,
        fix: `Rename it to one of: ${commaSeparated(factorIds)}; or add factors/${factor}.yaml.`,
      })
    }
    return problems
  })
}

/** A rubric has exactly the levels of its career path; only one beyond the top level may be missing. */
export const levelsMatch: Rule = ({ careerPaths, rubrics }) => {
  const byId = new Map(careerPaths.map((entry) => [entry.id, entry]))
  return rubrics.flatMap(({ id, file, data }) => {
    const careerPath = byId.get(rubricParts(id).careerPath)
    if (!careerPath) return []
    const known = new Set(careerPath.data.levels.map((level) => level.id))
    const unknown = Object.keys(data.levels).filter((level) => !known.has(level))
    // Where one is wrong, it may well be the one that is missing.
    const missing = unknown.length
      ? []
      : careerPath.data.levels.filter((level) => !level.beyond && !Object.hasOwn(data.levels, level.id))
    return [
      ...unknown.map((level) => ({
        file,
        key: ['levels', level],
        wrong: `career path "${careerPath.id}" has no such level`,
        fix: `Use one of: ${commaSeparated(known)}; or add the level to ${careerPath.file}.`,
      })),
      ...missing.map((level) => ({
        file,
        key: ['levels'],
        wrong: `${level.id} is missing`,
        fix: `Add ${level.id}, or take the level out of ${careerPath.file}.`,
      })),
    ]
  })
}

/** Levels beyond the top one stand above all others. */
export const beyondLevelsLast: Rule = ({ careerPaths }) =>
  careerPaths.flatMap(({ file, data }) =>
    data.levels.flatMap(({ id, beyond }, index) =>
      !beyond && data.levels[index - 1]?.beyond
        ? [
            {
              file,
              key: ['levels', index],
              wrong: `"${id}" comes after a level beyond the top one`,
              fix: 'Put it before that level.',
            },
          ]
        : [],
    ),
  )

/** A lead-in stands above a level that the rubric has. */
export const leadInsBelong: Rule = ({ rubrics }) =>
  rubrics.flatMap(({ file, data }) =>
    Object.keys(data.leadIns ?? {})
      .filter((level) => !Object.hasOwn(data.levels, level))
      .map((level) => ({
        file,
        key: ['leadIns', level],
        wrong: 'the rubric has no such level',
        fix: `Use one of: ${commaSeparated(Object.keys(data.levels))}.`,
      })),
  )
