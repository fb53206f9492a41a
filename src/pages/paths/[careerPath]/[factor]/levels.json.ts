import type { APIRoute } from 'astro'
import { comparedLevels } from '../../../../compare/compared-level.ts'
import type { Rubric } from '../../../../rubric/family.ts'
import { rubricFilePaths } from '../../../../site/load.ts'

export const getStaticPaths = rubricFilePaths

/** The levels of one rubric, for the comparison page; a build writes them by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => Response.json(comparedLevels(props.rubric))
