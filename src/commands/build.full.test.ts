import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sha256Of } from '../content/source-list.ts'
import { serveSite } from '../hosting/server.ts'
import { type BuildPlace, buildPlace, finished, hashesOf } from '../testing/build-place.ts'
import { randomFrom } from '../testing/random.ts'

/** The files of a site that are not what a server answers at their addresses; what is for hosts is not served. */
async function unlikeServed(site: ReadonlyMap<string, string>, port: number): Promise<string[]> {
  const unlike: string[] = []
  for (const [file, hash] of site) {
    if (['_headers', '_redirects'].includes(file)) continue
    const response = await fetch(`http://localhost:${port}/${file}`)
    if (sha256Of(await response.bytes()) !== hash) unlike.push(`${file} (${response.status})`)
  }
  return unlike
}

describe('npm run build', () => {
  let place: BuildPlace
  beforeEach(async () => (place = await buildPlace()))
  afterEach(() => place.remove())

  test('the same content makes the same site, byte for byte, whatever the names of folders', async () => {
    const { folder, content, dist, build } = place
    const [other, otherDist] = [join(folder, 'of #1? 50%20'), join(folder, 'elsewhere #2? 100%')]
    await cp(content, other, { recursive: true })
    assert.equal((await build()).status, 0)
    assert.equal((await build(other, otherDist)).status, 0)
    const hashes = await hashesOf(dist)
    assert.ok(hashes.size > 20)
    assert.deepEqual(await hashesOf(otherDist), hashes)
  })

  test('publishes what it has checked, whatever becomes of the content meanwhile', async () => {
    const { folder, content, dist, build, start } = place
    await cp('.github/level-page.png', join(content, 'guides/picture.png'))
    await appendFile(join(content, 'guides/glossary.mdx'), '\n![A page](picture.png)\n')
    assert.equal((await build()).status, 0)
    const first = await hashesOf(dist)
    const [copy, site] = [join(folder, 'copy'), join(folder, 'site')]
    await cp(content, copy, { recursive: true })
    const child = start(copy, site)
    const result = finished(child)
    const hasChecked = async () => {
      return existsSync('dist.building') && (await readFile('dist.lock', 'utf8')).startsWith(`${child.pid} `)
    }
    while (child.exitCode === null && !(await hasChecked())) await setTimeout(5)
    await changeAll(copy)
    assert.deepEqual(await result, { status: 0, stdout: (await result).stdout, stderr: '' })
    assert.deepEqual(await hashesOf(site), first)
  })

  test('two builds at once take turns, each with its own content', async () => {
    const { folder, content, dist, build, edit } = place
    const other = join(folder, 'other')
    await cp(content, other, { recursive: true })
    await edit('guides/glossary.mdx', 'title: Glossary', 'title: Words')
    const builds = await Promise.all([build(), build(other, join(folder, 'dist'))])
    assert.deepEqual(
      builds.map(({ status, stderr }) => [status, stderr]),
      [
        [0, ''],
        [0, ''],
      ],
    )
    assert.match(builds.map(({ stdout }) => stdout).join(''), /Another build is running here/)
    assert.match(await readFile(join(dist, 'guides/glossary/index.html'), 'utf8'), /<title>Words/)
    assert.match(await readFile(join(folder, 'dist/guides/glossary/index.html'), 'utf8'), /<title>Glossary/)
  })

  test('killed at any moment, it leaves a whole site, and the next build succeeds', async (context) => {
    const { folder, content, dist, start, build, edit } = place
    await build()
    const last = await hashesOf(dist)
    await edit('guides/glossary.mdx', 'title: Glossary', 'title: Words')
    const began = performance.now()
    await build(content, join(folder, 'expected'))
    const took = performance.now() - began
    const changed = await hashesOf(join(folder, 'expected'))

    const server = await serveSite(dist, '/', 0)
    context.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const random = randomFrom(7)
    for (let times = 0; times < 30; times++) {
      const child = start()
      const ended = once(child, 'exit')
      await setTimeout(random.below(took))
      child.kill('SIGKILL')
      await ended
      const unlike = await Promise.all([last, changed].map((site) => unlikeServed(site, port)))
      assert.ok(
        unlike.some((files) => !files.length),
        `after kill ${times + 1}: ${unlike.join(' or ')}`,
      )
    }
    assert.equal((await build()).status, 0)
    assert.deepEqual(await hashesOf(dist), changed)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
    assert.deepEqual(
      (await readdir('.')).filter((name) => name.startsWith('dist.building')),
      [],
    )
  })
})

/** Changes every file of a content folder, the words of the texts among them. */
async function changeAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    if (file.endsWith('.png')) await writeFile(file, 'no picture')
    else await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/customer/gi, 'changed'))
  }
}
