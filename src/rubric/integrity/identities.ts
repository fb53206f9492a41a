import { rubricParts } from '../content.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from './rule.ts'

/** Ids are unique among a career path's levels and among a factor's discriminators. */
export const idsUnique: Rule = ({ careerPaths, factors }) => [
  ...careerPaths.flatMap(({ file, data }) => repeatedIds(file, 'levels', data.levels)),
  ...factors.flatMap(({ file, data }) => repeatedIds(file, 'discriminators', data.discriminators)),
]

function repeatedIds(file: string, key: string, items: readonly { id: string }[]): Problem[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) < index
      ? [{ file, key: [key, index, 'id'], wrong: `"${id}" is used twice`, fix: 'Give each its own id.' }]
      : [],
  )
}

/** No two career paths have the same number. (Factors' numbers repeat in the family.) */
export const numbersUnique: Rule = ({ careerPaths }) =>
  careerPaths.flatMap(({ file, data }, index) => {
    if (data.number === undefined) return []
    const first = careerPaths.findIndex((other) => other.data.number === data.number)
    const wrong = `number ${data.number} is also that of ${careerPaths[first]?.file}`
    return first < index ? [{ file, key: ['number'], wrong, fix: 'Give each career path its own number.' }] : []
  })

/** A rubric's page has its levels and its discriminators by their ids, so they need different ones. */
export const fragmentsUnique: Rule = ({ careerPaths, factors, rubrics }) => {
  const levelIds = new Map(careerPaths.map(({ id, data }) => [id, new Set(data.levels.map((level) => level.id))]))
  return factors.flatMap(({ id, file, data }) =>
    data.discriminators.flatMap((discriminator, index) => {
      const paths = rubrics.map((rubric) => rubricParts(rubric.id)).filter(({ factor }) => factor === id)
      const path = paths.find(({ careerPath }) => levelIds.get(careerPath)?.has(discriminator.id))
      if (!path) return []
      const wrong = `"${discriminator.id}" is also the id of a level of "${path.careerPath}"`
      return [{ file, key: ['discriminators', index, 'id'], wrong, fix: 'Give one of them another id.' }]
    }),
  )
}

/** A factor and a level of one career path would have the same address when they have the same id. */
export const addressesUnique: Rule = ({ careerPaths, rubrics }) => {
  const levels = new Map(careerPaths.map(({ id, data }) => [id, new Set(data.levels.map((level) => level.id))]))
  return rubrics.flatMap(({ id, file }) => {
    const { careerPath, factor } = rubricParts(id)
    if (!levels.get(careerPath)?.has(factor)) return []
    const wrong = `factor "${factor}" has the id of a level of "${careerPath}", so their pages would share an address`
    return [{ file, wrong, fix: 'Rename one of them.' }]
  })
}
