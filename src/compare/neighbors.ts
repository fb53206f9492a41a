import { element } from '../browser/element.ts'
import { to } from '../routes/to.ts'
import { type Choices, comparisonQuery, type LevelChoice, levelsFor } from './choice.ts'

/** Links that compare neighboring levels, as soon as a side has a career path and a factor; nothing before. */
export function neighboringLevels(
  sides: readonly LevelChoice[],
  choicesIn: (edition: string | undefined) => Choices,
): HTMLElement[] {
  const { careerPath, factor, edition } = sides.find((side) => side.careerPath && side.factor) ?? {}
  const choices = choicesIn(edition)
  const chosen = choices.careerPaths.find(({ id }) => id === careerPath)
  if (!chosen || !careerPath || !factor) return []
  const levels = levelsFor(chosen, factor, choices)
  const list = element('ul', 'links')
  for (const [index, above] of levels.slice(1).entries()) {
    const below = levels[index]!
    const link = element('a', '', `${below.title} and ${above.title}`)
    const choice = (level: string) => ({ careerPath, factor, level, ...(edition && { edition }) })
    link.href = to.compare(comparisonQuery(choice(below.id), choice(above.id)))
    list.append(element('li', '', link))
  }
  if (!list.hasChildNodes()) return []
  return [element('h2', '', `Neighboring levels of ${chosen.title}`), list]
}
