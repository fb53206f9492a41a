import { tokensOf } from '../rubric/token.ts'
import { routes } from '../routes/routes.ts'
import type { Catalog } from './catalog.ts'
import { numberedName } from './numeral.ts'
import type { Passage } from './passages.ts'
import type { Term } from './query.ts'

/** So many pages are offered for one name. */
const most = 4

const to = routes('/')

/** Something that a query can name, and the ways in which it is named, each as its words. */
interface Named {
  readonly id: string
  readonly title: string
  readonly ways: readonly (readonly string[])[]
}

interface NamedLevel extends Named {
  readonly careerPath: Named
}

interface NamedDiscriminator extends Named {
  readonly factor: Named
}

/**
 * Finds the pages that a query names in so many words: a level, a factor at a level, a guide; none for any other query.
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
    return [...byTitle.map(({ page }) => page), ...familyPages(catalog, family, words)].slice(0, most)
  }
}

interface NamedThings {
  readonly careerPaths: readonly { readonly careerPath: Named; readonly levels: readonly NamedLevel[] }[]
  readonly factors: readonly { readonly factor: Named; readonly discriminators: readonly NamedDiscriminator[] }[]
}

function namedThings(catalog: Catalog): NamedThings {
  return {
    careerPaths: catalog.careerPaths.map(({ number, code, name, levels }) => {
      const byNumber = [['career', `path ${number}`], [`path ${number}`], ...(code ? [unitsOf(code)] : [])]
      const careerPath = named(name, byNumber)
      return { careerPath, levels: levels.map((level) => ({ ...named(level, shortWays(level[1])), careerPath })) }
    }),
    factors: catalog.factors.map(({ number, name, discriminators }) => {
      const factor = named(name, [[`factor ${number}`]])
      return { factor, discriminators: discriminators.map((one) => ({ ...named(one), factor })) }
    }),
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

function named([id, title]: readonly [string, string], otherWays: readonly (readonly string[])[] = []): Named {
  return { id, title, ways: [unitsOf(title), ...otherWays].filter((way) => way.length) }
}

/** A level's name without the word that all levels share: III. A single letter or digit names nothing. */
function shortWays(title: string): string[][] {
  const [, short = ''] = /^Level (\S{2,})$/.exec(title) ?? []
  return short ? [unitsOf(short)] : []
}

/** The words of a name, its names by number as one word each. */
function unitsOf(name: string): string[] {
  const words = tokensOf(name).map(({ word }) => word)
  return words.flatMap((word, place) =>
    numberedName(words, place - 1) === undefined ? [numberedName(words, place) ?? word] : [],
  )
}

/** Whether the names of some things, one way of each, are exactly the words of a query. */
function isPartition(things: readonly (Named | undefined)[], words: readonly string[]): boolean {
  const [thing, ...others] = things
  if (!thing) return others.length ? isPartition(others, words) : words.length === 0
  return thing.ways.some((way) => {
    const rest = [...words]
    for (const word of way) {
      const place = rest.indexOf(word)
      if (place === -1) return false
      rest.splice(place, 1)
    }
    return others.length ? isPartition(others, rest) : rest.length === 0
  })
}
