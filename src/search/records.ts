import type { Guide } from '../content/guides.ts'
import type { Edition } from '../rubric/edition.ts'
import type { CareerPath, Descriptor, Factor, FactorTexts, Family, Level, Rubric } from '../rubric/family.ts'
import {
  careerPathName,
  descriptorTitle,
  factorName,
  factorNumber,
  nextLevelTitle,
  type TextKind,
  textHeadings,
} from '../rubric/name.ts'
import { fragment, routes } from '../routes/routes.ts'
import { titles as pageTitles } from '../routes/titles.ts'
import type { FacetValue, Facet } from './facets.ts'
import { namesOfLevel } from './level-names.ts'

/** What a search can find, as readers see it named. */
export type Kind =
  | 'Descriptor'
  | 'Official text'
  | 'Career path'
  | 'Level'
  | 'What changes'
  | 'Rubric'
  | 'Factor'
  | 'Discriminator'
  | 'Guide'
  | 'Page'

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: Kind
  /** Its address as content spells it, unique in the index: a part of a page without fragment has a fragment directive. */
  readonly url: string
  /** Where it is, from the top down; the last title is its own. */
  readonly path: readonly string[]
  /** What people call it, if they ask for it by its name. */
  readonly names?: readonly string[]
  /** Other words for where it is. */
  readonly ways?: readonly string[]
  /** Its words; a page that is found by its names has none. */
  readonly text?: string
  readonly filters?: RecordFilters
}

type RecordFilters = Partial<Record<Facet, FacetValue>>

/** What the search is over. */
export interface Searched {
  readonly family: Family
  readonly guides: readonly Pick<Guide, 'id' | 'data' | 'sections'>[]
  readonly edition: Edition | null
}

const to = routes('/')

/** Everything that a search can find, in its natural order. */
export function recordsOf({ family, guides, edition }: Searched): SearchRecord[] {
  const { careerPaths, factors } = family
  const records = [
    ...careerPaths.flatMap(careerPathRecords),
    ...factors.flatMap(factorRecords),
    ...guides.flatMap(guideRecords),
    ...Object.entries(pageTitles).map(([page, title]): SearchRecord => {
      return { kind: 'Page', url: to[page as keyof typeof pageTitles](), path: [title], names: [title, page] }
    }),
  ]
  const titles = Map.groupBy(
    factors.flatMap(({ discriminators }) => discriminators),
    ({ title }) => title,
  )
  return records.map(({ filters, ...record }) => ({
    ...record,
    filters: {
      ...filters,
      ...(filters?.discriminator && { discriminator: distinct(filters, titles) }),
      ...(edition && { edition: { id: edition.id, name: edition.title } }),
      kind: { id: record.kind.toLowerCase().replaceAll(' ', '-'), name: record.kind },
    },
  }))
}

function careerPathRecords(careerPath: CareerPath): SearchRecord[] {
  const { title, code, number, levels, rubrics } = careerPath
  const filters = { careerPath: { id: careerPath.id, name: careerPathName(careerPath) } }
  const names = [title, ...(code === null ? [] : [code])]
  if (number !== null) names.push(`Career Path ${number}`, `Path ${number}`)
  return [
    { kind: 'Career path', url: to.careerPath(careerPath), path: [title], names, filters },
    ...levels.flatMap((level, place) => levelRecords(level, levels[place + 1], filters)),
    ...rubrics.flatMap((rubric) => rubricRecords(rubric, filters)),
  ]
}

function levelRecords(level: Level, next: Level | undefined, above: RecordFilters): SearchRecord[] {
  const { title, scores, careerPath } = level
  const filters = { ...above, level: { id: level.id, name: title } }
  const url = to.level(level)
  const path = [careerPath.title, title]
  const records: SearchRecord[] = [{ kind: 'Level', url, path, names: namesOfLevel(level), filters }]
  if (scores !== null) {
    records.push({ kind: 'Official text', url: `${url}#:~:scores`, path: [...path, 'Scores'], text: scores, filters })
  }
  if (next) {
    const changes = nextLevelTitle(level, next)
    const steps = namesOfLevel(level).map((name, way) => `${name} to ${namesOfLevel(next)[way] ?? next.title}`)
    const names = [
      changes,
      ...steps,
      'What changes',
      'next level',
      ...namesOfLevel(level).map((name) => `next ${name}`),
    ]
    records.push({ kind: 'What changes', url: to.nextLevel(level), path: [careerPath.title, changes], names, filters })
  }
  return records
}

