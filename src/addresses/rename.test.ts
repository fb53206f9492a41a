import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { check } from '../check/check.ts'
import type { Snapshot } from '../check/snapshot.ts'
import { filesBelow } from '../content/edition-files.ts'
import { writeFiles } from '../content/write.ts'
import { nextLevel } from '../rubric/relation.ts'
import { routes } from '../routes/routes.ts'
import { destination } from '../routes/address.ts'
import { listFile } from './list.ts'
import { renamed } from './rename.ts'

const to = routes('/')

/** What is said at each address that has words of its own. */
function wordsOf({ family, guides }: Snapshot): Map<string, unknown> {
  return new Map<string, unknown>([
    ...family.careerPaths.map((one) => [to.careerPath(one), one.title] as const),
    ...family.careerPaths.flatMap(({ levels }) =>
      levels.map((one) => [to.level(one), `${one.title} of ${one.careerPath.title}`] as const),
    ),
    ...family.careerPaths.flatMap(({ levels }) =>
      levels
        .filter(nextLevel)
        .map((one) => [to.nextLevel(one), `beyond ${one.title} of ${one.careerPath.title}`] as const),
    ),
    ...family.factors.map((one) => [to.factor(one), one.description] as const),
    ...family.factors.flatMap(({ discriminators }) =>
      discriminators.map((one) => [to.discriminator(one), one.title] as const),
    ),
    ...family.rubrics.flatMap((rubric) => [
      ...rubric.factor.discriminators.map((one) => [to.rubricDiscriminator(rubric, one), one.title] as const),
      ...rubric.levels.flatMap((levelDescription) => [
        [to.levelDescription(levelDescription), levelDescription.descriptors.map(({ text }) => text).join()] as const,
        ...levelDescription.descriptors.map((one) => [to.descriptor(one), one.text] as const),
      ]),
    ]),
    ...family.rubrics.map((one) => [to.rubricText(one), one.levels[0]?.descriptors[0]?.text] as const),
    ...guides.map(({ id, data }) => [to.guide(id), data.title] as const),
  ])
}

const kinds = {
  careerPath: ['/paths/technical-management-support/', 'tms'],
  level: ['/paths/technical-management-support/level-iii/', 'third'],
  factor: ['/factors/customer-relations/', 'customers'],
  discriminator: ['/factors/customer-relations/customer-needs/', 'needs'],
  guide: ['/guides/glossary/', 'null'],
} as const

