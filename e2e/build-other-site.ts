import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ofSize, writeMadeUpContent } from '../src/testing/made-up.ts'
import { writeTwoEditions } from '../src/testing/two-editions.ts'
import { hostileFiles } from './full/hostile.ts'
import { shapes, shapeSite } from './full/shapes.ts'
import { largeCount, others } from './other-sites.ts'

/** `node e2e/build-other-site.ts madeUp|large|hostile|editions|shapes`: builds one of the other sites, or one of each shape. */
const [site, shape] = process.argv.slice(2) as [keyof typeof others | 'shapes', string?]
if (site === 'shapes' && !shape) {
  for (const name of Object.keys(shapes)) run('e2e/build-other-site.ts', site, name)
  process.exit()
}
const { contentDir, outDir, basePath } = site === 'shapes' ? shapeSite(shape!) : others[site]
Object.assign(process.env, { CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: basePath })

if (site === 'madeUp') await buildUnchecked()
else if (site === 'shapes') {
  await rm(contentDir, { recursive: true, force: true })
  await writeMadeUpContent(shapes[shape as keyof typeof shapes], contentDir)
  await buildUnchecked()
} else {
  await rm(contentDir, { recursive: true, force: true })
  if (site === 'large') await writeMadeUpContent(ofSize(largeCount), contentDir)
  else if (site === 'editions') await writeTwoEditions(contentDir, 'content/guides')
  else await importHostile()
  run('src/commands/build.ts')
}

/** As `npm run build` does, without a check: the made-up site has no source documents, since it has what none can say; shapes may be of any kind. */
async function buildUnchecked(): Promise<void> {
  const site = resolve(outDir)
  const cache = `${site}.cache`
  await rm(cache, { recursive: true, force: true })
  // Only now that the environment has this site's settings, which are read once.
  const [{ check }, { makeSite }] = await Promise.all([
    import('../src/check/check.ts'),
    import('../src/hosting/make-site.ts'),
  ])
  await makeSite(await check(contentDir, { sources: false }), { site, cache })
}

/** By the commands that a content owner uses, so that they are tried on hostile documents, too. */
async function importHostile(): Promise<void> {
  const received = resolve(`${outDir}.received`)
  await rm(received, { recursive: true, force: true })
  await mkdir(received)
  for (const [name, text] of hostileFiles) await writeFile(join(received, name), text)
  run('src/commands/import.ts', received)
}

function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(1)
}
