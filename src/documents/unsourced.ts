import type { CareerPath, Factor } from '../rubric/family.ts'
import type { KeyPath, Problem } from '../rubric/problem.ts'
import type { CriteriaData } from '../rubric/schema/factor.ts'
import { headingKey, sameHeading, sameLetters } from './capitals.ts'
import { sameLevel } from './career-path.ts'
import type { SourceDocument } from './document.ts'
import { shown } from './wording.ts'

/** Something official that several rubrics share, and what their source documents have in its place. */
interface Shared {
  readonly name: string
  readonly key: KeyPath
  readonly content: string | null
  readonly sources: readonly (string | null)[]
  /** Whether its capitals may be others, since source documents write it in capitals. */
  readonly heading?: boolean
}

/** What a career path says that none of its source documents does. */
export function unsourcedInCareerPath(
  careerPath: CareerPath,
  file: string,
  documents: readonly SourceDocument[],
): Problem[] {
  if (!documents.length) return [orphan(file, 'career path')]
  const { number, code, title, levels } = careerPath
  const own = documents.map((document) => document.careerPath)
  const numbered = number === null || own.some((one) => one.number !== null)
  return unsourced(file, [
    { name: 'the number', key: ['number'], content: numbered ? null : String(number), sources: [null] },
    { name: 'the code', key: ['code'], content: code, sources: code === null ? [null] : own.map((one) => one.code) },
    { name: 'the title', key: ['title'], content: title, sources: own.map((one) => one.title), heading: true },
    ...levels.flatMap(({ title, scores, beyond }, index): Shared[] => {
      const found = documents.flatMap((document) => sameLevel(document.levels, { title }) ?? [])
      const sources = found.map((level) => level.title)
      const level: Shared = { name: 'a level', key: ['levels', index], content: title, sources, heading: true }
      if (!found.length) return [level]
      const given = scores === null ? [null] : found.map((level) => level.scores)
      const place = (one: { beyond: boolean }) => (one.beyond ? 'beyond the top level' : 'up to the top level')
      return [
        level,
        { name: `the scores of ${title}`, key: ['levels', index, 'scores'], content: scores, sources: given },
        {
          name: `the place of ${title}`,
          key: ['levels', index, 'beyond'],
          content: place({ beyond }),
          sources: found.map(place),
        },
      ]
    }),
  ])
}

/** What a factor says that none of its source documents does. */
export function unsourcedInFactor(factor: Factor, file: string, documents: readonly SourceDocument[]): Problem[] {
  if (!documents.length) return [orphan(file, 'factor')]
  const { title, description, note, discriminators } = factor
  const sources = documents.map((document) => document.factor.title)
  return [
    ...unsourced(file, [
      { name: 'the title', key: ['title'], content: title, sources, heading: true },
      {
        name: 'the description',
        key: ['description'],
        content: description,
        sources: documents.map((one) => one.description),
      },
      ...criteria('criteria', factor, documents),
      ...criteria('supervisors', factor, documents),
      { name: 'the note', key: ['note'], content: note, sources: documents.map((one) => one.note) },
      ...discriminators.map(({ title }, index): Shared => {
        const sources = documents.flatMap((one) => one.discriminators.filter((other) => sameHeading(other, title)))
        return { name: 'a discriminator', key: ['discriminators', index], content: title, sources, heading: true }
      }),
    ]),
    ...unsourcedOrder(
      discriminators.map(({ title }) => title),
      file,
      documents,
    ),
  ]
}

function orphan(file: string, what: string): Problem {
  const fix = 'Import the document that has it, or remove this file.'
  return { file, wrong: `no source document has this ${what}`, fix }
}

function criteria(key: 'criteria' | 'supervisors', factor: Factor, documents: readonly SourceDocument[]): Shared[] {
  const name = key === 'criteria' ? 'criteria' : 'criteria for supervisors'
  const part = (which: keyof CriteriaData): Shared => ({
    name: `the ${which} of the ${name}`,
    key: [key, which],
    content: factor[key]?.[which] ?? null,
    sources: documents.map((one) => one[key]?.[which] ?? null),
    heading: which === 'heading',
  })
  return [part('heading'), part('text')]
}

function unsourced(file: string, shared: readonly Shared[]): Problem[] {
  return shared.flatMap(({ name, key, content, sources, heading = false }) => {
    const isSame = (source: string | null) =>
      source === content || (heading && source !== null && content !== null && sameLetters(source, content))
    if (sources.some(isSame)) return []
    const others = [...new Set(sources)].map((source) => shown('source', source)).join('')
    const wrong = `no source document has this as ${name}${shown('content', content)}${others}`
    return [{ file, key, wrong, fix: 'Correct it to what a source document has, or import the document that has it.' }]
  })
}

/** Two discriminators that stand the other way round in every source document that names both. */
function unsourcedOrder(titles: readonly string[], file: string, documents: readonly SourceDocument[]): Problem[] {
  const orders = documents.map((one) => one.discriminators.map(headingKey))
  return titles.flatMap((title, index) => {
    const before = titles.slice(0, index).find((earlier) => {
      const places = orders.map(
        (order) => [order.indexOf(headingKey(earlier)), order.indexOf(headingKey(title))] as const,
      )
      const both = places.filter((pair) => !pair.includes(-1))
      return both.length && both.every(([one, other]) => one > other)
    })
    if (before === undefined) return []
    const wrong = `"${title}" stands after "${before}", but before it in every source document that names both`
    return [{ file, key: ['discriminators', index], wrong, fix: 'Put them in the order of a source document.' }]
  })
}
