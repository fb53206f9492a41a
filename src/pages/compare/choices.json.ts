import { choicesOf } from '../../compare/choice.ts'
import { loadFamily } from '../../site/load.ts'

/** Everything that the comparison page can compare. */
export async function GET() {
  return Response.json(choicesOf(await loadFamily()))
}
