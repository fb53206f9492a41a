import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { sha256Of } from '../content/source-list.ts'

/** A folder with a copy of the content, and a place for its site, in which tests run `npm run build`. */
export interface BuildPlace {
  readonly folder: string
  readonly content: string
  readonly dist: string
  start(contentDir?: string, outDir?: string): ChildProcess
  build(contentDir?: string, outDir?: string): Promise<{ status: number | null; stdout: string; stderr: string }>
  /** Replaces something in a file of the content, which must have it. */
  edit(file: string, from: string, to: string): Promise<void>
  remove(): Promise<void>
}

export async function buildPlace(): Promise<BuildPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  const content = join(folder, 'content')
  const dist = join(folder, 'new/dist')
  await cp('content', content, { recursive: true })
  const start = (contentDir = content, outDir = dist) => {
    const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir }
    return spawn(process.execPath, ['src/commands/build.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  }
  return {
    folder,
    content,
    dist,
    start,
    build: (contentDir, outDir) => finished(start(contentDir, outDir)),
    async edit(file, from, to) {
      const before = await readFile(join(content, file), 'utf8')
      assert.ok(before.includes(from))
      await writeFile(join(content, file), before.replace(from, to))
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

/** What a build says until it ends. */
export async function finished(child: ChildProcess) {
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')])
  return { status: child.exitCode, stdout, stderr }
}

/** The hash of each file in a folder, hidden ones left out. */
export async function hashesOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  return new Map(
    await Promise.all(files.sort().map(async (file) => [file, sha256Of(await readFile(join(folder, file)))] as const)),
  )
}
