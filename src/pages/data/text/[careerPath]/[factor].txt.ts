import type { APIRoute, GetStaticPaths } from 'astro'
import type { Rubric } from '../../../../rubric/family.ts'
import { download } from '../../../../site/downloads.ts'
import { to } from '../../../../routes/to.ts'
import { loadFamily } from '../../../../site/load.ts'

export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return []
  const { rubrics } = await loadFamily()
  return rubrics.map((rubric) => ({
    params: { careerPath: rubric.careerPath.id, factor: rubric.factor.id },
    props: { rubric },
  }))
}) satisfies GetStaticPaths

/** One rubric as text, in the form of source documents; a build writes it by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => download(to.rubricText(props.rubric))
