import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { drawPreview, writePreviews } from './draw.ts'
import { type Preview, previewId, sitePreview } from './preview.ts'

const own = sitePreview({})
const other = { ...own, label: 'Customer Needs', words: '“Meets them.”' }

const file = (preview: Preview) => `${previewId(preview)}.png`

describe('a drawn preview', async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'previews-'))))
  const [folder, former] = folders as [string, string]
  after(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))))

  test('is a PNG file of the size that hosts show, the same each time', async () => {
    const bytes = await drawPreview(own)
    assert.deepEqual(
      [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      ['PNG', 1200, 630],
    )
    assert.deepEqual(await drawPreview(own), bytes)
    assert.notDeepEqual(await drawPreview(other), bytes)
  })

  test('is drawn only where the site before has none of it', async () => {
    await writeFile(join(former, file(other)), 'drawn before')
    await writePreviews(new Map([own, other].map((one) => [previewId(one), one])), folder, former)
    assert.deepEqual((await readdir(folder)).toSorted(), [file(own), file(other)].toSorted())
    assert.equal(await readFile(join(folder, file(other)), 'utf8'), 'drawn before')
  })
})
