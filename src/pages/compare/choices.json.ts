import type { Choices } from '../../compare/choice.ts'
import { movedChoices } from '../../compare/moved.ts'
import { loadFamily, loadMoved } from '../../site/load.ts'

/** Everything that the comparison page can compare. */
export async function GET() {
  const { careerPaths, factors, rubrics } = await loadFamily()
  const { pages } = await loadMoved()
  const choices: Choices = {
    careerPaths: careerPaths.map(({ id, title, levels, rubrics }) => ({
      id,
      title,
      levels: levels.map((level) => ({ id: level.id, title: level.title })),
      factors: rubrics.map(({ factor }) => factors.indexOf(factor)),
    })),
    factors: factors.map(({ id, title }) => ({ id, title })),
    moved: movedChoices(
      pages,
      rubrics.flatMap(({ levels }) => levels),
    ),
  }
  return Response.json(choices)
}
