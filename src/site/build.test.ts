import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'

describe('npm run build', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'))
    await cp('content', join(folder, 'content'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  function build() {
    const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'new', 'dist') }
    return spawnSync(process.execPath, ['src/site/build.ts'], { env, encoding: 'utf8' })
  }

  test('writes the site wherever OUT_DIR is; a build with a problem leaves it as it was and says so', async () => {
    const good = build()
    assert.equal(good.status, 0, good.stderr)
    const page = join(folder, 'new/dist/paths/technical-management-support/customer-relations/level-iv/index.html')
    const before = await readFile(page, 'utf8')
    assert.match(before, /id="customer-needs"/)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])

    const rubric = join(folder, 'content/rubrics/technical-management-support/customer-relations.yaml')
    await writeFile(rubric, (await readFile(rubric, 'utf8')).replace('customer alliances;', 'customer alliance;'))
    const bad = build()
    assert.equal(bad.status, 1)
    assert.match(
      bad.stderr,
      /customer-relations\.yaml:\d+: levels\.level-iv\[1\]\.text: Level IV, Customer Needs differs/,
    )
    assert.match(bad.stderr, /Nothing was built; .*dist is as it was\./)
    assert.equal(await readFile(page, 'utf8'), before)
    assert.deepEqual(await readdir(join(folder, 'new')), ['dist'])
  })

  test('a page that cannot be made leaves the last site as it was too', async () => {
    assert.equal(build().status, 0)
    await writeFile(
      join(folder, 'content/guides/broken.mdx'),
      '---\ntitle: B\ndescription: B\norder: 9\n---\n\n<Nothing />\n',
    )
    const bad = build()
    assert.equal(bad.status, 1)
    assert.match(bad.stderr, /Nothing was built/)
    assert.ok((await readdir(join(folder, 'new/dist'))).includes('index.html'))
  })
})
