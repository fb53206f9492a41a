import { type Content, rubricParts } from './content.ts'
import type { Problem } from './problem.ts'

/**
 * Finds ids that would give two pages or fragments the same address, which can happen because ids may be edited by
 * hand. The check finds all other mistakes by deriving the content from its source documents again.
 */
export const addressCollisions = ({ careerPaths, factors, rubrics }: Content): Problem[] => [
  ...careerPaths.flatMap(({ file, data }) => repeatedIds(file, 'levels', data.levels)),
  ...factors.flatMap(({ file, data }) => repeatedIds(file, 'discriminators', data.discriminators)),
  ...rubrics.flatMap(({ id, file }): Problem[] => {
    const { careerPath, factor } = rubricParts(id)
    const levels = careerPaths.find((entry) => entry.id === careerPath)?.data.levels ?? []
    const isLevel = (id: string) => levels.some((level) => level.id === id)
    const { file: factorFile, data } = factors.find((entry) => entry.id === factor) ?? {}
    const fault = `factor "${factor}" has the id of a level of "${careerPath}", so their pages would share an address`
    const sharedIndex = (data?.discriminators ?? []).findIndex((discriminator) => isLevel(discriminator.id))
    const key = ['discriminators', sharedIndex, 'id']
    const conflict = `"${data?.discriminators[sharedIndex]?.id}" is also the id of a level of "${careerPath}"`
    return [
      ...(isLevel(factor) ? [{ file, wrong: fault, fix: 'Rename one of them.' }] : []),
      ...(sharedIndex < 0 ? [] : [{ file: factorFile ?? file, key, wrong: conflict, fix: 'Change one of the ids.' }]),
    ]
  }),
]

const repeatedIds = (file: string, key: string, items: readonly { id: string }[]): Problem[] =>
  items.flatMap(({ id }, index) => {
    const fault = `"${id}" is used twice`
    const isRepeated = items.findIndex((other) => other.id === id) < index
    return isRepeated ? [{ file, key: [key, index, 'id'], wrong: fault, fix: 'Give each its own id.' }] : []
  })
