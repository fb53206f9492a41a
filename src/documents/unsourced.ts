import type { CareerPath, Factor } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import { headingKey, sameHeading, sameLetters } from './capitals.ts'
import { sameLevel } from './career-path.ts'
import type { SourceDocument } from './document.ts'
import { type Piece, criteriaPieces, isUnsourced, piece, shownTexts } from './piece.ts'

/** What a career path says that none of its source documents does. */
export function unsourcedInCareerPath(
  careerPath: CareerPath,
  file: string,
  documents: readonly SourceDocument[],
): Problem[] {
  if (!documents.length) return [orphan(file, 'career path')]
  const { number, code, title, levels } = careerPath
  const own = documents.map((document) => document.careerPath)
  const titles = own.map((one) => one.title)
  return unsourced(file, [
    piece('the number', number, number === null ? [null] : own.map((one) => one.number), { key: ['number'] }),
    piece('the code', code, code === null ? [null] : own.map((one) => one.code), { key: ['code'] }),
    piece('the title', title, titles, { key: ['title'], same: sameLetters }),
    ...levels.flatMap(({ title, scores, beyond }, index): Piece[] => {
      const found = documents.flatMap((document) => sameLevel(document.levels, { title }) ?? [])
      const key = ['levels', index]
      const titles = found.map((level) => level.title)
      const level = piece('a level', title, titles, { key, same: sameLetters })
      if (!found.length) return [level]
      const given = scores === null ? [null] : found.map((level) => level.scores)
      const place = (one: { beyond: boolean }) => (one.beyond ? 'beyond the top level' : 'up to the top level')
      return [
        level,
        piece(`the scores of ${title}`, scores, given, { key: [...key, 'scores'] }),
        piece(`the place of ${title}`, place({ beyond }), found.map(place), { key: [...key, 'beyond'] }),
      ]
    }),
  ])
}

/** What a factor says that none of its source documents does. */
export function unsourcedInFactor(factor: Factor, file: string, documents: readonly SourceDocument[]): Problem[] {
  if (!documents.length) return [orphan(file, 'factor')]
  const { title, description, note, discriminators } = factor
  const titles = documents.map((document) => document.factor.title)
  const descriptions = documents.map((document) => document.description)
  const notes = documents.map((document) => document.note)
  return [
    ...unsourced(file, [
      piece('the title', title, titles, { key: ['title'], same: sameLetters }),
      piece('the description', description, descriptions, { key: ['description'] }),
      ...criteriaPieces('criteria', factor, documents, sameLetters),
      ...criteriaPieces('supervisors', factor, documents, sameLetters),
      piece('the note', note, notes, { key: ['note'] }),
      ...discriminators.map(({ title }, index) => {
        const named = documents.flatMap((one) => one.discriminators.filter((other) => sameHeading(other, title)))
        return piece('a discriminator', title, named, { key: ['discriminators', index], same: sameLetters })
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
