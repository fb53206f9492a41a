import type { APIRoute } from 'astro'
import type { Rubric } from '../../../../rubric/family.ts'
import { download } from '../../../../site/downloads.ts'
import { to } from '../../../../routes/to.ts'
import { rubricFilePaths } from '../../../../site/load.ts'

export const getStaticPaths = rubricFilePaths

/** One rubric as text, in the form of source documents; a build writes it by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => download(to.rubricText(props.rubric))
