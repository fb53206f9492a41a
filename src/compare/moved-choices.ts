import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { type Routes, routes } from '../routes/routes.ts'
import { choiceOf, formatChoice } from './choice.ts'

const to = routes('/')

/** An edition that is no longer in force, to whose pages old ones may lead. */
interface Superseded {
  readonly edition: Edition | null
  readonly family: Family
}

/** The choices of old level pages, each with the one of the page that took its place. */
export function movedChoices(
  pages: ReadonlyMap<string, string>,
  family: Family,
  superseded: readonly Superseded[] = [],
): Record<string, string> {
  const choicesAt = ({ levelDescription }: Routes, { rubrics }: Family, edition?: string) =>
    rubrics
      .flatMap(({ levels }) => levels)
      .map((one) => [levelDescription(one), formatChoice({ ...choiceOf(one), ...(edition && { edition }) })] as const)
  const choices = new Map([
    ...choicesAt(to, family),
    ...superseded.flatMap(({ edition, family }) =>
      edition ? choicesAt(routes(to.edition(edition)), family, edition.id) : [],
    ),
  ])
  const moved = [...pages].flatMap(([old, target]) => {
    const choice = choices.get(target)
    // The ids of a level page are the last three parts of its address.
    return choice ? [[old.split('/').slice(-4, -1).join('/'), choice] as const] : []
  })
  return Object.fromEntries(moved)
}
