import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readGuide } from '../content/guides.ts'
import { formatProblems, type Problem } from '../rubric/problem.ts'

/**
 * Keeps Astro from compiling, and so from running, a guide that is no prose. A build has checked its guides before; this
 * holds for what is compiled, also while the site is worked on, and should a file change after the check. It runs before
 * what compiles guides.
 */
export function guidesAreProse(): AstroIntegration {
  return {
    name: 'guides-are-prose',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        // The site’s own pages are code, also in MDX.
        const pages = fileURLToPath(new URL('pages/', config.srcDir))
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'guides-are-prose',
                enforce: 'pre',
                transform: {
                  filter: { id: /\.mdx$/ },
                  handler: (code, id) => (id.startsWith(pages) ? undefined : assertGuide(relative('', id), code)),
                },
              },
            ],
          },
        })
      },
    },
  }
}

/** Throws all that keeps a text from being a guide. */
function assertGuide(file: string, text: string): void {
  const problems: Problem[] = []
  readGuide(file, text, problems)
  if (problems.length) throw new Error(formatProblems(problems))
}
