import assert from 'node:assert/strict'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { filesUnder } from '../content/edition-files.ts'
import { markBuildFolder } from '../hosting/build-folder.ts'
import { buildWorkspace } from '../testing/build-workspace.ts'
import { edit, write } from '../testing/content-folder.ts'

const rubric = 'rubrics/technical-management-support/customer-relations.yaml'

describe('npm run build', () => {
  test('leaves the previous site unchanged if there is a problem, even if an earlier build was killed while swapping sites', async () => {
    const { folder, content, dist, build } = await buildWorkspace()
    await mkdir(dist, { recursive: true })
    await write('index.html', 'The last site.')(dist)
    await markBuildFolder(dist)
    const previousSite = await filesUnder(dist)
    await rename(dist, `${dist}.last`)
    await edit(rubric, 'customer alliances;', 'customer alliance;')(content)
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(stderr, /customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: it differs/)
    assert.match(stderr, /Nothing was built; .*dist is unchanged\./)
    assert.deepEqual(await filesUnder(dist), previousSite)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
  })

  test('never removes a folder that no build created', async () => {
    const { dist, build } = await buildWorkspace()
    await write('index.html', 'Another site.')(dist)
    const { status, stderr } = await build()
    assert.equal(status, 1)
    assert.match(stderr, /new\/dist holds files that no build put there, and that a build would remove\.\nMove/)
    assert.deepEqual([...(await filesUnder(dist)).keys()], ['index.html'])
  })
})
