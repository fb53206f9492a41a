import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { expectBuildFolder, markBuildFolder, removeBuildFolder, replaceSite, restoreSite } from './build-folder.ts'

describe('a build', () => {
  let folder: string
  let outDir: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    outDir = join(folder, 'dist')
  })

  async function replaceWith(text: string): Promise<void> {
    await mkdir(join(folder, 'built/sub'), { recursive: true })
    await writeFile(join(folder, 'built/sub/index.html'), text)
    await replaceSite(outDir, join(folder, 'built'))
  }
  const readSite = () => readFile(join(outDir, 'sub/index.html'), 'utf8')

  test('replaces the previous site, including files added to it, and leaves nothing else behind', async () => {
    for (const text of ['one', 'two', 'three']) {
      await replaceWith(text)
      assert.equal(await readSite(), text)
      assert.deepEqual(await readdir(folder), ['dist'])
      for (const name of ['.DS_Store', 'sub/index.html.gz']) await writeFile(join(outDir, name), '')
    }
    assert.deepEqual(await readdir(join(outDir, 'sub')), ['index.html', 'index.html.gz'])
  })

  test('cleans up after a killed build, and restores the previous site if the build was killed while swapping sites', async () => {
    await replaceWith('one')
    for (const isMoved of [true, false]) {
      await markBuildFolder(`${outDir}.next`)
      if (isMoved) await rename(outDir, `${outDir}.last`)
      else await markBuildFolder(`${outDir}.last`)
      await restoreSite(outDir)
      assert.equal(await readSite(), 'one')
      assert.deepEqual(await readdir(folder), ['dist'])
    }
  })

  test('never replaces a file or folder that no build created, except for an empty folder', async () => {
    await mkdir(outDir)
    await replaceWith('one')
    for (const name of ['other', 'dist.last', 'dist.next']) {
      const otherFolder = join(folder, name)
      await mkdir(otherFolder)
      await writeFile(join(otherFolder, 'notes.txt'), 'mine')
      await assert.rejects(removeBuildFolder(otherFolder), /holds files that no build put there/)
      if (name !== 'other') await assert.rejects(restoreSite(outDir), /no build put there/)
      assert.deepEqual(await readdir(otherFolder), ['notes.txt'])
      await rm(otherFolder, { recursive: true })
    }
    await writeFile(join(folder, 'file'), '')
    assert.throws(() => expectBuildFolder(join(folder, 'file')), /file is a file/)
  })
})
