import { contentYaml, writeFiles } from '../content/write.ts'
import type { Content } from '../rubric/content.ts'
import { generatedContent } from './generated-content.ts'
import { type Random, randomFrom } from './random.ts'
import { adjectives, nouns } from './words.ts'

/** How many career paths, factors and levels a family has. */
export interface Shape {
  readonly careerPaths: number
  readonly factors: number
  /** How many levels career paths have, in turn. */
  readonly levels: readonly number[]
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI']
/** How many letters titles have, in turn. */
const lengths = [10, 30, 90, 20, 50]

/**
 * Content of a shape with titles of 10 to 90 letters, always the same. Only the first career path has all factors and
 * only the first five factors have all career paths: no page shows more than one of both, and a family has holes.
 */
export function shapedContent({ careerPaths, factors, levels }: Shape): Content {
  const random = randomFrom(careerPaths * 100 + factors)
  const pattern = generatedContent(1)
  const [factor] = pattern.factors
  const descriptors = Object.values(pattern.rubrics[0]!.data.levels)
  const paths = Array.from({ length: careerPaths }, (_, index) => ({
    id: `path-${index + 1}`,
    file: '',
    data: {
      number: index + 1,
      title: title(random, lengths[index % lengths.length]!),
      levels: numerals
        .slice(0, levels[index % levels.length])
        .map((numeral) => ({ id: `level-${numeral.toLowerCase()}`, title: `Level ${numeral}` })),
    },
  }))
  const all = Array.from({ length: factors }, (_, index) => ({
    id: `factor-${index + 1}`,
    file: '',
    data: { ...factor!.data, number: index + 1, title: title(random, lengths[(index + 1) % lengths.length]!) },
  }))
  const rubrics = paths.flatMap((path, column) =>
    all
      .filter((_, row) => column === 0 || row < 5)
      .map(({ id }) => ({
        id: `${path.id}/${id}`,
        file: '',
        data: {
          levels: Object.fromEntries(
            path.data.levels.map(({ id }, index) => [id, descriptors[index % descriptors.length]!]),
          ),
        },
      })),
  )
  return { careerPaths: paths, factors: all, rubrics }
}

/** Writes content of a shape to a folder, without source documents. */
export async function writeShapedContent(shape: Shape, folder: string): Promise<void> {
  const { careerPaths, factors, rubrics } = shapedContent(shape)
  const files = { paths: careerPaths, factors, rubrics }
  await writeFiles(
    folder,
    new Map(
      Object.entries(files).flatMap(([collection, entries]) =>
        entries.map(({ id, data }) => [`${collection}/${id}.yaml`, contentYaml(data)] as const),
      ),
    ),
  )
}

/** A title of whole words that has so many letters, give or take a word. */
function title(random: Random, letters: number): string {
  const words = [random.pick(nouns)]
  while (words.join(' ').length < letters - 5) words.unshift(random.pick(adjectives))
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
