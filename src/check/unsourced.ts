import type { ContentFiles } from '../content/read.ts'
import type { SourceDocument } from '../documents/document.ts'
import { unsourcedInCareerPath, unsourcedInFactor } from '../documents/unsourced.ts'
import { type Entry, rubricId, rubricParts } from '../rubric/content.ts'
import type { Family, Rubric } from '../rubric/family.ts'
import type { Problem } from '../rubric/problem.ts'
import type { Broken } from './broken-files.ts'

/**
 * What career paths and factors say that no source document does. Nothing is said of one that has another rubric or
 * source document than those of `documents`, since that may be where it is from.
 */
export function unsourcedProblems(
  { content, sources }: ContentFiles,
  { careerPaths, factors }: Family,
  documents: ReadonlyMap<Rubric, SourceDocument>,
  broken: Broken,
): Problem[] {
  const known = new Set([...documents.keys()].map(rubricId))
  const ids = [...content.rubrics.map(({ id }) => id), ...sources.keys()]
  const unknown = ids.filter((id) => !known.has(id)).map(rubricParts)
  const unsure = {
    paths: new Set(unknown.map(({ careerPath }) => careerPath)),
    factors: new Set(unknown.map(({ factor }) => factor)),
  }
  const isSure =
    (collection: keyof typeof unsure) =>
    ({ id }: { id: string }) =>
      !unsure[collection].has(id) && !broken.has(collection, id)
  const fileOf = (entries: readonly Entry<unknown>[], id: string) => entries.find((one) => one.id === id)?.file ?? id
  const documentsOf = (one: { rubrics: readonly Rubric[] }) =>
    one.rubrics.flatMap((rubric) => documents.get(rubric) ?? [])
  return [
    ...careerPaths
      .filter(isSure('paths'))
      .flatMap((one) => unsourcedInCareerPath(one, fileOf(content.careerPaths, one.id), documentsOf(one))),
    ...factors
      .filter(isSure('factors'))
      .flatMap((one) => unsourcedInFactor(one, fileOf(content.factors, one.id), documentsOf(one))),
  ]
}
