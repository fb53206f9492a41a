import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { filesUnder } from '../content/edition-files.ts'
import { serveSite } from '../hosting/server.ts'
import { buildWorkspace } from '../testing/build-workspace.ts'
import { finished } from '../testing/command.ts'
import { edit } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { randomFrom } from '../testing/random.ts'

/** The files of a site that a server does not serve unchanged. Ignores files for hosts, which are not served. */
async function servedDifferently(site: ReadonlyMap<string, Uint8Array>, port: number): Promise<string[]> {
  const different: string[] = []
  for (const [file, bytes] of site) {
    if (['_headers', '_redirects'].includes(file)) continue
    const response = await fetch(`http://localhost:${port}/${file}`)
    if (!Buffer.from(bytes).equals(await response.bytes())) different.push(`${file} (${response.status})`)
  }
  return different
}

const otherTitle = edit('guides/glossary.mdx', 'title: Glossary', 'title: Words')

/** A build workspace with an image in a guide. */
async function workspaceWithImage() {
  const workspace = await buildWorkspace()
  const picture = join(workspace.content, 'guides/picture.png')
  await cp('.github/level-page.png', picture)
  await edit('guides/glossary.mdx', /$/, '\n![A page](picture.png)\n')(workspace.content)
  assert.equal((await workspace.build()).status, 0)
  return { ...workspace, picture, last: await filesUnder(workspace.dist) }
}

describe('npm run build', () => {
  test('builds the same content into the same site, byte for byte, and nothing else, regardless of folder names', async () => {
    const { folder, content, dist, build } = await buildWorkspace()
    const [otherContent, otherDist] = [join(folder, 'of #1? 50%20'), join(folder, 'elsewhere #2? 100%')]
    await cp(content, otherContent, { recursive: true })
    const { status, stderr } = await build()
    assert.deepEqual([status, stderr], [0, ''])
    assert.equal((await build(otherContent, otherDist)).status, 0)
    const site = await filesUnder(dist)
    assert.ok(site.size > 20 && site.has('index.html'))
    assert.deepEqual(await filesUnder(otherDist), site)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('leaves the last site unchanged if only Astro finds a problem', async () => {
    const { folder, dist, picture, last, build } = await workspaceWithImage()
    await rename(dist, `${dist}.last`)
    await writeFile(picture, 'no picture')
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(stderr, /guides\/picture\.png[^]*Nothing was built; .*dist is unchanged\./)
    assert.doesNotMatch(stderr, /^ +at |dist\.building/m)
    assert.deepEqual(await filesUnder(dist), last)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('publishes the content that it checked, even if the content changes in the meantime', async () => {
    const { folder, content, last, start } = await workspaceWithImage()
    const [copy, site] = [await temporaryFolder(content), join(folder, 'site')]
    const child = start(copy, site)
    const result = finished(child)
    const hasChecked = async () => {
      return existsSync('dist.building') && (await readFile('dist.lock', 'utf8')).startsWith(`${child.pid} `)
    }
    while (child.exitCode === null && !(await hasChecked())) await setTimeout(5)
    await changeAll(copy)
    const { status, stderr } = await result
    assert.deepEqual([status, stderr], [0, ''])
    assert.deepEqual(await filesUnder(site), last)
  })

  test('takes turns with another build, each with its own content', async () => {
    const { folder, content, dist, build } = await buildWorkspace()
    const otherContent = await temporaryFolder(content)
    await otherTitle(content)
    const builds = await Promise.all([build(), build(otherContent, join(folder, 'dist'))])
    for (const { status, stderr } of builds) assert.deepEqual([status, stderr], [0, ''])
    assert.match(builds.map(({ stdout }) => stdout).join(''), /Another build is running here/)
    assert.match(await readFile(join(dist, 'guides/glossary/index.html'), 'utf8'), /<title>Words/)
    assert.match(await readFile(join(folder, 'dist/guides/glossary/index.html'), 'utf8'), /<title>Glossary/)
  })

  test('leaves a complete site no matter when it is killed, and the next build succeeds', async (context) => {
    const { folder, content, dist, start, build } = await buildWorkspace()
    await build()
    const last = await filesUnder(dist)
    await otherTitle(content)
    const began = performance.now()
    await build(content, join(folder, 'expected'))
    const duration = performance.now() - began
    const changed = await filesUnder(join(folder, 'expected'))

    const server = await serveSite(dist, '/', 0)
    context.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const random = randomFrom(7)
    for (let times = 0; times < 30; times++) {
      const child = start()
      const ended = once(child, 'exit')
      await setTimeout(random.below(duration))
      child.kill('SIGKILL')
      await ended
      const differences = await Promise.all([last, changed].map((site) => servedDifferently(site, port)))
      const isWhole = differences.some((files) => !files.length)
      assert.ok(isWhole, `after kill ${times + 1}: ${differences.join(' or ')}`)
    }
    assert.equal((await build()).status, 0)
    assert.deepEqual(await filesUnder(dist), changed)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })
})

/** Changes every file in a content folder, including official wording. */
async function changeAll(folder: string): Promise<void> {
  for (const [path, bytes] of await filesUnder(folder)) {
    const changed = Buffer.from(bytes)
      .toString()
      .replaceAll(/customer/gi, 'changed')
    await writeFile(join(folder, path), path.endsWith('.png') ? 'no picture' : changed)
  }
}
