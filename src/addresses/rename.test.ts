import assert from 'node:assert/strict'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { check } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { filesUnder } from '../content/edition-files.ts'
import { writeFiles } from '../content/write.ts'
import { nextLevel } from '../rubric/relation.ts'
import { routes } from '../routes/routes.ts'
import { destination } from '../routes/address.ts'
import { edit } from '../testing/content-folder.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { listFile } from './list.ts'
import { filesAfterRename } from './rename.ts'

const to = routes('/')

/** Maps the address of each content item to its title or text. */
function wordsOf({ family, guides }: Snapshot): Map<string, unknown> {
  const { careerPaths, factors, rubrics } = family
  const levels = careerPaths.flatMap((careerPath) => careerPath.levels)
  const levelDescriptions = rubrics.flatMap((rubric) => rubric.levels)
  const levelName = (level: (typeof levels)[number]) => `${level.title} of ${level.careerPath.title}`
  const textOf = ({ descriptors }: (typeof levelDescriptions)[number]) => descriptors.map(({ text }) => text).join()
  return new Map<string, unknown>([
    ...careerPaths.map((careerPath) => [to.careerPath(careerPath), careerPath.title] as const),
    ...levels.map((level) => [to.level(level), levelName(level)] as const),
    ...levels.filter(nextLevel).map((level) => [to.nextLevel(level), `beyond ${levelName(level)}`] as const),
    ...factors.map((factor) => [to.factor(factor), factor.description] as const),
    ...factors.flatMap(({ discriminators }) =>
      discriminators.map((discriminator) => [to.discriminator(discriminator), discriminator.title] as const),
    ),
    ...rubrics.map((rubric) => [to.rubricText(rubric), rubric.levels[0] && textOf(rubric.levels[0])] as const),
    ...rubrics.flatMap((rubric) =>
      rubric.factor.discriminators.map(
        (discriminator) => [to.rubricDiscriminator(rubric, discriminator), discriminator.title] as const,
      ),
    ),
    ...levelDescriptions.map((description) => [to.levelDescription(description), textOf(description)] as const),
    ...levelDescriptions.flatMap(({ descriptors }) =>
      descriptors.map((descriptor) => [to.descriptor(descriptor), descriptor.text] as const),
    ),
    ...guides.map(({ id, data }) => [to.guide(id), data.title] as const),
  ])
}

const kinds = {
  'career path': ['/paths/technical-management-support/', 'tms'],
  level: ['/paths/technical-management-support/level-iii/', 'third'],
  factor: ['/factors/customer-relations/', 'customers'],
  discriminator: ['/factors/customer-relations/customer-needs/', 'needs'],
  guide: ['/guides/glossary/', 'null'],
} as const

const refusals = [
  ['/guides/old/', 'new', '/guides/old/ is an old address. Name the new one: /guides/glossary/'],
  ['/nothing/', 'new', '/nothing/ is not the address of a career path, level, factor, discriminator or guide, such as /factors/customer-relations/.'],
  ['/guides/glossary', 'new', '/guides/glossary lacks its trailing slash.'],
  ['/guides/glossary/', 'New', '"New" is not an id: it must be lowercase words joined by hyphens, such as customer-needs.'],
  ['/paths/administrative-support/level-i/', 'customer-relations', '/paths/administrative-support/customer-relations/ already exists.'],
] as const // prettier-ignore

