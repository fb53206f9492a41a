import type { LevelDescription } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { choiceOf, formatChoice } from './choice.ts'

const to = routes('/')

/** The choices that old level pages stand for, each with the one of the page that took its place. */
export function movedChoices(
  pages: ReadonlyMap<string, string>,
  levelDescriptions: readonly LevelDescription[],
): Record<string, string> {
  const choices = new Map(levelDescriptions.map((one) => [to.levelDescription(one), formatChoice(choiceOf(one))]))
  const moved = [...pages].flatMap(([old, target]) => {
    const [, edition, inEdition] = /^\/editions\/([^/]+)\/paths\/([^/]+\/[^/]+\/[^/]+)\/$/.exec(target) ?? []
    const choice = choices.get(target) ?? (inEdition && `${edition}:${inEdition}`)
    // The ids of a level page are the last three parts of its address.
    return choice ? [[old.split('/').slice(-4, -1).join('/'), choice] as const] : []
  })
  return Object.fromEntries(moved)
}
