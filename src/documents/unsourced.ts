import type { CareerPath, Factor } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { headingKey, sameHeading, sameLetters } from './capitals.ts'
import { sameLevel } from './career-path.ts'
import type { SourceDocument } from './document.ts'
import { type Piece, criteriaPieces, isUnsourced, shownTexts } from './piece.ts'

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
    { name: 'the title', key: ['title'], content: title, sources: own.map((one) => one.title), same: sameLetters },
    ...levels.flatMap(({ title, scores, beyond }, index): Piece[] => {
      const found = documents.flatMap((document) => sameLevel(document.levels, { title }) ?? [])
      const sources = found.map((level) => level.title)
      const level: Piece = { name: 'a level', key: ['levels', index], content: title, sources, same: sameLetters }
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
      { name: 'the title', key: ['title'], content: title, sources, same: sameLetters },
      {
        name: 'the description',
        key: ['description'],
        content: description,
        sources: documents.map((one) => one.description),
      },
      ...criteriaPieces('criteria', factor, documents, sameLetters),
      ...criteriaPieces('supervisors', factor, documents, sameLetters),
      { name: 'the note', key: ['note'], content: note, sources: documents.map((one) => one.note) },
      ...discriminators.map(({ title }, index): Piece => {
        const sources = documents.flatMap((one) => one.discriminators.filter((other) => sameHeading(other, title)))
        return { name: 'a discriminator', key: ['discriminators', index], content: title, sources, same: sameLetters }
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

function unsourced(file: string, pieces: readonly Piece[]): Problem[] {
  const fix = 'Correct it to what a source document has, or import the document that has it.'
  return pieces.filter(isUnsourced).map((piece) => ({
    file,
    ...(piece.key && { key: piece.key }),
    wrong: `no source document has this as ${piece.name}${shownTexts(piece)}`,
    fix,
  }))
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
