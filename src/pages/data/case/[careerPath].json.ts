import type { APIRoute, GetStaticPaths } from 'astro'
import type { CareerPath } from '../../../rubric/family.ts'
import { download } from '../../../site/downloads.ts'
import { to } from '../../../routes/to.ts'
import { loadFamily } from '../../../site/load.ts'

export const getStaticPaths = (async () => {
  const { careerPaths } = await loadFamily()
  return careerPaths.map((careerPath) => ({ params: { careerPath: careerPath.id }, props: { careerPath } }))
}) satisfies GetStaticPaths

/** One career path as a CASE package. */
export const GET: APIRoute<{ careerPath: CareerPath }> = ({ props }) => download(to.casePackage(props.careerPath))
