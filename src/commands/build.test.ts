import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { appendFile, cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type BuildPlace, buildPlace, hashesOf } from '../testing/build-place.ts'

const rubric = 'rubrics/technical-management-support/customer-relations.yaml'

describe('npm run build', () => {
  let place: BuildPlace
  let first: Map<string, string>
  before(async () => {
    place = await buildPlace()
    await cp('.github/level-page.png', join(place.content, 'guides/picture.png'))
    await appendFile(join(place.content, 'guides/glossary.mdx'), '\n![A page](picture.png)\n')
    const { status, stderr } = await place.build()
    assert.deepEqual([status, stderr], [0, ''])
    first = await hashesOf(place.dist)
  })
  after(() => place.remove())

  const beside = () => readdir(join(place.folder, 'new'))

  test('writes the site wherever OUT_DIR is, and nothing else', async () => {
    assert.ok(first.has('index.html'))
    assert.deepEqual(await beside(), ['dist'])
    assert.ok(!existsSync('dist.building'))
  })

  test('leaves the last site as it was when there is a problem, and says so', async () => {
    await place.edit(rubric, 'customer alliances;', 'customer alliance;')
    const { status, stderr } = await place.build()
    assert.equal(status, 1)
    assert.match(stderr, /customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: /)
    assert.match(stderr, /Nothing was built; .*dist is as it was\./)
    assert.deepEqual(await hashesOf(place.dist), first)
    assert.deepEqual(await beside(), ['dist'])
    await place.edit(rubric, 'customer alliance;', 'customer alliances;')
  })

  test('does so when only Astro finds a problem, and when a build was killed between its two moves', async () => {
    await rename(place.dist, `${place.dist}.last`)
    await writeFile(join(place.content, 'guides/picture.png'), 'no picture')
    const { status, stderr } = await place.build()
    assert.equal(status, 1)
    assert.match(stderr, /content\/guides\/picture\.png[^]*Nothing was built; .*dist is as it was\./)
    assert.doesNotMatch(stderr, /^ +at /m)
    assert.deepEqual(await hashesOf(place.dist), first)
    assert.deepEqual(await beside(), ['dist'])
    assert.ok(!existsSync('dist.building'))
    await cp('.github/level-page.png', join(place.content, 'guides/picture.png'))
  })

  test('never does away with a folder that no build has made', async () => {
    await rm(join(place.dist, '.made-by-a-build'))
    const { status, stderr } = await place.build()
    assert.equal(status, 1)
    assert.match(stderr, /new\/dist holds files that no build put there, and that a build would remove\.\nMove/)
    assert.deepEqual(await hashesOf(place.dist), first)
  })
})
