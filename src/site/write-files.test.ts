import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { routes } from '../routes/routes.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeFiles, writeMovedFiles } from './write-files.ts'

const to = routes('/')

describe('files besides pages', async () => {
  const folder = await temporaryFolder()
  const written = (address: string) => readFile(join(folder, address), 'utf8')

  test('are written at their addresses', async () => {
    await writeFiles(folder, new Map([to.licenses(), to.rubricsTable()].map((address) => [address, () => address])))
    for (const address of [to.licenses(), to.rubricsTable()]) assert.equal(await written(address), address)
  })

  test('that were removed point to their replacements', async () => {
    const files = new Map([
      ['/data/text/old.txt', to.licenses()],
      ['/data/text/gone.txt', to.data()],
      ['/data/gone.json', to.data()],
    ])
    writeMovedFiles(folder, { pages: new Map(), fragments: new Map(), files }, routes('https://rubrics.example/'))
    const left = 'This file was removed. See https://rubrics.example/data/'
    assert.equal(await written('/data/text/old.txt'), to.licenses())
    assert.equal(await written('/data/text/gone.txt'), `${left}\n`)
    assert.equal(JSON.parse(await written('/data/gone.json')), left)
  })
})
