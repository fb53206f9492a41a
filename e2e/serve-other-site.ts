import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { writeGeneratedContent } from '../src/testing/generated-content.ts'
import { serveSite } from '../src/hosting/server.ts'
import { withBuildLock } from '../src/hosting/build-lock.ts'
import { settings } from '../src/settings.ts'
import { hostileFiles } from './hostile.ts'
import { largeCount, others } from './other-sites.ts'

/** `node e2e/serve-other-site.ts edition|large|hostile`: builds one of the other sites and serves it. */
const { contentDir, outDir, port } = others[process.argv[2] as keyof typeof others]

if (contentDir === others.hostile.contentDir) await importAndBuild()
else await buildUnchecked()
await serveSite(outDir, settings.basePath, port)

/** By the commands that a content owner uses, so that they are tried on hostile documents, too. */
async function importAndBuild(): Promise<void> {
  const received = resolve(`${outDir}.received`)
  for (const folder of [contentDir, received]) await rm(folder, { recursive: true, force: true })
  await mkdir(received)
  for (const [name, text] of hostileFiles) await writeFile(join(received, name), text)
  const env = { ...process.env, OUT_DIR: outDir }
  for (const words of [['src/commands/import.ts', received], ['src/commands/build.ts']]) {
    const { status } = spawnSync(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`${words[0]} refused the hostile documents.`)
  }
}

/** As the content is, without a check. */
async function buildUnchecked(): Promise<void> {
  if (contentDir === others.large.contentDir) {
    await rm(contentDir, { recursive: true, force: true })
    await writeGeneratedContent(largeCount, contentDir)
  }
  const cacheDir = resolve(`${outDir}.cache`)
  await rm(cacheDir, { recursive: true, force: true })
  // One after the other with all other builds of this project, as those are.
  await withBuildLock(() => build({ outDir: resolve(outDir), cacheDir, logLevel: 'warn' }))
}
