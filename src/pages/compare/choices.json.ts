import type { Choices } from '../../compare/choice.ts'
import { loadFamily } from '../../site/load.ts'

/** Everything that the comparison page can compare. */
export async function GET() {
  const { careerPaths, factors } = await loadFamily()
  const choices: Choices = {
    careerPaths: careerPaths.map(({ id, title, levels, rubrics }) => ({
      id,
      title,
      levels: levels.map((level) => ({ id: level.id, title: level.title })),
      factors: rubrics.map(({ factor }) => factors.indexOf(factor)),
    })),
    factors: factors.map(({ id, title }) => ({ id, title })),
  }
  return Response.json(choices)
}
