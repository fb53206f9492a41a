import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { routes } from '../routes/routes.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeFiles, writeMovedFiles } from './write-files.ts'

const to = routes('/')

describe('files other than pages', async () => {
  const folder = await temporaryFolder()
  const contentAt = (address: string) => readFile(join(folder, address), 'utf8')

  test('are written to the paths in their addresses', async () => {
    await writeFiles(folder, new Map([to.licenses(), to.rubricsTable()].map((address) => [address, () => address])))
    for (const address of [to.licenses(), to.rubricsTable()]) assert.equal(await contentAt(address), address)
  })

  test('are replaced at their old addresses by a copy if they moved, or by a notice if they were removed', async () => {
    const files = new Map([
      ['/data/text/old.txt', to.licenses()],
      ['/data/text/gone.txt', to.data()],
      ['/data/gone.json', to.data()],
    ])
    writeMovedFiles(folder, { pages: new Map(), fragments: new Map(), files }, routes('https://rubrics.example/'))
    const notice = 'This file was removed. See https://rubrics.example/data/'
    assert.equal(await contentAt('/data/text/old.txt'), to.licenses())
    assert.equal(await contentAt('/data/text/gone.txt'), `${notice}\n`)
    assert.equal(JSON.parse(await contentAt('/data/gone.json')), notice)
  })
})
