import type { Became, Edition } from '../rubric/edition.ts'
import type { CareerPath, Descriptor, Factor, Family, Level, LevelDescription, Rubric } from '../rubric/family.ts'
import { inFactorOrder } from '../rubric/relation.ts'
import { tokensOf } from '../rubric/token.ts'

/** What has become of something from one edition to the next: both, or one of them where it is gone or new. */
export type Change<Item> =
  { readonly before: Item; readonly after?: Item } | { readonly before?: never; readonly after: Item }

/** What the next edition changed on a career path. */
export interface CareerPathChange {
  readonly careerPath: Change<CareerPath>
  readonly levels: readonly Change<Level>[]
  readonly rubrics: readonly RubricChange[]
}

export interface RubricChange {
  readonly rubric: Change<Rubric>
  /** For a rubric that is gone, the factors that its own became part of; for a new one those that became part of its. */
  readonly related: readonly Factor[]
  /** Descriptors by what became of them; of none is said anything where nothing was there to compare. */
  readonly counts: Counts
}

/** How many descriptors have the same words, others, are new, gone, or elsewhere now, word for word. */
export interface Counts {
  readonly same: number
  readonly changed: number
  readonly added: number
  readonly gone: number
  readonly moved: number
}

/** What the next edition changed, career path by career path; `became` says what became of each of them and of each factor. */
export function editionChanges(before: Family, after: Family, became: Edition['became']): CareerPathChange[] {
  return paired(before.careerPaths, after.careerPaths, became.paths).map((careerPath) => {
    const rubrics = (one: CareerPath | undefined) =>
      (one?.rubrics ?? []).map((rubric) => ({ id: rubric.factor.id, rubric }))
    const words = wordsOf(careerPath.after)
    return {
      careerPath,
      levels: paired(careerPath.before?.levels ?? [], careerPath.after?.levels ?? [], {}),
      rubrics: paired(rubrics(careerPath.before), rubrics(careerPath.after), became.factors).map((pair) => {
        const rubric = { before: pair.before?.rubric, after: pair.after?.rubric } as Change<Rubric>
        return { rubric, related: relatedTo(pair, before, after, became.factors), counts: countsOf(rubric, words) }
      }),
    }
  })
}

/** The levels of a rubric in both editions. */
export const levelChanges = (before: Rubric, after: Rubric): Change<LevelDescription>[] =>
  paired(
    before.levels.map((one) => ({ id: one.level.id, one })),
    after.levels.map((one) => ({ id: one.level.id, one })),
    {},
  ).map((pair) => ({ before: pair.before?.one, after: pair.after?.one }) as Change<LevelDescription>)

/** Where an edition’s career path has the very words of descriptors. */
export function wordsOf(careerPath: CareerPath | undefined): ReadonlyMap<string, readonly Descriptor[]> {
  const all = (careerPath?.rubrics ?? []).flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors))
  return Map.groupBy(
    all.filter(({ text }) => text !== null),
    ({ text }) => keyOf(text),
  )
}

/** The words of a text by which it is known again: as the comparison takes them. */
export const keyOf = (text: string | null) =>
  tokensOf(text ?? '')
    .map(({ word }) => word)
    .join(' ')

/** Pairs what has the same id, or one that became the other alone; in the order of the later edition, what is gone last. */
function paired<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  became: Became,
): Change<Item>[] {
  const sourcesOf = (id: string) => before.filter((item) => becameOf(item).includes(id))
  const becameOf = ({ id }: Item) => became[id] ?? [id]
  const nextOf = (item: Item) => {
    const [only, ...others] = becameOf(item)
    if (only === undefined || others.length) return undefined
    return only === item.id || sourcesOf(only).length === 1 ? only : undefined
  }
  const next = new Map(before.map((one) => [nextOf(one), one]))
  const pairs = after.map((one) => ({ before: next.get(one.id), after: one }) as Change<Item>)
  const kept = new Set(pairs.map((pair) => pair.before))
  return [...pairs, ...before.filter((one) => !kept.has(one)).map((one) => ({ before: one }))]
}

function relatedTo(
  { before, after }: { readonly before?: { id: string } | undefined; readonly after?: { id: string } | undefined },
  earlier: Family,
  later: Family,
  became: Became,
): Factor[] {
  if (before && after) return []
  const ids = before ? (became[before.id] ?? []) : Object.keys(became).filter((old) => became[old]?.includes(after!.id))
  return (before ? later : earlier).factors.filter(({ id }) => ids.includes(id))
}

function countsOf({ before, after }: Change<Rubric>, words: ReadonlyMap<string, readonly Descriptor[]>): Counts {
  const counts = { same: 0, changed: 0, added: 0, gone: 0, moved: 0 }
  const levels =
    before && after ? levelChanges(before, after) : (before ?? after)!.levels.map(before ? asBefore : asAfter)
  for (const level of levels) {
    const rest = new Set(level.after ? inFactorOrder(level.after) : [])
    for (const old of level.before ? inFactorOrder(level.before) : []) {
      if (old.text === null) continue
      const now = [...rest].find((one) => isCounterpart(old, one))
      if (now) rest.delete(now)
      if (now && keyOf(now.text) === keyOf(old.text)) counts.same++
      else if (words.has(keyOf(old.text))) counts.moved++
      else if (now) counts.changed++
      else counts.gone++
    }
    counts.added += [...rest].filter(({ text }) => text !== null).length
  }
  return counts
}

const asBefore = (before: LevelDescription): Change<LevelDescription> => ({ before })
const asAfter = (after: LevelDescription): Change<LevelDescription> => ({ after })

/** Descriptors of the same discriminator; without any, of the same words. */
const isCounterpart = (one: Descriptor, other: Descriptor) =>
  one.discriminator && other.discriminator
    ? one.discriminator.id === other.discriminator.id
    : !one.discriminator && !other.discriminator && keyOf(one.text) === keyOf(other.text)

/** What became of descriptors, in words: 4 with the same words, 2 changed, 1 new */
export function countsText({ same, changed, added, gone, moved }: Counts): string {
  if (same && !changed && !added && !gone && !moved) return 'The same words'
  const said = [
    [same, 'with the same words'],
    [changed, 'changed'],
    [moved, 'elsewhere now'],
    [added, 'new'],
    [gone, 'gone'],
  ] as const
  return said.flatMap(([count, words]) => (count ? [`${count} ${words}`] : [])).join(', ')
}
