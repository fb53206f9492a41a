import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { bringTo, foreignFiles, mendPlace, moveTo, wholeSiteAt } from './site-folder.ts'

describe('the place of a site', () => {
  let folder: string
  let place: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'place-'))
    place = join(folder, 'dist')
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function bring(text: string): Promise<void> {
    await mkdir(join(folder, 'built/sub'), { recursive: true })
    await writeFile(join(folder, 'built/sub/index.html'), text)
    await bringTo(place, join(folder, 'built'))
  }
  const shown = () => readFile(join(wholeSiteAt(place), 'sub/index.html'), 'utf8')

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
        moveTo(place)
        assert.equal(await shown(), text)
        assert.deepEqual(await readdir(folder), ['dist'])
      }
    })
  }

  test('a build that is killed between the two moves leaves the last site whole; the next puts it back', async () => {
    await bring('one')
    moveTo(place)
    await bring('two')
    await rename(place, `${place}.build-previous`)
    assert.equal(await shown(), 'one')
    assert.equal(await mendPlace(place), true)
    assert.equal(await shown(), 'one')
    assert.deepEqual(await readdir(folder), ['dist'])
  })

  test('what killed builds leave elsewhere is removed', async () => {
    await bring('one')
    moveTo(place)
    await bring('two')
    await mkdir(`${place}.build-previous`)
    assert.equal(await mendPlace(place), false)
    assert.equal(await shown(), 'one')
    assert.deepEqual(await readdir(folder), ['dist'])
  })

  test('somebody’s files are known from those of a site', async () => {
    assert.deepEqual(await foreignFiles(place), [])
    await bring('one')
    moveTo(place)
    assert.deepEqual(await foreignFiles(place), [])
    await writeFile(join(place, 'sub/notes.txt'), 'mine')
    assert.deepEqual(await foreignFiles(place), ['sub/notes.txt'])
    await rm(join(place, '.site-files'))
    assert.deepEqual(await foreignFiles(place), ['sub/index.html', 'sub/notes.txt'])
  })
})
