import type { Guide } from '../content/guides.ts'
import type { Edition } from '../rubric/edition.ts'
import type { CareerPath, Discriminator, Factor, FactorTexts, Family, Level, Rubric } from '../rubric/family.ts'
import * as name from '../rubric/name.ts'
import { levelAddress, nextLevelAddress } from '../routes/level.ts'
import { fragment, routes } from '../routes/routes.ts'
import { titles as pageTitles } from '../routes/titles.ts'
import type { Facet, FacetValue } from './facets.ts'
import { namesOfLevel } from './level-names.ts'

/** The kinds of pages that are found by name. */
type PageKind = 'Career path' | 'Level' | 'What changes' | 'Rubric' | 'Factor' | 'Discriminator' | 'Page'

/** The kinds of search results, by the names that readers see. */
export type Kind = 'Descriptor' | 'Official text' | 'Guide' | PageKind

/** A possible search result. */
export interface SearchRecord {
  readonly kind: Kind
  /** Its address without the base path, unique in the index. */
  readonly url: string
  /** The titles of the pages above it, from the top down, followed by its own title. */
  readonly path: readonly string[]
  /** The names by which people search for it. */
  readonly names?: readonly string[]
  /** Other names for the pages above it, such as “Level 3” for Level III. */
  readonly aliases?: readonly string[]
  /** Its searchable text. Pages that are found only by name have none. */
  readonly text?: string
  readonly filters?: Partial<Record<Facet, FacetValue>>
}

/** Everything that the search covers. */
export interface SearchContent {
  readonly family: Family
  readonly guides: readonly Pick<Guide, 'id' | 'data' | 'sections'>[]
  readonly edition: Edition | null
}

const to = routes('/')

/** All possible search results in their natural order. */
export function recordsOf({ family, guides, edition }: SearchContent): SearchRecord[] {
  const { careerPaths, factors } = family
  const records = [
    ...careerPaths.flatMap(careerPathRecords),
    ...factors.flatMap(factorRecords),
    ...guides.flatMap(guideRecords),
    ...Object.entries(pageTitles).map(([page, title]): SearchRecord => {
      return { kind: 'Page', url: to[page as keyof typeof pageTitles](), path: [title], names: [title, page] }
    }),
  ]
  return records.map(({ filters, ...record }) => ({
    ...record,
    filters: {
      ...filters,
      ...(edition && { edition: { id: edition.id, name: edition.title } }),
      kind: { id: record.kind.toLowerCase().replaceAll(' ', '-'), name: record.kind },
    },
  }))
}

/** The career path, factor, level and discriminator that a record belongs to, as far as it has them. */
interface Place {
  readonly careerPath?: CareerPath
  readonly factor?: Factor
  readonly level?: Level
  readonly discriminator?: Discriminator | null
}

/** Makes a record for a place in the rubrics. `title`, if given, becomes the end of the record’s path. */
function recordAt(
  { careerPath, factor, level, discriminator }: Place,
  kind: Kind,
  url: string,
  { title, ...fields }: Pick<SearchRecord, 'names' | 'aliases' | 'text'> & { readonly title?: string },
): SearchRecord {
  const path = [careerPath?.title, factor?.title, level?.title, title].filter((part) => part !== undefined)
  const filters = {
    ...(careerPath && { careerPath: { id: careerPath.id, name: name.careerPathName(careerPath) } }),
    ...(factor && { factor: { id: factor.id, name: name.factorName(factor) } }),
    ...(level && { level: { id: level.id, name: level.title } }),
    ...(discriminator && {
      discriminator: {
        id: `${discriminator.factor.id}.${discriminator.id}`,
        name: `${discriminator.title} (${discriminator.factor.title})`,
      },
    }),
  }
  return { kind, url, path, filters, ...fields }
}

