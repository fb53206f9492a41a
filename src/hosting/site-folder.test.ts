import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { makeOwnFolder, removeOwnFolder } from './own-folder.ts'
import { foreignFiles, mendSiteFolder, replaceSite } from './site-folder.ts'

describe('the folder of a site', () => {
  let folder: string
  let outDir: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-folder-'))
    outDir = join(folder, 'dist')
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function replaceBy(text: string): Promise<void> {
    await mkdir(join(folder, 'built/sub'), { recursive: true })
    await writeFile(join(folder, 'built/sub/index.html'), text)
    await replaceSite(outDir, join(folder, 'built'))
  }
  const shown = () => readFile(join(outDir, 'sub/index.html'), 'utf8')

  test('a site takes the place of another, and nothing else stays', async () => {
    for (const text of ['one', 'two', 'three']) {
      await replaceBy(text)
      assert.equal(await shown(), text)
      assert.deepEqual(await readdir(folder), ['dist'])
    }
  })

  test('what a killed build left is mended, the last site too if it was killed between the two moves', async () => {
    await replaceBy('one')
    for (const state of ['moved away', 'replaced']) {
      await makeOwnFolder(`${outDir}.moving`)
      await mkdir(`${outDir}.moving/next`)
      if (state === 'moved away') await rename(outDir, `${outDir}.moving/previous`)
      else await mkdir(`${outDir}.moving/previous`)
      await mendSiteFolder(outDir)
      assert.equal(await shown(), 'one')
      assert.deepEqual(await readdir(folder), ['dist'])
    }
  })

  test('somebody’s files are known from those of a site, and what somebody wrote into these', async () => {
    assert.deepEqual(await foreignFiles(outDir), [])
    await replaceBy('one')
    assert.deepEqual(await foreignFiles(outDir), [])
    await writeFile(join(outDir, 'sub/notes.txt'), 'mine')
    await symlink('index.html', join(outDir, 'sub/link.html'))
    assert.equal(spawnSync('mkfifo', [join(outDir, 'pipe')]).status, 0)
    const others = ['pipe', 'sub/link.html', 'sub/notes.txt']
    assert.deepEqual(await foreignFiles(outDir), others)
    await writeFile(join(outDir, 'sub/index.html'), 'two')
    assert.deepEqual(await foreignFiles(outDir), ['pipe', 'sub/index.html', 'sub/link.html', 'sub/notes.txt'])
    await writeFile(join(outDir, 'sub/index.html'), 'one')
    assert.deepEqual(await foreignFiles(outDir), others)
    await rm(join(outDir, '.site-files'))
    assert.deepEqual(await foreignFiles(outDir), ['pipe', 'sub/index.html', 'sub/link.html', 'sub/notes.txt'])
  })

  test('somebody’s folders that have the name of one in which a build works are left alone', async () => {
    const folders = [`${outDir}.moving`, join(folder, 'dist.building')]
    for (const other of folders) {
      await mkdir(other)
      await removeOwnFolder(other)
      await mkdir(other)
      await writeFile(join(other, 'notes.txt'), 'mine')
      await assert.rejects(removeOwnFolder(other), /is where a build works, and holds what no build put there/)
    }
    await assert.rejects(mendSiteFolder(outDir), /moving is where a build works/)
    assert.deepEqual((await readdir(folder)).toSorted(), ['dist.building', 'dist.moving'])
    await symlink(join(folder, 'dist.moving'), join(folder, 'link'))
    await assert.rejects(removeOwnFolder(join(folder, 'link')), /link is where a build works/)
  })
})
