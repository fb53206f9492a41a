import { routes } from '../routes/routes.ts'
import type { Catalog } from './catalog.ts'
import {
  isPartition,
  type Named,
  type NamedDiscriminator,
  type NamedLevel,
  type NamedThings,
  namedThings,
  unitsOf,
} from './named.ts'
import { nextLevelPages } from './next-level-pages.ts'
import type { Passage } from './passages.ts'
import type { Term } from './query.ts'

/** So many pages are offered for one name. */
const most = 4

const to = routes('/')

/**
 * Finds the pages that a query names in so many words: a level, what the next one asks, a factor at a level, a guide;
 * none for any other query.
 */
export function pageFinder(catalog: Catalog): (terms: readonly Term[]) => Passage[] {
  const titled = catalog.pages.map(({ url, title }) => {
    return { words: unitsOf(title), page: { kind: 'page', url, labels: [title] } satisfies Passage }
  })
  const family = namedThings(catalog)
  return (terms) => {
    if (terms.length === 0 || terms.some(({ exact }) => exact)) return []
    const words = terms.map(({ word }) => word)
    const byTitle = titled.filter((one) => {
      return words.includes(one.words[0] ?? '') && words.every((word) => one.words.includes(word))
    })
    const pages = [...nextLevelPages(family, words), ...familyPages(catalog, family, words)]
    return [...byTitle.map(({ page }) => page), ...pages].slice(0, most)
  }
}

/** The pages of career paths, levels, factors and discriminators whose names together are the words of a query. */
function familyPages(catalog: Catalog, { careerPaths, factors }: NamedThings, words: readonly string[]): Passage[] {
  const exists = (careerPath: Named, factor: Named, level: NamedLevel | undefined) => {
    const place = careerPaths.findIndex((one) => one.careerPath === careerPath)
    const shape = catalog.rubrics[place]?.[factors.findIndex((one) => one.factor === factor)] ?? -1
    const levelPlace = level ? (careerPaths[place]?.levels.indexOf(level) ?? -1) : undefined
    return shape !== -1 && (level === undefined || catalog.shapes[shape]?.some(([, own]) => own === levelPlace))
  }
  const withNone = <Item extends Named>(items: readonly Item[]) => [
    undefined,
    ...items.filter(({ ways }) => ways.some((way) => way.every((word) => words.includes(word)))),
  ]

  const pages: Passage[] = []
  for (const level of withNone(careerPaths.flatMap(({ levels }) => levels))) {
    for (const careerPath of withNone(careerPaths.map((one) => one.careerPath))) {
      if (level && careerPath && level.careerPath !== careerPath) continue
      for (const factor of withNone(factors.map((one) => one.factor))) {
        for (const discriminator of withNone(factors.flatMap(({ discriminators }) => discriminators))) {
          if (factor && discriminator && discriminator.factor !== factor) continue
          if (!isPartition([level, careerPath, factor, discriminator], words)) continue
          const onPath = careerPath ?? level?.careerPath
          const ofFactor = factor ?? discriminator?.factor
          if (onPath && ofFactor && !exists(onPath, ofFactor, level)) continue
          pages.push(pageOf(level, onPath, ofFactor, discriminator))
        }
      }
    }
  }
  return pages
}

function pageOf(
  level: NamedLevel | undefined,
  careerPath: Named | undefined,
  factor: Named | undefined,
  discriminator: NamedDiscriminator | undefined,
): Passage {
  const page = (url: string, ...labels: string[]): Passage => ({ kind: 'page', url, labels })
  if (careerPath && factor) {
    const rubric = { careerPath, factor }
    return level
      ? page(to.levelDescription({ rubric, level }), level.title, factor.title, careerPath.title)
      : page(to.rubric(rubric), factor.title, careerPath.title)
  }
  if (level) return page(to.level(level), level.title, level.careerPath.title, 'all factors')
  if (discriminator) return page(to.discriminator(discriminator), discriminator.title, discriminator.factor.title)
  return factor
    ? page(to.factor(factor), factor.title)
    : page(to.careerPath(careerPath ?? { id: '' }), careerPath?.title ?? '')
}
