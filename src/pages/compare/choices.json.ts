import { choicesOf } from '../../compare/choice.ts'
import { movedChoices } from '../../compare/moved-choices.ts'
import { loadFamily, loadMoved } from '../../site/load.ts'

/** Everything that the comparison page can compare. */
export async function GET() {
  const family = await loadFamily()
  const { pages } = await loadMoved()
  const levels = family.rubrics.flatMap((rubric) => rubric.levels)
  return Response.json(choicesOf(family, movedChoices(pages, levels)))
}
