import type { APIRoute } from 'astro'
import { documentOf } from '../../../../documents/document.ts'
import type { Rubric } from '../../../../rubric/family.ts'
import { rubricFilePaths } from '../../../../site/load.ts'

export const getStaticPaths = rubricFilePaths

/** What one rubric's Word files are made of; a build writes it by `site/small-files.ts`. */
export const GET: APIRoute<{ rubric: Rubric }> = ({ props }) => Response.json(documentOf(props.rubric))
