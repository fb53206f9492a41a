import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { randomFrom } from '../testing/random.ts'
import { serveSite } from '../hosting/server.ts'

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The hash of each file below a folder. */
async function hashesOf(folder: string): Promise<Map<string, string>> {
  const files = (await readFile(join(folder, '.site-files'), 'utf8')).split('\n').filter((file) => file)
  return new Map(
    await Promise.all(files.map(async (file) => [file, hashOf(await readFile(join(folder, file)))] as const)),
  )
}

/** The files of a site that are not what a server answers at their addresses; what is for hosts is not served. */
async function unlikeServed(site: ReadonlyMap<string, string>, port: number): Promise<string[]> {
  const unlike: string[] = []
  for (const [file, hash] of site) {
    if (file === '_headers') continue
    const response = await fetch(`http://localhost:${port}/${file}`)
    if (hashOf(await response.bytes()) !== hash) unlike.push(`${file} (${response.status})`)
  }
  return unlike
}

describe('npm run build', () => {
  let folder: string
  let content: string
  let dist: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'))
    content = join(folder, 'content')
    dist = join(folder, 'new/dist')
    await cp('content', content, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  function start(contentDir = content, outDir = dist): ChildProcess {
    const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir }
    return spawn(process.execPath, ['src/commands/build.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  async function finish(child: ChildProcess) {
    const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')])
    return { status: child.exitCode, stdout, stderr }
  }

  const build = (contentDir?: string, outDir?: string) => finish(start(contentDir, outDir))

  async function edit(file: string, from: string, to: string): Promise<void> {
    const before = await readFile(join(content, file), 'utf8')
    assert.ok(before.includes(from))
    await writeFile(join(content, file), before.replace(from, to))
  }

  test('writes the site wherever OUT_DIR is; a build with a problem leaves it as it was and says so', async () => {
    const good = await build()
    assert.equal(good.status, 0, good.stderr)
    const before = await hashesOf(dist)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])

    await edit(
      'rubrics/technical-management-support/customer-relations.yaml',
      'customer alliances;',
      'customer alliance;',
    )
    const bad = await build()
    assert.equal(bad.status, 1)
    assert.match(
      bad.stderr,
      /customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: Level IV, Customer Needs differs/,
    )
    assert.match(bad.stderr, /Nothing was built; .*dist is as it was\./)
    assert.deepEqual(await hashesOf(dist), before)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])

    // What only Astro finds; and a build was killed before, between its two moves.
    await rename(dist, `${dist}.build-previous`)
    await edit(
      'rubrics/technical-management-support/customer-relations.yaml',
      'customer alliance;',
      'customer alliances;',
    )
    await appendFile(join(content, 'guides/glossary.mdx'), '\n![Nothing](picture.png)\n')
    await writeFile(join(content, 'guides/picture.png'), 'no picture')
    const ugly = await build()
    assert.equal(ugly.status, 1)
    assert.match(ugly.stderr, /picture\.png[^]*Nothing was built; .*dist is as it was\./)
    assert.doesNotMatch(ugly.stderr, /^ +at /m)
    assert.deepEqual(await hashesOf(dist), before)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
  })

  test('never does away with somebody’s files', async () => {
    await mkdir(dist, { recursive: true })
    await writeFile(join(dist, 'notes.txt'), 'mine')
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(
      stderr,
      /new\/dist holds files that no build put there and that a build would remove: notes\.txt\.\nMove/,
    )
    assert.equal(await readFile(join(dist, 'notes.txt'), 'utf8'), 'mine')
  })

  test('the same content makes the same site, byte for byte', async () => {
    const [other, otherDist] = [join(folder, 'of another name'), join(folder, 'elsewhere')]
    await cp(content, other, { recursive: true })
    assert.equal((await build()).status, 0)
    assert.equal((await build(other, otherDist)).status, 0)
    const hashes = await hashesOf(dist)
    assert.ok(hashes.size > 20)
    assert.deepEqual(await hashesOf(otherDist), hashes)
  })

  test('two builds at once take turns, each with its own content', async () => {
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
    for (let times = 0; times < 10; times++) {
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
