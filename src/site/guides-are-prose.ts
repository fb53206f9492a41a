import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readGuide } from '../content/guides.ts'
import { formatProblems, type Problem } from '../rubric/problem.ts'

/**
 * Keeps Astro from compiling, and thus running, code in a guide. The check already rejects such code; this plugin also
 * covers `npm run dev` and files that change after the check. It runs before MDX is compiled.
 */
export function guidesAreProse(): AstroIntegration {
  return {
    name: 'guides-are-prose',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        // The site's own MDX pages may contain code.
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

/** If the text is not a valid guide, throws an error that lists all problems. */
function assertGuide(file: string, text: string): void {
  const problems: Problem[] = []
  readGuide(file, text, problems)
  if (problems.length) throw new Error(formatProblems(problems))
}
