import type { Entry } from '../rubric/content.ts'
import { commaSeparated } from '../rubric/integrity/rule.ts'
import type { Problem } from '../rubric/problem.ts'
import type { CareerPathData } from '../rubric/schema/career-path.ts'
import { sameHeading } from './capitals.ts'
import { type Statement, disagreements } from './conflicts.ts'
import type { DocumentFile, DocumentLevel, SourceDocument } from './document.ts'
import { levelNumber } from './form/headings.ts'
import { idOf } from './id.ts'

/** The career path that a document makes. */
export const careerPathOf = (document: SourceDocument): CareerPathData =>
  withAdditions({ title: document.careerPath.title, levels: [] }, document)

/** The career path with what a document adds to it: a number, a code, scores, levels. */
export function withAdditions(known: CareerPathData, { careerPath, levels }: SourceDocument): CareerPathData {
  const number = known.number ?? careerPath.number
  const code = known.code ?? careerPath.code
  const added = levels.filter((level) => !sameLevel(known.levels, level))
  return {
    ...(number !== null && { number }),
    ...(code !== null && { code }),
    title: known.title,
    levels: [
      ...known.levels.map((level) => {
        const scores = level.scores ?? sameLevel(levels, level)?.scores
        return scores ? { ...level, scores } : level
      }),
      ...added.map(levelOf),
    ],
  }
}

function levelOf({ title, scores, beyond }: DocumentLevel): CareerPathData['levels'][number] {
  return { id: idOf(levelNumber(title)), title, ...(scores !== null && { scores }), ...(beyond && { beyond }) }
}

/** The level of the same title. */
export const sameLevel = <Item extends { title: string }>(levels: readonly Item[], { title }: { title: string }) =>
  levels.find((level) => sameHeading(level.title, title))

/** Scores are the same when their numbers are: `0-29` and `Score Range 0 – 29`. */
export const sameScores = (a: string, b: string) => String(a.match(/\d+/g)) === String(b.match(/\d+/g))

/** Whatever a document says of its career path that this does not. */
export function careerPathConflicts(source: DocumentFile, { id, file, data }: Entry<CareerPathData>): Problem[] {
  const { careerPath, levels } = source.document
  const whose = `career path "${id}"`
  const upToTop = (all: readonly { title: string; beyond?: boolean | undefined }[]) =>
    commaSeparated(all.filter(({ beyond }) => !beyond).map(({ title }) => title))
  return disagreements(source, file, [
    [`the number of ${whose}`, careerPath.number, data.number],
    [`the code of ${whose}`, careerPath.code, data.code],
    [`the title of ${whose}`, careerPath.title, data.title, sameHeading],
    [`the list of levels of ${whose}`, upToTop(levels), upToTop(data.levels), sameHeading],
    ...levels.map((level): Statement => {
      const there = sameLevel(data.levels, level)?.scores
      return [`the scores of ${level.title} of ${whose}`, level.scores, there, sameScores]
    }),
  ])
}
