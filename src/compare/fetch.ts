import { isOwn, type NamedEdition, namedEditions } from '../browser/editions.ts'
import { fetchJson } from '../browser/fetch-json.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { type Choices, type LevelChoice, idsOf } from './choice.ts'
import type { ComparedSide } from './label.ts'
import { comparedLevel, type RubricFile } from './compared-level.ts'

/** The edition that a choice names: the page’s own, where it names none; nothing where there is no such edition. */
export const editionOf = (id: string | undefined): NamedEdition | undefined =>
  namedEditions().find((edition) => (id ? edition.id === id : isOwn(edition)))

/** Where the pages of a choice’s edition are. */
export const routesOf = ({ edition }: Pick<LevelChoice, 'edition'>) => routes(editionOf(edition)?.home ?? to.home())

/** Fetches everything that can be compared in an edition. */
export const loadChoices = (edition: NamedEdition): Promise<Choices> => fetchJson(routes(edition.home).familyFile())

/** Fetches one side of a comparison. */
export async function loadSide(choice: LevelChoice): Promise<ComparedSide> {
  const {
    rubric,
    level: { id },
  } = idsOf(choice)
  const address = routesOf(choice).rubricFile(rubric)
  const level = comparedLevel(await fetchJson<RubricFile>(address), id)
  if (!level) throw new Error(`${address} has no ${id}`)
  return { choice, level: { ...level, edition: editionOf(choice.edition)?.title ?? '' } }
}
