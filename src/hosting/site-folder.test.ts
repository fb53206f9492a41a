import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { bringTo, foreignFiles, mendSiteFolder, moveTo, wholeSiteAt } from './site-folder.ts'

describe('the folder of a site', () => {
  let folder: string
  let outDir: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-folder-'))
    outDir = join(folder, 'dist')
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function bring(text: string): Promise<void> {
    await mkdir(join(folder, 'built/sub'), { recursive: true })
    await writeFile(join(folder, 'built/sub/index.html'), text)
    await bringTo(outDir, join(folder, 'built'))
  }
  const shown = () => readFile(join(wholeSiteAt(outDir), 'sub/index.html'), 'utf8')

  for (const command of ['the system’s mv', 'an mv that exchanges', 'no mv at all']) {
    test(`a site takes the place of another, and nothing else stays, with ${command}`, async (context) => {
      const path = process.env['PATH']
      context.after(() => (process.env['PATH'] = path))
      if (command === 'no mv at all') process.env['PATH'] = ''
      if (command === 'an mv that exchanges') {
        const bin = await mkdtemp(join(tmpdir(), 'bin-'))
        context.after(() => rm(bin, { recursive: true }))
        const script =
          '[ "$1 $2 $3" = "--exchange --no-target-directory --" ] && mv "$4" "$4.x" && mv "$5" "$4" && mv "$4.x" "$5"'
        await writeFile(join(bin, 'mv'), `#!/bin/sh\nPATH=\${PATH#*${delimiter}}\n${script}\n`)
        await chmod(join(bin, 'mv'), 0o755)
        process.env['PATH'] = bin + delimiter + path
      }
      for (const text of ['one', 'two', 'three']) {
        await bring(text)
        moveTo(outDir)
        assert.equal(await shown(), text)
        assert.deepEqual(await readdir(folder), ['dist'])
      }
    })
  }

  test('a build that is killed between the two moves leaves the last site whole; the next puts it back', async () => {
    await bring('one')
    moveTo(outDir)
    await bring('two')
    await rename(outDir, `${outDir}.build-previous`)
    assert.equal(await shown(), 'one')
    assert.equal(await mendSiteFolder(outDir), true)
    assert.equal(await shown(), 'one')
    assert.deepEqual(await readdir(folder), ['dist'])
  })

  test('what killed builds leave elsewhere is removed', async () => {
    await bring('one')
    moveTo(outDir)
    await bring('two')
    await mkdir(`${outDir}.build-previous`)
    assert.equal(await mendSiteFolder(outDir), false)
    assert.equal(await shown(), 'one')
    assert.deepEqual(await readdir(folder), ['dist'])
  })

  test('somebody’s files are known from those of a site', async () => {
    assert.deepEqual(await foreignFiles(outDir), [])
    await bring('one')
    moveTo(outDir)
    assert.deepEqual(await foreignFiles(outDir), [])
    await writeFile(join(outDir, 'sub/notes.txt'), 'mine')
    assert.deepEqual(await foreignFiles(outDir), ['sub/notes.txt'])
    await rm(join(outDir, '.site-files'))
    assert.deepEqual(await foreignFiles(outDir), ['sub/index.html', 'sub/notes.txt'])
  })
})
