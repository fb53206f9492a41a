import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { pagePolicy } from './policy.ts'

/**
 * Adds the hashes of a page's styles to its policy before Astro writes the page. Reading and rewriting every file
 * afterward would take a third of the build time.
 */
export function allowStyles(): AstroIntegration {
  return {
    name: 'allow-styles',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const rendered = await astro.render(request, options)
            if (options.routeData.type !== 'page') return rendered
            if (rendered instanceof Response) return allowed(rendered)
            return { ...rendered, response: await allowed(rendered.response) }
          },
        }))
      },
    },
  }
}

/** Uses Latin-1, the fastest encoding, because one character per byte is enough for hashing. */
async function allowed(page: Response): Promise<Response> {
  const html = Buffer.from(await page.arrayBuffer()).toString('latin1')
  return new Response(Buffer.from(withHashes(html), 'latin1'), page)
}

/** Matches a style element, or any other tag, since attributes may contain words that look like a style element. */
const styleOrTag = /<style>(.*?)<\/style>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gs

/** A page, with one character per byte, whose policy allows the style elements in its head. */
export function withHashes(html: string): string {
  const styles: string[] = []
  for (const [tag, style] of html.matchAll(styleOrTag)) {
    if (tag.startsWith('<body')) break
    if (style !== undefined) styles.push(style)
  }
  return html.replace(pagePolicy([]), pagePolicy(styles.map(hashOf)))
}

const hashes = new Map<string, string>()

/** Caches hashes, since pages of the same kind have the same styles. */
function hashOf(style: string): string {
  const known = hashes.get(style)
  if (known) return known
  const hash = createHash('sha256').update(style, 'latin1').digest('base64')
  hashes.set(style, hash)
  return hash
}
