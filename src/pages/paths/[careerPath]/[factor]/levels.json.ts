import type { APIRoute, GetStaticPaths } from 'astro'
import { comparedLevels } from '../../../../compare/compared-level.ts'
import type { Rubric } from '../../../../rubric/family.ts'
import { loadFamily } from '../../../../site/load.ts'

export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return []
  const { rubrics } = await loadFamily()
  return rubrics.map((rubric) => ({
    params: { careerPath: rubric.careerPath.id, factor: rubric.factor.id },
    props: { rubric },
  }))
}) satisfies GetStaticPaths

/** The levels of one rubric, for the comparison page; a build writes them by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => Response.json(comparedLevels(props.rubric))
