import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type BuildPlace, buildPlace, finished, hashesOf } from '../testing/build-place.ts'

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

  test('publishes what it has checked, whatever becomes of the content meanwhile', async () => {
    const copy = join(place.folder, 'copy')
    const site = join(place.folder, 'site')
    await cp(place.content, copy, { recursive: true })
    const child = place.start(copy, site)
    const result = finished(child)
    const hasChecked = () =>
      existsSync('dist.building') && readdirSync('dist.lock').some((name) => name.startsWith(`${child.pid}-`))
    while (child.exitCode === null && !hasChecked()) await setTimeout(5)
    await changeAll(copy)
    assert.deepEqual(await result, { status: 0, stdout: (await result).stdout, stderr: '' })
    assert.deepEqual(await hashesOf(site), first)
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
    assert.match(stderr, /picture\.png[^]*Nothing was built; .*dist is as it was\./)
    assert.doesNotMatch(stderr, /^ +at /m)
    assert.deepEqual(await hashesOf(place.dist), first)
    assert.deepEqual(await beside(), ['dist'])
    assert.ok(!existsSync('dist.building'))
    await cp('.github/level-page.png', join(place.content, 'guides/picture.png'))
  })

  for (const [what, file, expected] of [
    ['among those of a site', 'dist/notes.txt', /new\/dist holds files that are not as a build .*: notes\.txt\.\nMove/],
    ['written into those of a site', 'dist/index.html', /holds files that are not as a build .*: index\.html\.\nMove/],
    ['that have the name of a folder beside a site', 'dist.moving/previous/a', /new\/dist\.moving is where a build/],
  ] as const) {
    test(`never does away with somebody’s files ${what}`, async () => {
      const mine = join(place.folder, 'new', file)
      const theirs = await readFile(mine).catch(() => undefined)
      await mkdir(join(mine, '..'), { recursive: true })
      await writeFile(mine, 'mine')
      const { status, stderr } = await place.build()
      assert.equal(status, 1)
      assert.match(stderr, expected)
      assert.equal(await readFile(mine, 'utf8'), 'mine')
      await (theirs
        ? writeFile(mine, theirs)
        : rm(file.startsWith('dist/') ? mine : `${place.dist}.moving`, { recursive: true }))
    })
  }
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
