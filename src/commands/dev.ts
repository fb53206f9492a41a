import { dev } from 'astro'
import { missingContent } from '../check/check.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'

/** `npm run dev`: serves the site while it is worked on, in the foreground. */
const missing = missingContent(settings.contentDir)
if (missing.length) {
  console.error(formatProblems(missing))
  process.exitCode = 1
} else {
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  await dev({})
}
