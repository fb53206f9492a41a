import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ofSize, writeMadeUpContent } from '../src/testing/made-up.ts'
import { writeTwoEditions } from '../src/testing/two-editions.ts'
import { hostileFiles } from './full/hostile.ts'
import { shapes, shapeSite } from './full/shapes.ts'
import { largeSize, otherSites } from './other-sites.ts'

/**
 * `node e2e/build-other-site.ts madeUp|large|hostile|editions` builds the test site with that name. With `shapes`, it
 * builds one site for each shape.
 */
const [site, shape] = process.argv.slice(2) as [keyof typeof otherSites | 'shapes', string?]
if (site === 'shapes' && !shape) {
  for (const name of Object.keys(shapes)) run('e2e/build-other-site.ts', site, name)
  process.exit()
}
const { contentDir, outDir, basePath } = site === 'shapes' ? shapeSite(shape!) : otherSites[site]
Object.assign(process.env, { CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: basePath })
if (site === 'madeUp') {
  const { siteUrl, searchEngines } = otherSites.madeUp
  Object.assign(process.env, { SITE_URL: siteUrl, SEARCH_ENGINES: searchEngines ? 'yes' : 'no' })
}

if (site === 'madeUp') await buildUnchecked()
else if (site === 'shapes') {
  await rm(contentDir, { recursive: true, force: true })
  await writeMadeUpContent(shapes[shape as keyof typeof shapes], contentDir)
  await buildUnchecked()
} else {
  await rm(contentDir, { recursive: true, force: true })
  if (site === 'large') await writeMadeUpContent(ofSize(largeSize), contentDir)
  else if (site === 'editions') await writeTwoEditions(contentDir, 'content/guides')
  else await importHostile()
  run('src/commands/build.ts')
}

/**
 * Builds as `npm run build` does, but without comparing the content with source documents. The made-up site has no
 * source documents, because it uses features that no document can express. The families in `shapes` may also contain
 * what no document can express.
 */
async function buildUnchecked(): Promise<void> {
  const site = resolve(outDir)
  const cache = `${site}.cache`
  await rm(cache, { recursive: true, force: true })
  // Import these modules only now, because they read the settings once, from the environment set above.
  const [{ check }, { makeSite }] = await Promise.all([
    import('../src/check/check.ts'),
    import('../src/hosting/make-site.ts'),
  ])
  await makeSite(await check(contentDir, { sources: false }), { site, cache })
}

/** Imports the hostile documents with the command that content owners use, to test that command, too. */
async function importHostile(): Promise<void> {
  const receivedDir = resolve(`${outDir}.received`)
  await rm(receivedDir, { recursive: true, force: true })
  await mkdir(receivedDir)
  for (const [name, text] of hostileFiles) await writeFile(join(receivedDir, name), text)
  run('src/commands/import.ts', receivedDir)
}

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(1)
}
