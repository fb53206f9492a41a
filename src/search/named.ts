import { tokensOf } from '../rubric/token.ts'
import type { Catalog } from './catalog.ts'
import { numberedName } from './numeral.ts'

/** Something that a query can name, and the ways in which it is named, each as its words. */
export interface Named {
  readonly id: string
  readonly title: string
  readonly ways: readonly (readonly string[])[]
}

/** A level, of a career path. */
export interface NamedLevel extends Named {
  readonly careerPath: Named
}

/** A discriminator, of a factor. */
export interface NamedDiscriminator extends Named {
  readonly factor: Named
}

/** Everything of the family that a query can name. */
export interface NamedThings {
  readonly careerPaths: readonly { readonly careerPath: Named; readonly levels: readonly NamedLevel[] }[]
  readonly factors: readonly { readonly factor: Named; readonly discriminators: readonly NamedDiscriminator[] }[]
}

/** Everything of a catalog that a query can name. */
export function namedThings(catalog: Catalog): NamedThings {
  return {
    careerPaths: catalog.careerPaths.map(({ number, code, name, levels }) => {
      const byNumber = number === null ? [] : [['career', `path ${number}`], [`path ${number}`]]
      const careerPath = named(name, [...byNumber, ...(code ? [unitsOf(code)] : [])])
      return { careerPath, levels: levels.map((level) => ({ ...named(level, shortWays(level[1])), careerPath })) }
    }),
    factors: catalog.factors.map(({ number, name, discriminators }) => {
      const factor = named(name, [[`factor ${number}`]])
      return { factor, discriminators: discriminators.map((one) => ({ ...named(one), factor })) }
    }),
  }
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
export function unitsOf(name: string): string[] {
  const words = tokensOf(name).map(({ word }) => word)
  return words.flatMap((word, place) =>
    numberedName(words, place - 1) === undefined ? [numberedName(words, place) ?? word] : [],
  )
}

/** Whether the names of some things, one way of each, are exactly the words of a query. */
export function isPartition(things: readonly (Named | undefined)[], words: readonly string[]): boolean {
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
