import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { precompress } from './precompress.ts'

test('each text stands beside itself as .gz and .br that unpack to it; pictures and files for hosts do not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precompress-'))
  try {
    const page = '<p>Guides the technical efforts of individuals or teams.</p>'.repeat(40)
    await mkdir(join(folder, 'paths'))
    await writeFile(join(folder, 'paths', 'index.html'), page)
    await writeFile(join(folder, 'level-page.png'), 'picture')
    await writeFile(join(folder, '_headers'), '/*')
    await precompress(folder)
    assert.deepEqual((await readdir(folder)).toSorted(), ['_headers', 'level-page.png', 'paths'])
    assert.deepEqual((await readdir(join(folder, 'paths'))).toSorted(), [
      'index.html',
      'index.html.br',
      'index.html.gz',
    ])
    const written = await readFile(join(folder, 'paths', 'index.html.gz'))
    assert.equal(gunzipSync(written).toString(), page)
    assert.equal(brotliDecompressSync(await readFile(join(folder, 'paths', 'index.html.br'))).toString(), page)
    await precompress(folder)
    assert.deepEqual(await readFile(join(folder, 'paths', 'index.html.gz')), written)
  } finally {
    await rm(folder, { recursive: true })
  }
})
