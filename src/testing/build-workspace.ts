import { join } from 'node:path'
import { finished, start } from './command.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A folder with a copy of the content and a path for the site, and a function that runs `npm run build`. */
export async function buildWorkspace() {
  const folder = await temporaryFolder()
  const [content, dist] = [await temporaryFolder('content'), join(folder, 'new/dist')]
  const startBuild = (contentDir = content, outDir = dist) =>
    start('build', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir })
  return {
    folder,
    content,
    dist,
    start: startBuild,
    build: (contentDir?: string, outDir?: string) => finished(startBuild(contentDir, outDir)),
  }
}
