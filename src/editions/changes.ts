import type { NextIds, Edition } from '../rubric/edition.ts'
import type { CareerPath, Descriptor, Factor, Family, Level, LevelDescription, Rubric } from '../rubric/family.ts'
import { inFactorOrder } from '../rubric/relation.ts'
import { tokensOf } from '../rubric/token.ts'

/** An item in an edition and in the next edition. A new item has no `before`, and a removed item has no `after`. */
export type Change<Item> =
  { readonly before: Item; readonly after?: Item } | { readonly before?: never; readonly after: Item }

/** What the next edition changed in a career path. */
export interface CareerPathChange {
  readonly careerPath: Change<CareerPath>
  readonly levels: readonly Change<Level>[]
  readonly rubrics: readonly RubricChange[]
}

export interface RubricChange {
  readonly rubric: Change<Rubric>
  /** For a removed rubric, the factors that its factor became. For a new rubric, the factors that became its factor. */
  readonly related: readonly Factor[]
  /** How the rubric’s descriptors changed. */
  readonly counts: Counts
}

/** How many descriptors kept their words, changed, were added, were removed, or moved unchanged. */
export interface Counts {
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly gone: number
  readonly moved: number
}

/** What the next edition changed in each career path. `became` maps each old id to its new ids. */
export function editionChanges(before: Family, after: Family, became: Edition['became']): CareerPathChange[] {
  return pairsOf(before.careerPaths, after.careerPaths, became.paths).map((careerPath) => {
    const rubrics = (careerPath: CareerPath | undefined) =>
      (careerPath?.rubrics ?? []).map((rubric) => ({ id: rubric.factor.id, rubric }))
    const words = wordIndex(careerPath.after)
    return {
      careerPath,
      levels: pairsOf(careerPath.before?.levels ?? [], careerPath.after?.levels ?? [], {}),
      rubrics: pairsOf(rubrics(careerPath.before), rubrics(careerPath.after), became.factors).map((pair) => {
        const rubric = { before: pair.before?.rubric, after: pair.after?.rubric } as Change<Rubric>
        return { rubric, related: relatedFactors(pair, before, after, became.factors), counts: countsOf(rubric, words) }
      }),
    }
  })
}

/** Pairs the levels of a rubric in two editions. */
export const levelChanges = (before: Rubric, after: Rubric): Change<LevelDescription>[] =>
  pairsOf(
    before.levels.map((description) => ({ id: description.level.id, description })),
    after.levels.map((description) => ({ id: description.level.id, description })),
    {},
  ).map((pair) => ({ before: pair.before?.description, after: pair.after?.description }) as Change<LevelDescription>)

/** The descriptors of a career path, keyed by their normalized words. */
export function wordIndex(careerPath: CareerPath | undefined): ReadonlyMap<string, readonly Descriptor[]> {
  const descriptors = (careerPath?.rubrics ?? []).flatMap(({ levels }) =>
    levels.flatMap(({ descriptors }) => descriptors),
  )
  return Map.groupBy(
    descriptors.filter(({ text }) => text !== null),
    ({ text }) => keyOf(text),
  )
}

/** Normalizes text for comparison: keeps only its words, separated by spaces. */
export const keyOf = (text: string | null) =>
  tokensOf(text ?? '')
    .map(({ word }) => word)
    .join(' ')

/**
 * Pairs each earlier item with the later item that it became, or else with the later item that has the same id. Does
 * not pair items that were split, or merged into an item with a different id. Keeps the order of the later edition, and
 * puts removed items last.
 */
function pairsOf<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  became: NextIds,
): Change<Item>[] {
  const sourcesOf = (id: string) => before.filter((item) => nextIdsOf(item).includes(id))
  const nextIdsOf = ({ id }: Item) => became[id] ?? [id]
  const nextIdOf = (item: Item) => {
    const [only, ...others] = nextIdsOf(item)
    if (only === undefined || others.length) return undefined
    return only === item.id || sourcesOf(only).length === 1 ? only : undefined
  }
  const next = new Map(before.map((item) => [nextIdOf(item), item]))
  const pairs = after.map((item) => ({ before: next.get(item.id), after: item }) as Change<Item>)
  const pairedItems = new Set(pairs.map((pair) => pair.before))
  return [...pairs, ...before.filter((item) => !pairedItems.has(item)).map((item) => ({ before: item }))]
}

function relatedFactors(
  { before, after }: { readonly before?: { id: string } | undefined; readonly after?: { id: string } | undefined },
  earlier: Family,
  later: Family,
  became: NextIds,
): Factor[] {
  if (before && after) return []
  const ids = before ? (became[before.id] ?? []) : Object.keys(became).filter((old) => became[old]?.includes(after!.id))
  return (before ? later : earlier).factors.filter(({ id }) => ids.includes(id))
}

function countsOf({ before, after }: Change<Rubric>, words: ReadonlyMap<string, readonly Descriptor[]>): Counts {
  const counts = { same: 0, changed: 0, added: 0, gone: 0, moved: 0 }
  const levels =
    before && after ? levelChanges(before, after) : (before ?? after)!.levels.map(before ? removalOf : additionOf)
  for (const level of levels) {
    const rest = new Set(level.after ? inFactorOrder(level.after) : [])
    for (const old of level.before ? inFactorOrder(level.before) : []) {
      if (old.text === null) continue
      const match = [...rest].find((descriptor) => isCounterpart(old, descriptor))
      if (match) rest.delete(match)
      if (match && keyOf(match.text) === keyOf(old.text)) counts.same++
      else if (words.has(keyOf(old.text))) counts.moved++
      else if (match) counts.changed++
      else counts.gone++
    }
    counts.added += [...rest].filter(({ text }) => text !== null).length
  }
  return counts
}

const removalOf = (before: LevelDescription): Change<LevelDescription> => ({ before })
const additionOf = (after: LevelDescription): Change<LevelDescription> => ({ after })

/** Whether two descriptors have the same discriminator or, if neither has a discriminator, the same words. */
const isCounterpart = (a: Descriptor, b: Descriptor) =>
  a.discriminator && b.discriminator
    ? a.discriminator.id === b.discriminator.id
    : !a.discriminator && !b.discriminator && keyOf(a.text) === keyOf(b.text)

/** Formats counts for display, such as “4 with the same words, 2 changed, 1 new”. */
export function countsText({ same, changed, added, gone, moved }: Counts): string {
  if (same && !changed && !added && !gone && !moved) return 'The same words'
  const counts = [
    [same, 'with the same words'],
    [changed, 'changed'],
    [moved, 'elsewhere now'],
    [added, 'new'],
    [gone, 'gone'],
  ] as const
  return counts.flatMap(([count, words]) => (count ? [`${count} ${words}`] : [])).join(', ')
}
