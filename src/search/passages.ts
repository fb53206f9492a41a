import { routes } from '../routes/routes.ts'
import type { SearchedEdition } from './editions.ts'
import { type Catalog, type Row, slotSize } from './catalog.ts'
import { type Facet, facetsOf, type FacetValues } from './facets.ts'

/** What a search can find, in the order in which finds of equal worth are shown. */
export const kinds = ['descriptor', 'official text', 'guide'] as const
export type Kind = (typeof kinds)[number]

/** A text that a search can find, or a page that it can lead to. */
export interface Passage {
  readonly kind: Kind | 'page'
  /** Its address from the root of the site, whatever the base path. */
  readonly url: string
  /** What it is, then where it stands, the nearest first. */
  readonly labels: readonly string[]
  /** The edition that it is of, where that is another than the page’s. */
  readonly edition?: SearchedEdition | undefined
}

/** Where a passage's text stands: in which record, from which slot on. */
export interface Where {
  readonly record: number
  readonly slot: number
  readonly slots: number
}

/** What a passage is, and the places in the catalog of what it belongs to; -1 where it belongs to none. */
export interface Standing {
  readonly kind: Kind
  readonly careerPath: number
  readonly factor: number
  /** Among the levels of its career path. */
  readonly level: number
  /** Among the discriminators of its factor. */
  readonly discriminator: number
}

/** All passages of an index, numbered from 0. */
export interface Passages {
  readonly count: number
  /** How many of them are descriptors. */
  readonly descriptors: number
  readonly facets: Readonly<Record<Facet, FacetValues>>
  /** How many records hold them. */
  readonly records: number
  kindOf(passage: number): Kind
  whereOf(passage: number): Where
  passageOf(passage: number): Passage
  /** The passage that has a word of a record, and the word's place in its text. */
  at(record: number, word: number): { readonly passage: number; readonly place: number } | undefined
}

interface IndexRecord {
  readonly careerPath: number
  readonly factor: number
  readonly rows: readonly Row[]
  /** Its section among those of guides, or -1. */
  readonly section: number
}

const to = routes('/')

/** Works out from its catalog what stands where in an index. */
export function passagesOf(catalog: Catalog): Passages {
  const records = recordsOf(catalog)
  const firstOf: number[] = []
  const rows: { record: number; row: Row; slot: number }[] = []
  for (const [record, { rows: own }] of records.entries()) {
    firstOf.push(rows.length)
    let slot = 0
    for (const row of own) {
      rows.push({ record, row, slot })
      slot += row[3]
    }
  }
  const at = (passage: number) => {
    const found = rows[passage]
    const record = records[found?.record ?? -1]
    if (!found || !record) throw new Error('The search index is broken.')
    return { ...found, ...record }
  }
  const standings = rows.map(({ record, row }) => standingOf(records[record] as IndexRecord, row))

  return {
    count: rows.length,
    descriptors: standings.filter(({ kind }) => kind === 'descriptor').length,
    facets: facetsOf(catalog, standings),
    records: records.length,
    kindOf: (passage) => standings[passage]?.kind ?? 'guide',
    whereOf: (passage) => {
      const { record, slot, row } = at(passage)
      return { record, slot, slots: row[3] }
    },
    passageOf: (passage) => {
      const { row, ...record } = at(passage)
      return describe(catalog, record, row)
    },
    at(record, word) {
      const slot = Math.floor(word / slotSize)
      let passage = firstOf[record] ?? rows.length
      while (rows[passage + 1]?.record === record && (rows[passage + 1]?.slot ?? Infinity) <= slot) passage++
      const found = rows[passage]
      return found && { passage, place: word - found.slot * slotSize }
    },
  }
}

function recordsOf({ shapes, rubrics, factorTexts, scores, sections }: Catalog): IndexRecord[] {
  const rowsOf = (shape: number) => shapes[shape] ?? []
  const records = [
    ...rubrics.flatMap((ofCareerPath, careerPath) =>
      ofCareerPath.flatMap((shape, factor) =>
        shape === -1 ? [] : [{ careerPath, factor, rows: rowsOf(shape), section: -1 }],
      ),
    ),
    ...factorTexts.map((shape, factor) => ({ careerPath: -1, factor, rows: rowsOf(shape), section: -1 })),
    ...scores.map((shape, careerPath) => ({ careerPath, factor: -1, rows: rowsOf(shape), section: -1 })),
    ...sections.map(({ slots }, section) => {
      return { careerPath: -1, factor: -1, rows: [[-1, -1, 0, slots] as const], section }
    }),
  ]
  return records.filter(({ rows }) => rows.length)
}

function standingOf({ careerPath, factor, section }: IndexRecord, [label, level, column]: Row): Standing {
  if (section !== -1) return { kind: 'guide', careerPath, factor, level: -1, discriminator: -1 }
  const kind = label === -1 ? 'descriptor' : 'official text'
  return { kind, careerPath, factor, level, discriminator: kind === 'descriptor' && column >= 0 ? column : -1 }
}

function describe(catalog: Catalog, { careerPath, factor, section }: Omit<IndexRecord, 'rows'>, row: Row): Passage {
  const guide = catalog.sections[section]
  if (guide) return { kind: 'guide', url: guide.url, labels: guide.labels }
  const [labelPlace, levelPlace, column] = row
  const onPath = catalog.careerPaths[careerPath]
  const ofFactor = catalog.factors[factor]
  const level = onPath?.levels[levelPlace]
  const label = catalog.labels[labelPlace]
  const places = [level, ofFactor?.name, onPath?.name].flatMap((named) => (named ? [named[1]] : []))
  const idOf = (named: readonly [string, string] | undefined) => ({ id: named?.[0] ?? '' })
  const rubric = { careerPath: idOf(onPath?.name), factor: idOf(ofFactor?.name) }
  const levelDescription = { rubric, level: idOf(level) }
  if (label === undefined) {
    const discriminator = ofFactor?.discriminators[column]
    const anchor = discriminator?.[0] ?? catalog.anchors[-column - 1] ?? ''
    const title = discriminator?.[1] ?? 'No discriminator'
    return { kind: 'descriptor', url: to.descriptor({ levelDescription, anchor }), labels: [title, ...places] }
  }
  const url = level
    ? ofFactor
      ? to.leadIn(levelDescription)
      : to.level({ ...levelDescription.level, careerPath: rubric.careerPath })
    : onPath
      ? to.rubric(rubric)
      : to.factor(rubric.factor)
  return { kind: 'official text', url, labels: [label, ...places] }
}
