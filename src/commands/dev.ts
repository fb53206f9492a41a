import { dev } from 'astro'
import { missingContent } from '../check/check.ts'
import { formatProblems } from '../rubric/problem.ts'
import { settings } from '../settings.ts'

/** `npm run dev`: serves the site while it is worked on, in the foreground. */
const { contentDir } = settings
const missing = missingContent(contentDir)
if (missing.length) {
  console.error(formatProblems(missing))
  process.exitCode = 1
} else if (/[#?%]/.test(contentDir)) {
  console.error(`The setting CONTENT_DIR is "${contentDir}": here it must be a folder without #, ? and % in its name.`)
  process.exitCode = 1
} else {
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  await dev({})
}