function rubricRecords(rubric: Rubric, above: RecordFilters): SearchRecord[] {
  const { careerPath, factor, levels } = rubric
  const path = [careerPath.title, factor.title]
  const filters = { ...above, ...factorFilter(factor) }
  const url = to.rubric(rubric)
  const descriptorRecord = (descriptor: Descriptor, level: Level): SearchRecord => ({
    kind: 'Descriptor',
    url: to.descriptor(descriptor),
    path: [...path, level.title, descriptorTitle(descriptor)],
    ways: namesOfLevel(level),
    text: descriptor.text ?? '',
    filters: { ...filters, level: { id: level.id, name: level.title }, ...discriminatorFilter(descriptor) },
  })
  return [
    { kind: 'Rubric', url, path, names: [factor.title, 'Rubric'], filters },
    ...textRecords(url, path, filters, rubric, factor),
    ...levels.flatMap((levelDescription) => {
      const { level, leadIn, descriptors } = levelDescription
      const records = descriptors.filter(({ text }) => text !== null).map((one) => descriptorRecord(one, level))
      if (leadIn === null) return records
      const levelFilter = { level: { id: level.id, name: level.title } }
      const where = { url: to.leadIn(levelDescription), path: [...path, level.title, 'Lead-in'] }
      return [
        { kind: 'Official text' as const, ...where, text: leadIn, filters: { ...filters, ...levelFilter } },
        ...records,
      ]
    }),
  ]
}

function factorRecords(factor: Factor): SearchRecord[] {
  const { title, discriminators } = factor
  const filters = factorFilter(factor)
  const url = to.factor(factor)
  return [
    {
      kind: 'Factor',
      url,
      path: [title],
      names: [title, ...(factor.number === null ? [] : [factorNumber(factor)])],
      filters,
    },
    ...textRecords(url, [title], filters, factor),
    ...discriminators.map((discriminator): SearchRecord => {
      const path = [title, discriminator.title]
      const names = [discriminator.title]
      return { kind: 'Discriminator', url: to.discriminator(discriminator), path, names, filters: { ...filters, ...discriminatorFilter({ discriminator }) } } // prettier-ignore
    }),
  ]
}

/** The texts above the levels, or those of them that a rubric has of its own. */
function textRecords(
  url: string,
  path: readonly string[],
  filters: RecordFilters,
  texts: FactorTexts,
  shared?: FactorTexts,
): SearchRecord[] {
  const headings = textHeadings(texts)
  return (Object.keys(headings) as TextKind[]).flatMap((kind): SearchRecord[] => {
    const text = texts[kind]
    if (text === null || text === shared?.[kind]) return []
    return [
      {
        kind: 'Official text',
        url: to.text(url, kind),
        path: [...path, headings[kind]],
        text: typeof text === 'string' ? text : text.text,
        filters,
      },
    ]
  })
}

/** A guide, with what is above its first heading, and its sections. */
function guideRecords({ id, data: { title, description }, sections }: Searched['guides'][number]): SearchRecord[] {
  const url = to.guide(id)
  const above = sections.find(({ heading }) => heading === undefined)
  return [
    { kind: 'Guide', url, path: [title], names: [title], text: above?.text ?? description },
    ...sections.flatMap((section): SearchRecord[] => {
      const { heading, text } = section
      if (heading === undefined) return []
      const path = [title, heading]
      return [{ kind: 'Guide', url: url + fragment(section.fragment ?? ''), path, names: [heading], text }]
    }),
  ]
}

const factorFilter = (factor: Factor) => ({
  factor: { id: factor.id, name: factor.number === null ? factor.title : factorName(factor) },
})

function discriminatorFilter({ discriminator }: Pick<Descriptor, 'discriminator'>) {
  if (!discriminator) return {}
  const { id, title, factor } = discriminator
  return { discriminator: { id: `${factor.id}.${id}`, name: title } }
}

/** A discriminator with a name that no other one has. */
function distinct({ discriminator, factor }: RecordFilters, titles: ReadonlyMap<string, readonly unknown[]>) {
  const { id, name } = discriminator as FacetValue
  return { id, name: (titles.get(name)?.length ?? 0) > 1 ? `${name} (${factor?.name})` : name }
}
