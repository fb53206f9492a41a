import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { type ContentFolder, contentFolder, type WrongContent } from '../testing/content-folder.ts'
import { wrongAddresses, wrongRedirectFiles } from '../testing/wrong-addresses.ts'
import { wrongGuides } from '../testing/wrong-guides.ts'
import { wrongCareerPaths, wrongRubrics } from '../testing/wrong-rubrics.ts'

const all: readonly WrongContent[] = [
  ...wrongRubrics,
  ...wrongGuides,
  ...wrongAddresses,
  ...wrongCareerPaths,
  ...wrongRedirectFiles,
]

describe('content that is wrong in one way', () => {
  let whole: ContentFolder
  let content: ContentFolder
  before(async () => (whole = await contentFolder([...'abcdefghijklmnopqrstuvwxyz'])))
  beforeEach(async () => (content = await whole.copy()))
  afterEach(() => content.remove())
  after(() => whole.remove())

  for (const { name, break: breakIt, message } of all) {
    test(`${name}: one message says file, place, what is wrong and what to do`, async () => {
      await breakIt(content)
      assert.deepEqual(await content.messages(), [message])
    })
  }
})
