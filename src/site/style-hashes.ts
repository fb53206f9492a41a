import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { pagePolicy } from './policy.ts'

/** Lets each page of a finished build use the styles that it brings: puts their hashes into its policy. */
export function allowStyles(): AstroIntegration {
  return {
    name: 'allow-styles',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir)
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue
          const file = join(folder, name)
          const html = await readFile(file, 'utf8')
          await writeFile(file, withHashes(html))
        }
      },
    },
  }
}

/** A style element; or another tag, whose attributes may hold official words that look like one. */
const styleOrTag = /<style>(.*?)<\/style>|<[a-z/](?:"[^"]*"|'[^']*'|[^"'>])*>/gs

/** The page with a policy that allows its own style elements. */
export function withHashes(html: string): string {
  const styles = [...html.matchAll(styleOrTag)].flatMap(([, style]) => style ?? [])
  return html.replace(pagePolicy([]), pagePolicy(styles.map(hashOf)))
}

const hashes = new Map<string, string>()

/** Pages of a kind have the same styles. */
function hashOf(style: string): string {
  const known = hashes.get(style)
  if (known) return known
  const hash = createHash('sha256').update(style).digest('base64')
  hashes.set(style, hash)
  return hash
}
