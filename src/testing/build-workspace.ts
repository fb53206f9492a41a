import { join } from 'node:path'
import { resultOf, start } from './command.ts'
import { temporaryFolder } from './temporary-folder.ts'

/**
 * A temporary folder, a copy of the content, an output path, and functions that start a build or run one to completion.
 */
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
    build: (contentDir?: string, outDir?: string) => resultOf(startBuild(contentDir, outDir)),
  }
}
