import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { readContent } from '../../src/content/read.ts'
import { model } from '../../src/exports/schema.ts'
import { routes } from '../../src/routes/routes.ts'
import { settings } from '../../src/settings.ts'
import { contentOfModel, exactWords, readCsv } from '../../src/testing/export-readers.ts'
import { elementsIn, exactTextOf, sites, textOf } from './page.ts'

const [{ contentDir, family, to, pageAt, fileAt }] = sites
const { content, sources } = await readContent(contentDir)

// Reads the documents again, line by line and without the importer, so that importer errors do not go unnoticed.
describe('the source documents', () => {
  for (const rubric of family.rubrics) {
    const id = `${rubric.careerPath.id}/${rubric.factor.id}`
    const lines = sources
      .get(id)!
      .bytes.toString()
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const isHeading = (line: string) => /^[A-Z]{2}/.test(line)

    test(`every sentence of ${id} is on its rubric page`, () => {
      const words = pageAt(to.rubric(rubric)).all('main').map(exactTextOf).join()
      const sentences = lines
        .filter((line) => !isHeading(line))
        .flatMap((line) => line.replace(/^· /, '').split(/(?<=\.) /))
      assert.ok(sentences.length > 12)
      assert.deepEqual(
        sentences.filter((sentence) => !words.includes(sentence)),
        [],
      )
    })

    test(`every text of ${id} is below its heading, and every descriptor is beside its discriminator`, () => {
      const page = pageAt(to.rubric(rubric))
      const after = (heading: string) => lines[lines.findIndex((line) => line.startsWith(heading)) + 1]
      assert.deepEqual(page.texts('.description .official'), [after('FACTOR DESCRIPTION')])
      assert.deepEqual(page.texts('.criteria .official'), [after('EXPECTED')])
      assert.deepEqual(page.texts('.note .official'), [after(after('EXPECTED')!)])
      const starts = lines.flatMap((line, index) => (/^LEVEL [IVX]+$/.test(line) ? index : []))
      assert.equal(starts.length, rubric.levels.length)
      for (const [index, start] of starts.entries()) {
        const level = { id: lines[start]!.toLowerCase().replace(' ', '-') }
        const below = lines.slice(start + 1, starts[index + 1]).filter((line) => !isHeading(line))
        const discriminators = ['Breadth of Influence', 'Customer Needs', 'Customer Interaction Level']
        assert.deepEqual(
          below.filter((line) => !line.startsWith('· ')),
          discriminators,
        )
        const rows = pageAt(to.levelDescription({ rubric, level }))
          .all('.row')
          .map((row) => elementsIn(row, '.label, .official').map(textOf))
        const descriptors = below.filter((line) => line.startsWith('· ')).map((line) => line.slice(2))
        assert.deepEqual(
          rows,
          discriminators.map((title, position) => [title, descriptors[position]]),
        )
      }
    })
  }

  test('Level IV highlights the words that Level III lacks', () => {
    const [technical] = family.rubrics
    const page = pageAt(to.levelDescription(technical!.levels[3]!))
    const last = page.all('.changes tbody tr').at(-1)
    assert.deepEqual(elementsIn(elementsIn(last!, 'td')[2]!, 'ins').map(textOf), [
      'complex/controversial',
      'develop',
      'strategies or techniques for resolving projects/programs issues',
    ])
  })
})

describe('the data files', () => {
  // The files contain absolute addresses on the published site.
  const absolute = routes(new URL(settings.basePath, settings.siteUrl).href)
  const descriptors = family.rubrics.flatMap(({ levels }) => levels).flatMap((level) => level.descriptors)
  const read = (address: string) => readFileSync(fileAt(address)!, 'utf8')
  const files = [to.rubricsTable(), to.rubricsModel(), to.rubricsSchema()]

  test('can be downloaded from their page, which explains each column', () => {
    const page = pageAt(to.data())
    assert.deepEqual(
      page.all('main a[download]').map((link) => page.destination(link).pathname),
      files,
    )
    assert.deepEqual(page.texts('main dt'), readCsv(read(to.rubricsTable()))[0])
    assert.ok(page.texts('main dd').every(Boolean))
  })

  test('contain each descriptor once, with its address, and in JSON all other content', () => {
    const [names = [], ...rows] = readCsv(read(to.rubricsTable()))
    const cells = rows.map((row) => ['Address', 'Descriptor'].map((name) => exactWords(row[names.indexOf(name)] ?? '')))
    assert.deepEqual(
      cells,
      descriptors.map((descriptor) => [absolute.descriptor(descriptor), descriptor.text ?? '']),
    )
    const data = model.parse(JSON.parse(read(to.rubricsModel())))
    assert.deepEqual(
      data.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors.map(({ address }) => address))),
      descriptors.map((descriptor) => absolute.descriptor(descriptor)),
    )
    const bare = (entries: readonly { id: string; data: unknown }[]) =>
      new Map(entries.map(({ id, data }) => [id, data]))
    const rebuilt = contentOfModel(data)
    for (const kind of ['careerPaths', 'factors', 'rubrics'] as const) {
      assert.deepEqual(bare(rebuilt[kind]), bare(content[kind]))
    }
    assert.equal(JSON.parse(read(to.rubricsSchema())).$id, data.$schema)
  })
})
