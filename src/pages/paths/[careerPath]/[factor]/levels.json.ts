import type { APIRoute, GetStaticPaths } from 'astro'
import { type ComparedLevel, comparedLevel } from '../../../../../compare/level.ts'
import { loadFamily } from '../../../../../site/load.ts'

export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return []
  const { rubrics } = await loadFamily()
  return rubrics.flatMap(({ careerPath, factor, levels }) =>
    levels.map((levelDescription) => ({
      params: { careerPath: careerPath.id, factor: factor.id, level: levelDescription.level.id },
      props: { level: comparedLevel(levelDescription) },
    })),
  )
}) satisfies GetStaticPaths

/** One level description, for the comparison page; a build writes it by `site/small-files.ts`. */
export const GET: APIRoute<{ level: ComparedLevel }> = ({ props }) => Response.json(props.level)
