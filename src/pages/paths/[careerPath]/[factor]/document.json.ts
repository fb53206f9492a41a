import type { APIRoute, GetStaticPaths } from 'astro'
import { documentOf } from '../../../../documents/document.ts'
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

/** What one rubric's Word files are made of; a build writes it by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => Response.json(documentOf(props.rubric))