describe('another id', () => {
  let folder: string
  let before: Snapshot
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'))
    await cp('content', folder, { recursive: true })
    before = await check(folder)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const rename = async (address: string, newId: string) =>
    writeFiles(folder, renamed(await filesBelow(folder), await check(folder), address, newId))

  /** Nothing is wrong, and every address that ever was leads to the words that it had. */
  async function assertSound(): Promise<Snapshot> {
    const after = await check(folder)
    const words = wordsOf(after)
    for (const [address, said] of wordsOf(before)) {
      const now = destination(address, after.existing, after.list.targets)
      assert.equal(words.get(now ?? ''), said, address)
    }
    return after
  }
  const withId = (address: string, id: string) => address.replace(/[^/]+\/$/, `${id}/`)

  for (const [kind, [address, newId]] of Object.entries(kinds)) {
    test(`of a ${kind}, twice in a row and back: old addresses lead to the same words`, async () => {
      const [oldId = '', second] = [address.split('/').at(-2), `${newId}-2`]
      await rename(address, newId)
      const { existing } = await assertSound()
      assert.ok(existing.has(withId(address, newId)) && !existing.has(address))
      const once = await filesBelow(folder)
      await rename(withId(address, newId), second)
      await assertSound()
      await rename(withId(address, second), newId)
      await assertSound()
      for (const [file, bytes] of once) {
        if (file !== listFile) assert.deepEqual((await filesBelow(folder)).get(file), bytes, file)
      }
      await rename(withId(address, newId), oldId)
      const { existing: last, list } = await assertSound()
      assert.deepEqual(last, before.existing)
      for (const old of last) assert.ok(!list.targets.get(old), old)
    })
  }

  test('of all kinds, one after the other and partly back, before their addresses were listed', async () => {
    await rm(join(folder, listFile))
    await rename('/factors/customer-relations/', 'customers')
    await rename('/factors/customers/customer-needs/', 'needs')
    await rename('/paths/technical-management-support/level-iii/', 'third')
    await rename('/paths/technical-management-support/', 'tms')
    await rename('/guides/glossary/', 'words')
    await rename('/factors/customers/', 'customer-relations')
    await rename('/paths/tms/third/', 'level-iii')
    await assertSound()
    const read = (file: string) => readFile(join(folder, file), 'utf8')
    assert.match(await read('guides/how-to-read-a-rubric.mdx'), /\]\(\/guides\/words\/#career-path\)/)
    const rubric = await readFile('content/rubrics/technical-management-support/customer-relations.yaml', 'utf8')
    assert.equal(await read('rubrics/tms/customer-relations.yaml'), rubric.replaceAll('customer-needs', 'needs'))
  })

  test('is in the links of guides that carry it in a query', async () => {
    const file = join(folder, 'guides/glossary.mdx')
    const choice = 'technical-management-support/customer-relations/level-iii'
    const links = (compared: string, search: string) =>
      `\n[Compare](/compare/?left=${compared}&right=${compared}) [Search](/search/?q=a+b&${search})\n`
    const search =
      'path=technical-management-support&factor=customer-relations&level=level-iii&discriminator=customer-relations.customer-needs'
    await appendFile(file, links(choice, search))
    await rename('/factors/customer-relations/', 'customers')
    await rename('/factors/customers/customer-needs/', 'needs')
    await rename('/paths/technical-management-support/level-iii/', 'third')
    await rename('/paths/technical-management-support/', 'tms')
    const after = links('tms/customers/third', 'path=tms&factor=customers&level=third&discriminator=customers.needs')
    assert.ok((await readFile(file, 'utf8')).endsWith(after))
  })

  test('once more changes nothing', async () => {
    await rename('/guides/glossary/', 'words')
    const files = await filesBelow(folder)
    assert.equal(renamed(files, await check(folder), '/guides/glossary/', 'words').size, 0)
  })

  test('that was another thing’s is refused, as in a swap', async () => {
    await rename('/guides/glossary/', 'third')
    await assert.rejects(rename('/guides/how-to-link-and-cite/', 'glossary'), {
      message:
        '/guides/glossary/ was the address of what is now at /guides/third/, so it cannot be given to something else.',
    })
  })

  for (const { name, address, id, message } of [
    {
      name: 'an old address',
      address: '/guides/old/',
      id: 'new',
      message: '/guides/old/ is an old address. Name the new one: /guides/glossary/',
    },
    {
      name: 'no address',
      address: '/nothing/',
      id: 'new',
      message:
        '/nothing/ is no address of a career path, level, factor, discriminator or guide, such as /factors/customer-relations/.',
    },
    {
      name: 'no slash',
      address: '/guides/glossary',
      id: 'new',
      message: '/guides/glossary lacks the slash at its end.',
    },
    {
      name: 'no id',
      address: '/guides/glossary/',
      id: 'New',
      message: '"New" is no id: it must be lowercase words joined by hyphens, such as customer-needs.',
    },
    {
      name: 'an id that is taken',
      address: '/paths/administrative-support/level-i/',
      id: 'customer-relations',
      message: '/paths/administrative-support/customer-relations/ exists already.',
    },
  ]) {
    test(`is refused in a sentence: ${name}`, async () => {
      await appendFile(join(folder, listFile), '/guides/old/ -> /guides/glossary/\n')
      await assert.rejects(rename(address, id), { message })
    })
  }
})
