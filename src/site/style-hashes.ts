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
            const result = await astro.render(request, options)
            if (options.routeData.type !== 'page') return result
            if (result instanceof Response) return withAllowedStyles(result)
            return { ...result, response: await withAllowedStyles(result.response) }
          },
        }))
      },
    },
  }
}

/** Uses Latin-1, the fastest encoding, because one character per byte is enough for hashing. */
async function withAllowedStyles(page: Response): Promise<Response> {
  const html = Buffer.from(await page.arrayBuffer()).toString('latin1')
  return new Response(Buffer.from(withHashes(html), 'latin1'), page)
}

/** Matches a style element or any other tag, because the attributes of a tag may look like a style element. */
const styleOrTag = /<style>(.*?)<\/style>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gs

/** Makes the policy of a page allow the style elements in its head. Expects one character per byte. */
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
  const knownHash = hashes.get(style)
  if (knownHash) return knownHash
  const hash = createHash('sha256').update(style, 'latin1').digest('base64')
  hashes.set(style, hash)
  return hash
}
