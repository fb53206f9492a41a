import type { APIRoute, GetStaticPaths } from 'astro'
import { drawPreview } from '../../previews/draw.ts'
import type { Preview } from '../../previews/preview.ts'
import { loadPreviewFiles } from '../../site/load.ts'

export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return []
  const previews = await loadPreviewFiles()
  return [...previews].map(([id, preview]) => ({ params: { id }, props: { preview } }))
}) satisfies GetStaticPaths

/** The picture beside a pasted link; a build writes them by `previews/draw.ts`. */
export const GET: APIRoute<{ preview: Preview }> = async ({ props }) =>
  new Response(new Uint8Array(await drawPreview(props.preview)), { headers: { 'content-type': 'image/png' } })
