import { isOwn, type NamedEdition, namedEditions } from '../browser/editions.ts'
import { routes } from '../routes/routes.ts'
import { to } from '../routes/to.ts'
import { type Choices, type LevelChoice, idsOf } from './choice.ts'
import type { ComparedSide } from './label.ts'
import type { ComparedLevel } from './compared-level.ts'

/** The edition that a choice names: the page’s own, where it names none; nothing where there is no such edition. */
export const editionOf = (id: string | undefined): NamedEdition | undefined =>
  namedEditions().find((edition) => (id ? edition.id === id : isOwn(edition)))

/** Where the pages of a choice’s edition are. */
export const routesOf = ({ edition }: Pick<LevelChoice, 'edition'>) => routes(editionOf(edition)?.home ?? to.home())

/** Fetches everything that can be compared in an edition. */
export const loadChoices = (edition: NamedEdition): Promise<Choices> => fetchJson(routes(edition.home).compareChoices())

/** Fetches one side of a comparison. */
export async function loadSide(choice: LevelChoice): Promise<ComparedSide> {
  const {
    rubric,
    level: { id },
  } = idsOf(choice)
  const address = routesOf(choice).comparedLevels(rubric)
  const level = (await fetchJson<Readonly<Record<string, ComparedLevel>>>(address))[id]
  if (!level) throw new Error(`${address} has no ${id}`)
  return { choice, level: { ...level, edition: editionOf(choice.edition)?.title ?? '' } }
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return (await response.json()) as Content
}
