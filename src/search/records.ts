import type { CareerPath, Descriptor, FactorTexts, Family, Rubric } from '../rubric/family.ts'
import { tokensOf } from '../rubric/token.ts'
import { type Catalog, type Row, slotsFor } from './catalog.ts'
import { wordList } from './vocabulary.ts'

/** A section of a guide: its address from the root of the site, its heading and its guide's title, and its text. */
export interface GuideSection {
  readonly url: string
  readonly labels: readonly string[]
  readonly text: string
}

/** A page that is found by its title only, with its address from the root of the site. */
export interface TitledPage {
  readonly url: string
  readonly title: string
}

/** What a search can find, and what names it. */
export interface Records {
  readonly catalog: Catalog
  /** The texts of each record, in the order of the catalog. */
  readonly texts: readonly (readonly string[])[]
}

/** A text of a record, and what its row in the catalog says of it. */
interface RecordText {
  /** What it is called; none for a descriptor. */
  readonly label?: string | undefined
  readonly level?: number
  /** A descriptor’s, in its factor. */
  readonly discriminator?: number
  /** The fragment of a descriptor that has none. */
  readonly anchor?: string
  readonly text: string
}

/** The records of everything that the site says, with their catalog. */
export function recordsOf(
  { careerPaths, factors, rubrics }: Family,
  sections: readonly GuideSection[],
  pages: readonly TitledPage[],
): Records {
  const texts: string[][] = []
  const labels = new Numbered<string>((label) => label)
  const anchors = new Numbered<string>((anchor) => anchor)
  const shapes = new Numbered<Row[]>((rows) => JSON.stringify(rows))
  function add(record: readonly RecordText[]): number {
    if (record.length) texts.push(record.map(({ text }) => text))
    const rows = record.map(({ label, level = -1, discriminator = 0, anchor, text }): Row => {
      const column = anchor === undefined ? discriminator : -(anchors.of(anchor) + 1)
      return [label === undefined ? -1 : labels.of(label), level, column, slotsFor(tokensOf(text).length)]
    })
    return shapes.of(rows)
  }

  const shapeOfRubric = new Map(rubrics.map((rubric) => [rubric, add(rubricTexts(rubric))]))
  const factorTexts = factors.map((factor) => add(textsAbove(factor)))
  const scores = careerPaths.map((careerPath) => add(scoreTexts(careerPath)))
  for (const { text } of sections) add([{ label: '', text }])
  return {
    texts,
    catalog: {
      careerPaths: careerPaths.map(({ number, code, id, title, levels }) => {
        return { number, code, name: [id, title], levels: levels.map((level) => [level.id, level.title]) }
      }),
      factors: factors.map(({ number, id, title, discriminators }) => {
        return { number, name: [id, title], discriminators: discriminators.map((one) => [one.id, one.title]) }
      }),
      labels: labels.values,
      anchors: anchors.values,
      shapes: shapes.values,
      rubrics: careerPaths.map((careerPath) => {
        return factors.map((factor) => {
          const rubric = careerPath.rubrics.find((one) => one.factor === factor)
          return (rubric && shapeOfRubric.get(rubric)) ?? -1
        })
      }),
      factorTexts,
      scores,
      sections: sections.map(({ url, labels, text }) => ({ url, labels, slots: slotsFor(tokensOf(text).length) })),
      pages,
      ...wordList(texts.flat()),
    },
  }
}

/** The descriptors of a rubric, the sentences above them, and the texts in which the rubric differs from its factor. */
function rubricTexts(rubric: Rubric): RecordText[] {
  const { careerPath, factor, levels } = rubric
  const leadIn = (text: string | null, level: number) => (text === null ? [] : [{ label: 'Lead-in', level, text }])
  return [
    ...levels.flatMap((description) => {
      const level = careerPath.levels.indexOf(description.level)
      return [
        ...leadIn(description.leadIn, level),
        ...description.descriptors.flatMap((descriptor) => descriptorText(descriptor, level)),
      ]
    }),
    ...textsAbove({
      ...(rubric.description !== factor.description && { description: rubric.description }),
      ...(rubric.criteria !== factor.criteria && { criteria: rubric.criteria }),
      ...(rubric.supervisors !== factor.supervisors && { supervisors: rubric.supervisors }),
      ...(rubric.note !== factor.note && { note: rubric.note }),
    }),
  ]
}

function descriptorText({ text, discriminator, anchor }: Descriptor, level: number): RecordText[] {
  if (text === null) return []
  if (!discriminator) return [{ level, anchor, text }]
  return [{ level, discriminator: discriminator.factor.discriminators.indexOf(discriminator), text }]
}

function textsAbove({ description, criteria, supervisors, note }: Partial<FactorTexts>): RecordText[] {
  const all = [
    { label: 'Factor Description', text: description },
    { label: criteria?.heading, text: criteria?.text },
    { label: supervisors?.heading, text: supervisors?.text },
    { label: 'Note', text: note },
  ]
  return all.flatMap(({ label, text }) => (text ? [{ label, text }] : []))
}

function scoreTexts({ levels }: CareerPath): RecordText[] {
  return levels.flatMap(({ scores }, level) => (scores === null ? [] : [{ label: 'Scores', level, text: scores }]))
}

/** Different values, numbered from 0 in the order in which they came. */
class Numbered<Value> {
  readonly values: Value[] = []
  readonly #numbers = new Map<string, number>()
  readonly #keyOf: (value: Value) => string

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf
  }

  of(value: Value): number {
    const key = this.#keyOf(value)
    const number = this.#numbers.get(key) ?? this.values.push(value) - 1
    this.#numbers.set(key, number)
    return number
  }
}
