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
import { resultOf } from '../testing/command.ts'
import { edit } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { randomFrom } from '../testing/random.ts'

/** The site’s files whose contents differ when fetched from the server. Skips files that only configure hosts. */
async function differingFiles(site: ReadonlyMap<string, Uint8Array>, port: number): Promise<string[]> {
  const differences: string[] = []
  for (const [file, bytes] of site) {
    if (['_headers', '_redirects'].includes(file)) continue
    const response = await fetch(`http://localhost:${port}/${file}`)
    if (!Buffer.from(bytes).equals(await response.bytes())) differences.push(`${file} (${response.status})`)
  }
  return differences
}

const changeTitle = edit('guides/glossary.mdx', 'title: Glossary', 'title: Words')

/** A build workspace with an image in a guide, and the site built from it. */
async function workspaceWithImage() {
  const workspace = await buildWorkspace()
  const picture = join(workspace.content, 'guides/picture.png')
  await cp('.github/level-page.png', picture)
  await edit('guides/glossary.mdx', /$/, '\n![A page](picture.png)\n')(workspace.content)
  assert.equal((await workspace.build()).status, 0)
  const page = await readFile(join(workspace.dist, 'guides/glossary/index.html'), 'utf8')
  const [, file = 'no picture'] = /<img src="([^"]+)"[^>]* alt="A page"/.exec(page) ?? []
  assert.ok(existsSync(join(workspace.dist, file)), file)
  return { ...workspace, picture, previousSite: await filesUnder(workspace.dist) }
}

describe('npm run build', () => {
  test('builds the same site, byte for byte, from the same content in any folder, and leaves nothing else behind', async () => {
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

  test('leaves the previous site unchanged if the check finds no problem but Astro does', async () => {
    const { folder, dist, picture, previousSite, build } = await workspaceWithImage()
    await rename(dist, `${dist}.last`)
    await writeFile(picture, 'no picture')
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(stderr, /guides\/picture\.png[^]*Nothing was built; .*dist is unchanged\./)
    assert.doesNotMatch(stderr, /^ +at |dist\.building/m)
    assert.deepEqual(await filesUnder(dist), previousSite)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('publishes the content that it checked, even if the content changes in the meantime', async () => {
    const { folder, content, previousSite, start } = await workspaceWithImage()
    const [copy, site] = [await temporaryFolder(content), join(folder, 'site')]
    const child = start(copy, site)
    const result = resultOf(child)
    const hasChecked = async () => {
      return existsSync('dist.building') && (await readFile('dist.lock', 'utf8')).startsWith(`${child.pid} `)
    }
    while (child.exitCode === null && !(await hasChecked())) await setTimeout(5)
    await changeAll(copy)
    const { status, stderr } = await result
    assert.deepEqual([status, stderr], [0, ''])
    assert.deepEqual(await filesUnder(site), previousSite)
  })

  test('takes turns with a simultaneous build of other content', async () => {
    const { folder, content, dist, build } = await buildWorkspace()
    const otherContent = await temporaryFolder(content)
    await changeTitle(content)
    const builds = await Promise.all([build(), build(otherContent, join(folder, 'dist'))])
    for (const { status, stderr } of builds) assert.deepEqual([status, stderr], [0, ''])
    assert.match(builds.map(({ stdout }) => stdout).join(''), /Another build is running here/)
    assert.match(await readFile(join(dist, 'guides/glossary/index.html'), 'utf8'), /<title>Words/)
    assert.match(await readFile(join(folder, 'dist/guides/glossary/index.html'), 'utf8'), /<title>Glossary/)
  })

  test('leaves a complete site no matter when it is killed, and the next build succeeds', async (context) => {
    const { folder, content, dist, start, build } = await buildWorkspace()
    await build()
    const previousSite = await filesUnder(dist)
    await changeTitle(content)
    const startTime = performance.now()
    await build(content, join(folder, 'expected'))
    const duration = performance.now() - startTime
    const changedSite = await filesUnder(join(folder, 'expected'))

    const server = await serveSite(dist, '/', 0)
    context.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const random = randomFrom(7)
    for (let times = 0; times < 30; times++) {
      const child = start()
      const exit = once(child, 'exit')
      await setTimeout(random.below(duration))
      child.kill('SIGKILL')
      await exit
      const differences = await Promise.all([previousSite, changedSite].map((site) => differingFiles(site, port)))
      const isComplete = differences.some((files) => !files.length)
      assert.ok(isComplete, `after kill ${times + 1}: ${differences.join(' or ')}`)
    }
    assert.equal((await build()).status, 0)
    assert.deepEqual(await filesUnder(dist), changedSite)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })
})

/** Changes every file in a content folder, including the official wording. */
async function changeAll(folder: string): Promise<void> {
  for (const [path, bytes] of await filesUnder(folder)) {
    const newText = Buffer.from(bytes)
      .toString()
      .replaceAll(/customer/gi, 'changed')
    await writeFile(join(folder, path), path.endsWith('.png') ? 'no picture' : newText)
  }
}
