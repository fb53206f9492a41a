import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
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
    await mkdir(`${outDir}.build-next`)
    for (const state of ['moved away', 'replaced']) {
      if (state === 'moved away') await rename(outDir, `${outDir}.build-previous`)
      else await mkdir(`${outDir}.build-previous`)
      await mendSiteFolder(outDir)
      assert.equal(await shown(), 'one')
      assert.deepEqual(await readdir(folder), ['dist'])
    }
  })

  test('somebody’s files are known from those of a site', async () => {
    assert.deepEqual(await foreignFiles(outDir), [])
    await replaceBy('one')
    assert.deepEqual(await foreignFiles(outDir), [])
    await writeFile(join(outDir, 'sub/notes.txt'), 'mine')
    assert.deepEqual(await foreignFiles(outDir), ['sub/notes.txt'])
    await rm(join(outDir, '.site-files'))
    assert.deepEqual(await foreignFiles(outDir), ['sub/index.html', 'sub/notes.txt'])
  })
})
