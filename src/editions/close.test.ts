import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listFile } from '../addresses/list.ts'
import { addressesOf } from '../addresses/published.ts'
import { check } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { filesUnder } from '../content/edition-files.ts'
import { writeFiles } from '../content/write.ts'
import { importTexts, write } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { editionDocuments } from '../testing/two-editions.ts'
import { filesAfterClosing } from './close.ts'

test('every address of an edition keeps working after the edition is closed and the next one is imported', async () => {
  const folder = await temporaryFolder()
  await importTexts(editionDocuments('2014'), folder)
  const { family, guides } = await check(folder)
  const published = addressesOf(family, guides)
  const lines = [...published, '/factors/old-id/ -> /factors/teamwork/'].map((line) => `${line}\n`)
  await write(listFile, lines.join(''))(folder)

  const deadAddresses = ({ moved, existing, superseded }: Snapshot) =>
    [...published, '/factors/old-id/'].filter((address) => {
      const [page = '', fragment] = address.split('#')
      const target = moved.pages.get(page) ?? moved.files.get(page) ?? page
      if (target.startsWith('/editions/2014/')) {
        const editionAddress = target.slice('/editions/2014'.length) + (fragment ? `#${fragment}` : '')
        return !superseded[0]?.existing.has(editionAddress)
      }
      return !existing.has(address) && !moved.fragments.get(page)?.some((former) => former.fragment === fragment)
    })
  const data = { title: 'First', until: '2017-09-30' }
  await writeFiles(folder, filesAfterClosing(await filesUnder(folder), await check(folder), '2014', data))
  const closedSnapshot = await check(folder)
  assert.deepEqual(deadAddresses(closedSnapshot), [])
  assert.equal(closedSnapshot.moved.pages.get('/factors/old-id/'), '/editions/2014/factors/teamwork/')

  await importTexts(editionDocuments('2017'), folder)
  assert.deepEqual(deadAddresses(await check(folder)), [])
})
