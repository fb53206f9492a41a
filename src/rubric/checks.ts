import { isAnchorOfPlace } from './anchor.ts'
import { type Content, rubricParts } from './content.ts'
import type { KeyPath, Problem } from './problem.ts'

/** A named rule that content must keep: returns a problem for each place that breaks it. */
type Check = (content: Content) => Problem[]

const listed = (ids: Iterable<string>) => [...ids].join(', ') || 'none'

/** A rubric's folder names a career path and its file name a factor. */
const rubricsBelong: Check = ({ careerPaths, factors, rubrics }) => {
  const pathIds = new Set(careerPaths.map(({ id }) => id))
  const factorIds = new Set(factors.map(({ id }) => id))
  return rubrics.flatMap(({ id, file }) => {
    const { careerPath, factor } = rubricParts(id)
    const problems: Problem[] = []
    if (!pathIds.has(careerPath)) {
      problems.push({
        file,
        wrong: `it is in the folder of a career path "${careerPath}" that does not exist`,
        fix: `Move it to the folder of one of: ${listed(pathIds)}; or add paths/${careerPath}.yaml.`,
      })
    }
    if (!factorIds.has(factor)) {
      problems.push({
        file,
        wrong: `it is named after a factor "${factor}" that does not exist`,
        fix: `Rename it to one of: ${listed(factorIds)}; or add factors/${factor}.yaml.`,
      })
    }
    return problems
  })
}

/** A rubric has exactly the levels of its career path. */
const levelsMatch: Check = ({ careerPaths, rubrics }) => {
  const byId = new Map(careerPaths.map((entry) => [entry.id, entry]))
  return rubrics.flatMap(({ id, file, data }) => {
    const careerPath = byId.get(rubricParts(id).careerPath)
    if (!careerPath) return []
    const known = new Set(careerPath.data.levels.map((level) => level.id))
    const unknown = Object.keys(data.levels).filter((level) => !known.has(level))
    const missing = [...known].filter((level) => !(level in data.levels))
    return [
      ...unknown.map((level) => ({
        file,
        key: ['levels', level],
        wrong: `career path "${careerPath.id}" has no such level`,
        fix: `Use one of: ${listed(known)}; or add the level to ${careerPath.file}.`,
      })),
      ...missing.map((level) => ({
        file,
        key: ['levels'],
        wrong: `${level} is missing`,
        fix: `Add ${level}, or take the level out of ${careerPath.file}.`,
      })),
    ]
  })
}

/** At each level a rubric names each discriminator of its factor once, and no other. */
const discriminatorsMatch: Check = ({ factors, rubrics }) => {
  const byId = new Map(factors.map((entry) => [entry.id, entry]))
  return rubrics.flatMap(({ id, file, data }) => {
    const factor = byId.get(rubricParts(id).factor)
    if (!factor) return []
    const known = new Set(factor.data.discriminators.map((discriminator) => discriminator.id))
    return Object.entries(data.levels).flatMap(([level, descriptors]) => {
      const seen = new Set<string>()
      const problems: Problem[] = []
      for (const [index, { discriminator }] of descriptors.entries()) {
        const key: KeyPath = ['levels', level, index, 'discriminator']
        if (discriminator === null) continue
        if (!known.has(discriminator)) {
          const fix = `Use one of: ${listed(known)}; or add it to ${factor.file}.`
          problems.push({ file, key, wrong: `factor "${factor.id}" has no discriminator "${discriminator}"`, fix })
        }
        if (seen.has(discriminator)) {
          problems.push({ file, key, wrong: `"${discriminator}" is named twice at ${level}`, fix: 'Name it once.' })
        }
        seen.add(discriminator)
      }
      for (const discriminator of known) {
        if (seen.has(discriminator)) continue
        problems.push({
          file,
          key: ['levels', level],
          wrong: `it has no descriptor for "${discriminator}"`,
          fix: `Add one; where the source document has none, write "discriminator: ${discriminator}" and "text: null".`,
        })
      }
      return problems
    })
  })
}

/** A descriptor without discriminator has a text: a hole belongs to a discriminator. */
const holesHaveDiscriminator: Check = ({ rubrics }) =>
  rubrics.flatMap(({ file, data }) =>
    Object.entries(data.levels).flatMap(([level, descriptors]) =>
      descriptors.flatMap(({ discriminator, text }, index) =>
        discriminator === null && text === null
          ? [{ file, key: ['levels', level, index], wrong: 'it has neither discriminator nor text', fix: 'Remove it.' }]
          : [],
      ),
    ),
  )

/** Ids are unique among a career path's levels and among a factor's discriminators. */
const idsUnique: Check = ({ careerPaths, factors }) => [
  ...careerPaths.flatMap(({ file, data }) => repeatedIds(file, 'levels', data.levels)),
  ...factors.flatMap(({ file, data }) => repeatedIds(file, 'discriminators', data.discriminators)),
]

function repeatedIds(file: string, key: string, items: readonly { id: string }[]): Problem[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((other) => other.id === id) < index
      ? [{ file, key: [key, index, 'id'], wrong: `"${id}" stands twice`, fix: 'Give each its own id.' }]
      : [],
  )
}

/** No two career paths have the same number. (Factors' numbers repeat in the family.) */
const numbersUnique: Check = ({ careerPaths }) =>
  careerPaths.flatMap(({ file, data }, index) => {
    const first = careerPaths.findIndex((other) => other.data.number === data.number)
    const wrong = `number ${data.number} is also that of ${careerPaths[first]?.file}`
    return first < index ? [{ file, key: ['number'], wrong, fix: 'Give each career path its own number.' }] : []
  })

/** A factor and a level of one career path would have the same address when they have the same id. */
const addressesUnique: Check = ({ careerPaths, rubrics }) => {
  const levels = new Map(careerPaths.map(({ id, data }) => [id, new Set(data.levels.map((level) => level.id))]))
  return rubrics.flatMap(({ id, file }) => {
    const { careerPath, factor } = rubricParts(id)
    if (!levels.get(careerPath)?.has(factor)) return []
    const wrong = `factor "${factor}" has the id of a level of "${careerPath}", so their pages would share an address`
    return [{ file, wrong, fix: 'Rename one of them.' }]
  })
}

/** A fragment made for a descriptor without discriminator is not also a discriminator's id. */
const anchorsUnique: Check = ({ factors }) =>
  factors.flatMap(({ file, data }) =>
    data.discriminators.flatMap(({ id }, index) =>
      isAnchorOfPlace(id)
        ? [
            {
              file,
              key: ['discriminators', index, 'id'],
              wrong: `"${id}" is kept for descriptors without discriminator`,
              fix: 'Choose another id.',
            },
          ]
        : [],
    ),
  )

const checks: readonly Check[] = [
  rubricsBelong,
  levelsMatch,
  discriminatorsMatch,
  holesHaveDiscriminator,
  idsUnique,
  numbersUnique,
  addressesUnique,
  anchorsUnique,
]

/** Every break of every rule. When there is none, `linkFamily` accepts the content. */
export function integrityProblems(content: Content): Problem[] {
  return checks.flatMap((check) => check(content))
}
