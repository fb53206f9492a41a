import type { APIRoute } from 'astro'
import { licencesText } from '../site/licences.ts'

/** The licences of what others have written of the site's scripts. */
export const GET: APIRoute = async () =>
  new Response(await licencesText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
