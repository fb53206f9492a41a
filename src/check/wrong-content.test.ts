import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { type ContentFolder, contentFolder, type WrongContent } from '../testing/content-folder.ts'
import { wrongAddresses } from '../testing/wrong-addresses.ts'
import { wrongGuides } from '../testing/wrong-guides.ts'
import { wrongRubrics } from '../testing/wrong-rubrics.ts'

const together: readonly WrongContent[] = [...wrongRubrics, ...wrongGuides, ...wrongAddresses]

describe('content that is wrong', () => {
  let whole: ContentFolder
  let content: ContentFolder
  before(async () => (whole = await contentFolder([...'abcdefghijklmnopqrstuvwxyz'])))
  beforeEach(async () => (content = await whole.copy()))
  afterEach(() => content.remove())
  after(() => whole.remove())

  test('is not what the example is', async () => {
    assert.deepEqual(await content.messages(), [])
  })

  test('in every way at once gives all messages in one run, and none that only follows from another', async () => {
    for (const { break: breakIt } of together) await breakIt(content)
    // Only these name all that is there.
    const plain = (messages: readonly string[]) =>
      messages.map((message) => message.replace(/Rename it to one of: .*;/, '').replace(/:\d+:/, ':')).toSorted()
    assert.deepEqual(plain(await content.messages()), plain(together.map(({ message }) => message)))
  })
})
