import { dev } from 'astro'
import { missingContent } from '../check/check.ts'
import { formatProblem } from '../rubric/problem.ts'
import { settings } from '../settings.ts'

/** `npm run dev`: serves the site while it is worked on, in the foreground. */
const [missing] = missingContent(settings.contentDir)
if (missing) {
  console.error(formatProblem(missing))
  process.exitCode = 1
} else {
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  await dev({})
}
