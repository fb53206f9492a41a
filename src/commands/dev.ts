import { dev } from 'astro'
import { check } from '../check/check.ts'
import { readRendition } from '../site/rendition.ts'
import { settings } from '../settings.ts'

/**
 * `npm run dev`: serves the site in the foreground while you work on it. Starts only if the content has no problems.
 */
async function main(contentDir: string): Promise<void> {
  if (/[#?%]/.test(contentDir)) {
    throw new Error(
      `The setting CONTENT_DIR is "${contentDir}": here it must be a folder without #, ? or % in its name.`,
    )
  }
  await readRendition(() => check(contentDir))
  process.env['ASTRO_DEV_BACKGROUND'] = '0'
  await dev({})
}

await main(settings.contentDir).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
