import type { APIRoute, GetStaticPaths } from 'astro'
import { drawPreview } from '../../previews/draw.ts'
import { type Preview, previewId, sitePreview } from '../../previews/preview.ts'
import { loadPreviews, loadSite } from '../../site/load.ts'

export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) return []
  const previews = new Map(
    [sitePreview(await loadSite()), ...(await loadPreviews()).values()].map((preview) => [previewId(preview), preview]),
  )
  return [...previews].map(([id, preview]) => ({ params: { id }, props: { preview } }))
}) satisfies GetStaticPaths

/** The picture beside a pasted link; a build writes them by `previews/draw.ts`. */
export const GET: APIRoute<{ preview: Preview }> = async ({ props }) =>
  new Response(new Uint8Array(await drawPreview(props.preview)), { headers: { 'content-type': 'image/png' } })