function careerPathRecords(careerPath: CareerPath): SearchRecord[] {
  const { title, code, number, levels, rubrics } = careerPath
  const numberNames = number === null ? [] : [`Career Path ${number}`, `Path ${number}`]
  const names = [title, ...(code === null ? [] : [code]), ...numberNames]
  return [
    recordAt({ careerPath }, 'Career path', to.careerPath(careerPath), { names }),
    ...levels.flatMap((level, index) => levelRecords(level, levels[index + 1])),
    ...rubrics.flatMap(rubricRecords),
  ]
}

function levelRecords(level: Level, next: Level | undefined): SearchRecord[] {
  const { scores, careerPath } = level
  const names = namesOfLevel(level)
  const page = recordAt({ careerPath, level }, 'Level', levelAddress(level, to), { names, text: scores ?? '' })
  if (!next) return [page]
  const title = name.nextLevelTitle(level, next)
  const steps = names.map((levelName, index) => `${levelName} to ${namesOfLevel(next)[index] ?? next.title}`)
  const searchNames = [title, ...steps, 'What changes', 'next level', ...names.map((levelName) => `next ${levelName}`)]
  return [page, recordAt({ careerPath }, 'What changes', nextLevelAddress(level, to), { title, names: searchNames })]
}

function rubricRecords(rubric: Rubric): SearchRecord[] {
  const { careerPath, factor, levels } = rubric
  const page = to.rubric(rubric)
  return [
    recordAt({ careerPath, factor }, 'Rubric', page, { names: [factor.title, `${factor.title} rubric`] }),
    ...textRecords({ careerPath, factor }, page, rubric, factor),
    ...levels.flatMap((levelDescription) => {
      const { level, leadIn, descriptors } = levelDescription
      const place = { careerPath, factor, level }
      const leadInFields = { title: 'Lead-in', text: leadIn ?? '' }
      return [
        ...(leadIn === null ? [] : [recordAt(place, 'Official text', to.leadIn(levelDescription), leadInFields)]),
        ...descriptors.flatMap((descriptor) => {
          const { text, discriminator } = descriptor
          if (text === null) return []
          const fields = { title: name.descriptorTitle(descriptor), aliases: namesOfLevel(level), text }
          return [recordAt({ ...place, discriminator }, 'Descriptor', to.descriptor(descriptor), fields)]
        }),
      ]
    }),
  ]
}

function factorRecords(factor: Factor): SearchRecord[] {
  const { title, number, discriminators } = factor
  const page = to.factor(factor)
  return [
    recordAt({ factor }, 'Factor', page, { names: [title, ...(number === null ? [] : [name.factorNumber(factor)])] }),
    ...textRecords({ factor }, page, factor),
    ...discriminators.map((discriminator) => {
      const fields = { title: discriminator.title, names: [discriminator.title] }
      return recordAt({ factor, discriminator }, 'Discriminator', to.discriminator(discriminator), fields)
    }),
  ]
}

/** Records for the official texts above the levels. A rubric’s texts are omitted if they equal its factor’s texts. */
function textRecords(place: Place, page: string, texts: FactorTexts, shared?: FactorTexts): SearchRecord[] {
  const headings = name.textHeadings(texts)
  return (Object.keys(headings) as name.TextKind[]).flatMap((kind) => {
    const text = texts[kind]
    if (text === null || text === shared?.[kind]) return []
    const fields = { title: headings[kind], text: typeof text === 'string' ? text : text.text }
    return [recordAt(place, 'Official text', to.text(page, kind), fields)]
  })
}

/** One record per section of a guide. If no text precedes the first heading, the description becomes a section. */
function guideRecords({ id, data: { title, description }, sections }: SearchContent['guides'][number]): SearchRecord[] {
  const introduction = sections.some(({ heading }) => heading === undefined) ? [] : [{ text: description }]
  return [...introduction, ...sections].map(({ heading, fragment: part, text }: Guide['sections'][number]) => ({
    kind: 'Guide',
    url: to.guide(id) + (part === undefined ? '' : fragment(part)),
    path: [title, ...(heading === undefined ? [] : [heading])],
    names: [heading ?? title],
    text,
  }))
}
