import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { filesBelow } from '../content/edition-files.ts'
import { serveSite } from '../hosting/server.ts'
import { buildPlace } from '../testing/build-place.ts'
import { finished } from '../testing/command.ts'
import { edit } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { randomFrom } from '../testing/random.ts'

/** The files of a site that a server answers with something else at their addresses. What is for hosts is not served. */
async function unlikeServed(site: ReadonlyMap<string, Uint8Array>, port: number): Promise<string[]> {
  const unlike: string[] = []
  for (const [file, bytes] of site) {
    if (['_headers', '_redirects'].includes(file)) continue
    const response = await fetch(`http://localhost:${port}/${file}`)
    if (!Buffer.from(bytes).equals(await response.bytes())) unlike.push(`${file} (${response.status})`)
  }
  return unlike
}

const otherTitle = edit('guides/glossary.mdx', 'title: Glossary', 'title: Words')

/** A build place with a picture in a guide. */
async function placeWithPicture() {
  const place = await buildPlace()
  const picture = join(place.content, 'guides/picture.png')
  await cp('.github/level-page.png', picture)
  await edit('guides/glossary.mdx', /$/, '\n![A page](picture.png)\n')(place.content)
  assert.equal((await place.build()).status, 0)
  return { ...place, picture, last: await filesBelow(place.dist) }
}

describe('npm run build', () => {
  test('makes the same site of the same content, byte for byte, and nothing else, whatever the names of folders', async () => {
    const { folder, content, dist, build } = await buildPlace()
    const [otherContent, otherDist] = [join(folder, 'of #1? 50%20'), join(folder, 'elsewhere #2? 100%')]
    await cp(content, otherContent, { recursive: true })
    const { status, stderr } = await build()
    assert.deepEqual([status, stderr], [0, ''])
    assert.equal((await build(otherContent, otherDist)).status, 0)
    const site = await filesBelow(dist)
    assert.ok(site.size > 20 && site.has('index.html'))
    assert.deepEqual(await filesBelow(otherDist), site)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('leaves the last site as it was if only Astro finds a problem', async () => {
    const { folder, dist, picture, last, build } = await placeWithPicture()
    await rename(dist, `${dist}.last`)
    await writeFile(picture, 'no picture')
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(stderr, /guides\/picture\.png[^]*Nothing was built; .*dist is as it was\./)
    assert.doesNotMatch(stderr, /^ +at |dist\.building/m)
    assert.deepEqual(await filesBelow(dist), last)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('publishes what it has checked, even if the content changes meanwhile', async () => {
    const { folder, content, last, start } = await placeWithPicture()
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
    assert.deepEqual(await filesBelow(site), last)
  })

  test('takes turns with another build, each with its content', async () => {
    const { folder, content, dist, build } = await buildPlace()
    const otherContent = await temporaryFolder(content)
    await otherTitle(content)
    const builds = await Promise.all([build(), build(otherContent, join(folder, 'dist'))])
    for (const { status, stderr } of builds) assert.deepEqual([status, stderr], [0, ''])
    assert.match(builds.map(({ stdout }) => stdout).join(''), /Another build is running here/)
    assert.match(await readFile(join(dist, 'guides/glossary/index.html'), 'utf8'), /<title>Words/)
    assert.match(await readFile(join(folder, 'dist/guides/glossary/index.html'), 'utf8'), /<title>Glossary/)
  })

  test('leaves a whole site whenever it is killed, and the next build succeeds', async (context) => {
    const { folder, content, dist, start, build } = await buildPlace()
    await build()
    const last = await filesBelow(dist)
    await otherTitle(content)
    const began = performance.now()
    await build(content, join(folder, 'expected'))
    const duration = performance.now() - began
    const changed = await filesBelow(join(folder, 'expected'))

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
      const unlike = await Promise.all([last, changed].map((site) => unlikeServed(site, port)))
      const isWhole = unlike.some((files) => !files.length)
      assert.ok(isWhole, `after kill ${times + 1}: ${unlike.join(' or ')}`)
    }
    assert.equal((await build()).status, 0)
    assert.deepEqual(await filesBelow(dist), changed)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })
})

/** Changes every file of a content folder, also official wording. */
async function changeAll(folder: string): Promise<void> {
  for (const [path, bytes] of await filesBelow(folder)) {
    const changed = Buffer.from(bytes)
      .toString()
      .replaceAll(/customer/gi, 'changed')
    await writeFile(join(folder, path), path.endsWith('.png') ? 'no picture' : changed)
  }
}
