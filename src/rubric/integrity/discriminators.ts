import { rubricParts } from '../content.ts'
import type { KeyPath, Problem } from '../problem.ts'
import { type Rule, commaSeparated } from './rule.ts'

/** At each level a rubric names each discriminator of its factor at least once and no other, or none at all. */
export const discriminatorsMatch: Rule = ({ factors, rubrics }) => {
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
          const fix = `Use one of: ${commaSeparated(known)}; or add it to ${factor.file}.`
          problems.push({ file, key, wrong: `factor "${factor.id}" has no discriminator "${discriminator}"`, fix })
        }
        seen.add(discriminator)
      }
      // Where one is wrong, it may well be the one that is missing.
      if (problems.length || !seen.size) return problems
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

/** A missing text (`null`) is the only entry of its discriminator. */
export const gapsHaveDiscriminator: Rule = ({ rubrics }) =>
  rubrics.flatMap(({ file, data }) =>
    Object.entries(data.levels).flatMap(([level, descriptors]) =>
      descriptors.flatMap(({ discriminator, text }, index) => {
        if (text !== null) return []
        const siblings = descriptors.filter((other) => other.discriminator === discriminator)
        if (discriminator !== null && siblings.length === 1) return []
        const wrong =
          discriminator === null
            ? 'it has neither discriminator nor text'
            : `"${discriminator}" has descriptors at ${level}, so it has no gap there`
        return [{ file, key: ['levels', level, index], wrong, fix: 'Remove this entry.' }]
      }),
    ),
  )
