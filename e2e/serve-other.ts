import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'astro'
import { writeGeneratedContent } from '../src/bench/content.ts'
import { serveSite } from '../src/site/server.ts'
import { inTurn } from '../src/site/turn.ts'
import { settings } from '../src/settings.ts'
import { largeCount, others } from './others.ts'

/** `node e2e/serve-other.ts edition|large`: builds one of the other sites, as it is without a check, and serves it. */
const { contentDir, outDir, port } = others[process.argv[2] as keyof typeof others]

if (contentDir === others.large.contentDir) {
  await rm(contentDir, { recursive: true, force: true })
  await writeGeneratedContent(largeCount, contentDir)
}
const cacheDir = resolve(`${outDir}.cache`)
await rm(cacheDir, { recursive: true, force: true })
// In turn with all other builds of this project, as those take turns.
await inTurn(process.cwd(), () => build({ outDir: resolve(outDir), cacheDir, logLevel: 'warn' }))
await serveSite(outDir, settings.basePath, port)
