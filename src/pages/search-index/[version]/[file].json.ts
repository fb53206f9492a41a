import type { APIRoute, GetStaticPaths } from 'astro'
import { loadSearchFiles } from '../../../site/search-index.ts'

export const getStaticPaths = (async () => {
  const { version, files } = await loadSearchFiles()
  return [...files].map(([file, content]) => ({ params: { version, file }, props: { content } }))
}) satisfies GetStaticPaths

/** One file of the search index. */
export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': 'application/json' } })
