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

// Rereads the documents line by line, without using the importer, so that the tests catch importer errors.
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

    test(`every sentence in ${id} is on its rubric page`, () => {
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

    test(`every official text in ${id} is under its heading, and every descriptor is next to its discriminator`, () => {
      const page = pageAt(to.rubric(rubric))
      const lineAfter = (heading: string) => lines[lines.findIndex((line) => line.startsWith(heading)) + 1]
      assert.deepEqual(page.texts('.description .official'), [lineAfter('FACTOR DESCRIPTION')])
      assert.deepEqual(page.texts('.criteria .official'), [lineAfter('EXPECTED')])
      assert.deepEqual(page.texts('.note .official'), [lineAfter(lineAfter('EXPECTED')!)])
      const levelStarts = lines.flatMap((line, index) => (/^LEVEL [IVX]+$/.test(line) ? index : []))
      assert.equal(levelStarts.length, rubric.levels.length)
      for (const [index, start] of levelStarts.entries()) {
        const level = { id: lines[start]!.toLowerCase().replace(' ', '-') }
        const levelLines = lines.slice(start + 1, levelStarts[index + 1]).filter((line) => !isHeading(line))
        const discriminators = ['Breadth of Influence', 'Customer Needs', 'Customer Interaction Level']
        assert.deepEqual(
          levelLines.filter((line) => !line.startsWith('· ')),
          discriminators,
        )
        const rows = pageAt(to.levelDescription({ rubric, level }))
          .all('.row')
          .map((row) => elementsIn(row, '.label, .official').map(textOf))
        const descriptors = levelLines.filter((line) => line.startsWith('· ')).map((line) => line.slice(2))
        assert.deepEqual(
          rows,
          discriminators.map((title, position) => [title, descriptors[position]]),
        )
      }
    })
  }

  test('the page for Level IV highlights the words that Level III lacks', () => {
    const [technical] = family.rubrics
    const page = pageAt(to.levelDescription(technical!.levels[3]!))
    const lastRow = page.all('.changes tbody tr').at(-1)
    assert.deepEqual(elementsIn(elementsIn(lastRow!, 'td')[2]!, 'ins').map(textOf), [
      'complex/controversial',
      'develop',
      'strategies or techniques for resolving projects/programs issues',
    ])
  })
})

describe('the data files', () => {
  // The files contain absolute addresses on the published site.
  const publishedRoutes = routes(new URL(settings.basePath, settings.siteUrl).href)
  const descriptors = family.rubrics.flatMap(({ levels }) => levels).flatMap((level) => level.descriptors)
  const fileText = (address: string) => readFileSync(fileAt(address)!, 'utf8')
  const files = [to.rubricsTable(), to.rubricsModel(), to.rubricsSchema()]

  test('can be downloaded from the data page, which explains each column', () => {
    const page = pageAt(to.data())
    assert.deepEqual(
      page.all('main a[download]').map((link) => page.destination(link).pathname),
      files,
    )
    assert.deepEqual(page.texts('main dt'), readCsv(fileText(to.rubricsTable()))[0])
    assert.ok(page.texts('main dd').every(Boolean))
  })

  test('contain each descriptor once, with its address, and the JSON file contains the rest of the content', () => {
    const [names = [], ...rows] = readCsv(fileText(to.rubricsTable()))
    const cells = rows.map((row) => ['Address', 'Descriptor'].map((name) => exactWords(row[names.indexOf(name)] ?? '')))
    assert.deepEqual(
      cells,
      descriptors.map((descriptor) => [publishedRoutes.descriptor(descriptor), descriptor.text ?? '']),
    )
    const data = model.parse(JSON.parse(fileText(to.rubricsModel())))
    assert.deepEqual(
      data.rubrics.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors.map(({ address }) => address))),
      descriptors.map((descriptor) => publishedRoutes.descriptor(descriptor)),
    )
    const dataById = (entries: readonly { id: string; data: unknown }[]) =>
      new Map(entries.map(({ id, data }) => [id, data]))
    const rebuiltContent = contentOfModel(data)
    for (const kind of ['careerPaths', 'factors', 'rubrics'] as const) {
      assert.deepEqual(dataById(rebuiltContent[kind]), dataById(content[kind]))
    }
    assert.equal(JSON.parse(fileText(to.rubricsSchema())).$id, data.$schema)
  })
})
