import { join } from 'node:path'
import { build } from 'astro'
import { renditionsOf, setRendition } from '../site/rendition.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { routes } from '../routes/routes.ts'
import { settings } from '../settings.ts'
import { filesOf } from '../site/files.ts'
import { writeFiles, writeMovedFiles } from '../site/write-files.ts'
import { writeHostFiles } from './host-files.ts'

/** The folders that a build writes to. */
export interface SiteFolders {
  readonly site: string
  /** Astro's cache during the build. */
  readonly cache: string
}

/** Builds the whole site: the pages and files of all editions, and the files for hosts. */
export async function makeSite(current: Snapshot, { site, cache }: SiteFolders): Promise<void> {
  const renditions = renditionsOf(current)
  const routesAt = (place: string) => routes(settings.siteUrl + settings.basePath + place)
  for (const rendition of renditions) {
    const { place } = rendition
    setRendition(rendition)
    await build({ outDir: join(site, place), cacheDir: join(cache, place || '.'), logLevel: 'warn' })
    await writeFiles(join(site, place), filesOf(rendition, routesAt(place)))
  }
  for (const { place, snapshot } of renditions) writeMovedFiles(join(site, place), snapshot.moved, routesAt(place))
  await writeHostFiles(site, renditions, settings.basePath)
}
