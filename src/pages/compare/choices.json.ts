import { choicesOf } from '../../compare/choice.ts'
import { movedChoices } from '../../compare/moved-choices.ts'
import { loadRendition } from '../../site/load.ts'

/** Everything that the comparison page can compare. */
export async function GET() {
  const { family, moved, superseded } = (await loadRendition()).snapshot
  return Response.json(choicesOf(family, movedChoices(moved.pages, family, superseded)))
}
