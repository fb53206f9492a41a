import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { madeUpContent, ofSize, variedForm } from '../testing/made-up.ts'
import { addressCollisions } from '../rubric/address-collisions.ts'
import type { Content } from '../rubric/content.ts'
import { exampleContent } from '../testing/example-content.ts'
import { linkFamily } from '../rubric/family.ts'
import { routes } from '../routes/routes.ts'
import { rubricsModel } from './json.ts'
import { contentOfModel } from '../testing/export-readers.ts'
import { type Model, modelSchema } from './schema.ts'

const to = routes('https://intranet.example/rubrics/')
const schema = modelSchema(to.rubricsSchema())
const validate = new Ajv2020({ validateFormats: false, allErrors: true }).compile(schema)

/** The model as read by a program that fetches the file. */
const publishedModel = (content: Content): Model => JSON.parse(JSON.stringify(rubricsModel(linkFamily(content), to)))

/** Prepares content for comparison by ignoring its order and its file names, which are not published. */
const comparableContent = (content: Content) =>
  Object.entries<readonly { id: string; data: unknown }[]>({ ...content }).map(([kind, entries]) => [
    kind,
    new Map(entries.map(({ id, data }) => [id, data])),
  ])

const contents: Readonly<Record<string, Content>> = {
  'the example': exampleContent(),
  'generated content': madeUpContent(ofSize(60)),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, seed) => [`varied content ${seed}`, madeUpContent(variedForm(seed))]),
  ),
}

interface Schema extends Record<string, unknown> {
  readonly description?: string
  readonly $ref?: string
  readonly type?: string
  readonly anyOf?: readonly Schema[]
}

const isDescribed = ({ description, $ref, type, anyOf }: Schema): boolean =>
  Boolean(description ?? $ref) || type === 'array' || Boolean(anyOf?.some(isDescribed))

/** The paths of all properties that lack a description in a schema. Omits lists, which need none. */
const undescribedPaths = (node: unknown, path = ''): string[] =>
  Object.entries<Schema>(node && typeof node === 'object' ? { ...node } : {}).flatMap(([key, value]) => [
    ...(path.endsWith('.properties') && !isDescribed(value) ? [`${path}.${key}`] : []),
    ...undescribedPaths(value, `${path}.${key}`),
  ])

describe('the model as JSON', () => {
  test('has a schema that describes every property', () => assert.deepEqual(undescribedPaths(schema), []))

  for (const [name, content] of Object.entries(contents)) {
    test(`${name}: matches its JSON Schema and is enough to rebuild the content`, () => {
      assert.deepEqual(addressCollisions(content), [])
      const data = publishedModel(content)
      assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)))
      assert.deepEqual(comparableContent(contentOfModel(data)), comparableContent(content))
      assert.deepEqual(publishedModel(contentOfModel(data)), data)
    })
  }

  test('contains each descriptor once, with its address', () => {
    const family = linkFamily(madeUpContent(variedForm(7)))
    const addresses = (levels: Model['rubrics'][number]['levels']) =>
      levels.flatMap(({ descriptors }) => descriptors.map(({ address }) => address))
    const actual = rubricsModel(family, to).rubrics.flatMap(({ levels }) => addresses(levels))
    const expected = family.rubrics.flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors))
    assert.deepEqual(actual, expected.map(to.descriptor))
    assert.equal(new Set(actual).size, actual.length)
  })

  test('contains all official texts of a rubric, including texts that it shares with its factor', () => {
    const [skill, care, crafts] = publishedModel(exampleContent()).rubrics
    assert.equal(skill?.note, 'Descriptors are taken together.')
    assert.equal(care?.note, 'Descriptors are a group.')
    assert.equal(crafts?.note, 'Descriptors are a group.')
  })

  test('names the publishing site if the content names it', () => {
    const site = { title: 'Rubrics', organization: 'Harbour Office', contact: 'rubrics@office.example' }
    const data = rubricsModel(linkFamily(exampleContent()), to, site)
    assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)))
    assert.deepEqual(data.site, site)
    assert.ok(!('site' in publishedModel(exampleContent())))
  })

  test('names its edition if the content names one', () => {
    const edition = { id: '2014', title: 'Edition of 2014', from: null, until: '2017-09-30' }
    const fullEdition = { ...edition, note: null, became: { paths: {}, factors: {} } }
    const data = rubricsModel(linkFamily(exampleContent()), to, {}, fullEdition)
    assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)))
    assert.deepEqual(data.edition, edition)
    assert.ok(!('edition' in publishedModel(exampleContent())))
  })

  test('has a schema that states its own address and rejects extra or missing keys', () => {
    assert.equal(schema.$id, 'https://intranet.example/rubrics/data/rubrics.schema.json')
    assert.equal(publishedModel(exampleContent()).$schema, schema.$id)
    assert.ok(!validate({ ...publishedModel(exampleContent()), more: true }))
    assert.ok(!validate({ ...publishedModel(exampleContent()), rubrics: undefined }))
  })
})