describe('a new id', () => {
  let folder: string
  let before: Snapshot
  beforeEach(async () => {
    folder = await temporaryFolder('content')
    before = await check(folder)
  })

  const rename = async (address: string, newId: string) =>
    writeFiles(folder, filesAfterRename(await filesUnder(folder), await check(folder), address, newId))

  /** Asserts that the content has no problems and that every earlier address still leads to the same words. */
  async function assertIntact(): Promise<Snapshot> {
    const snapshot = await check(folder)
    const words = wordsOf(snapshot)
    for (const [address, wordsBefore] of wordsOf(before)) {
      const target = destination(address, snapshot.existing, snapshot.list.targets)
      assert.equal(words.get(target ?? ''), wordsBefore, address)
    }
    return snapshot
  }
  const addressWithId = (address: string, id: string) => address.replace(/[^/]+\/$/, `${id}/`)

  for (const [kind, [address, newId]] of Object.entries(kinds)) {
    test(`for a ${kind} keeps old addresses leading to the same words, even if the ${kind} is renamed again and then renamed back`, async () => {
      const [oldId = '', secondId] = [address.split('/').at(-2), `${newId}-2`]
      await rename(address, newId)
      const { existing } = await assertIntact()
      assert.ok(existing.has(addressWithId(address, newId)) && !existing.has(address))
      const filesAfterFirstRename = await filesUnder(folder)
      await rename(addressWithId(address, newId), secondId)
      await assertIntact()
      await rename(addressWithId(address, secondId), newId)
      await assertIntact()
      for (const [file, bytes] of filesAfterFirstRename) {
        if (file !== listFile) assert.deepEqual((await filesUnder(folder)).get(file), bytes, file)
      }
      await rename(addressWithId(address, newId), oldId)
      const { existing: addresses, list } = await assertIntact()
      assert.deepEqual(addresses, before.existing)
      for (const old of addresses) assert.ok(!list.targets.get(old), old)
    })
  }

  test('updates rubrics, and links in guides along with their queries, even if several items are renamed and some are renamed back', async () => {
    await rm(join(folder, listFile))
    const guide = 'guides/glossary.mdx'
    const choice = 'technical-management-support/customer-relations/level-iii'
    const links = (choice: string, search: string) =>
      `\n[Compare](/compare/?left=${choice}&right=${choice}) [Search](/search/?q=a+b&${search})\n`
    const search =
      'path=technical-management-support&factor=customer-relations&level=level-iii&discriminator=customer-relations.customer-needs'
    await edit(guide, /$/, links(choice, search))(folder)
    await rename('/factors/customer-relations/', 'customers')
    await rename('/factors/customers/customer-needs/', 'needs')
    await rename('/paths/technical-management-support/level-iii/', 'third')
    await rename('/paths/technical-management-support/', 'tms')
    const newLinks = links('tms/customers/third', 'path=tms&factor=customers&level=third&discriminator=customers.needs')
    const read = (file: string) => readFile(join(folder, file), 'utf8')
    assert.ok((await read(guide)).endsWith(newLinks))
    await rename('/guides/glossary/', 'words')
    await rename('/factors/customers/', 'customer-relations')
    await rename('/paths/tms/third/', 'level-iii')
    await assertIntact()
    assert.match(await read('guides/how-to-read-a-rubric.mdx'), /\]\(\/guides\/words\/#career-path\)/)
    const rubric = await readFile('content/rubrics/technical-management-support/customer-relations.yaml', 'utf8')
    assert.equal(await read('rubrics/tms/customer-relations.yaml'), rubric.replaceAll('customer-needs', 'needs'))
  })

  test('changes nothing when given a second time', async () => {
    await rename('/guides/glossary/', 'words')
    const files = await filesUnder(folder)
    assert.equal(filesAfterRename(files, await check(folder), '/guides/glossary/', 'words').size, 0)
  })

  test('is refused if something else had that id before, as in a swap', async () => {
    await rename('/guides/glossary/', 'third')
    await assert.rejects(rename('/guides/how-to-link-and-cite/', 'glossary'), {
      message:
        '/guides/glossary/ was the address of what is now at /guides/third/, so it cannot be given to something else.',
    })
  })

  for (const [address, id, message] of refusals) {
    test(`is refused with the message: ${message}`, async () => {
      await edit(listFile, /$/, '/guides/old/ -> /guides/glossary/\n')(folder)
      await assert.rejects(rename(address, id), { message })
    })
  }
})
