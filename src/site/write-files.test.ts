import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { routes } from '../routes/routes.ts'
import { writeFiles, writeMovedFiles } from './write-files.ts'

const to = routes('/')

describe('files beside pages', async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'files-'))))
  const [folder, former] = folders as [string, string]
  after(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))))
  const written = (address: string) => readFile(join(folder, address), 'utf8')

  test('are made, but for pictures that the site before has: their names go with what they show', async () => {
    await mkdir(join(former, to.previews()))
    for (const address of [to.preview('old'), to.licences()]) await writeFile(join(former, address), 'made before')
    const addresses = [to.preview('old'), to.preview('new'), to.licences()]
    await writeFiles(folder, new Map(addresses.map((address) => [address, () => 'made now'])), former)
    assert.deepEqual(await Promise.all(addresses.map(written)), ['made before', 'made now', 'made now'])
  })

  test('that are gone say at their old addresses what is left of them', async () => {
    const files = new Map([
      ['/data/text/old.txt', to.licences()],
      ['/data/text/gone.txt', to.careerPaths()],
      ['/data/case/gone.json', to.careerPaths()],
    ])
    writeMovedFiles(folder, { pages: new Map(), fragments: new Map(), files }, routes('https://rubrics.example/'))
    const left = 'This file is gone. What is left of it: https://rubrics.example/paths/'
    assert.equal(await written('/data/text/old.txt'), 'made now')
    assert.equal(await written('/data/text/gone.txt'), `${left}\n`)
    assert.equal(JSON.parse(await written('/data/case/gone.json')), left)
  })
})
