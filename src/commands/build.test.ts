import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { appendFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
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
    assert.match(stderr, /customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: Level IV, Customer Needs differs/)
    assert.match(stderr, /Nothing was built; .*dist is as it was\./)
    assert.deepEqual(await hashesOf(place.dist), first)
    assert.deepEqual(await beside(), ['dist'])
    await place.edit(rubric, 'customer alliance;', 'customer alliances;')
  })

  test('does so when only Astro finds a problem, and when a build was killed between its two moves', async () => {
    await mkdir(`${place.dist}.moving`)
    await writeFile(join(`${place.dist}.moving`, '.made-by-a-build'), '')
    await rename(place.dist, join(`${place.dist}.moving`, 'previous'))
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

  test('never does away with somebody’s files, nor with what somebody wrote into those of a site', async () => {
    await writeFile(join(place.dist, 'notes.txt'), 'mine')
    await appendFile(join(place.dist, 'index.html'), 'mine')
    const { status, stderr } = await place.build()
    assert.equal(status, 1)
    assert.match(stderr, /new\/dist holds files that are not as a build left them, .*: index\.html, notes\.txt\.\nMove/)
    assert.equal(await readFile(join(place.dist, 'notes.txt'), 'utf8'), 'mine')
    assert.match(await readFile(join(place.dist, 'index.html'), 'utf8'), /mine$/)
  })
})
