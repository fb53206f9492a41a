import { createHash } from 'node:crypto'
import { writeDocument } from '../src/documents/form/write.ts'
import { documentOf } from '../src/documents/document.ts'
import { contentOfModel, exactWords, readCsv } from '../src/testing/export-readers.ts'
import { type Model, model } from '../src/exports/schema.ts'
import { rubricId } from '../src/rubric/content.ts'
import { rubricName } from '../src/rubric/name.ts'
import { routes } from '../src/routes/routes.ts'
import { settings } from '../src/settings.ts'
import { content, family, levelDescriptions, sources, to } from './site.ts'
import { expect, test } from './test.ts'

/** Addresses as the files say them: in full, where the site will live. */
const absolute = routes(new URL(settings.basePath, settings.siteUrl).href)

const descriptors = levelDescriptions.flatMap((levelDescription) => levelDescription.descriptors)
const files = {
  'text/csv': [to.rubricsTable()],
  'application/json': [to.rubricsModel(), to.rubricsSchema()],
  'text/plain': family.rubrics.map(to.rubricText),
}

test('the page links every file', async ({ page, request }) => {
  await page.goto(to.data())
  for (const [type, addresses] of Object.entries(files)) {
    for (const address of addresses) {
      const link = page.getByRole('main').locator(`a[href="${address}"]`)
      await expect(link).toBeVisible()
      const answer = await request.get(address)
      expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
    }
  }
})

test('a link of the page saves its file', async ({ page, request }) => {
  await page.goto(to.data())
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'rubrics.json' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('rubrics.json')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks)).toEqual(await (await request.get(to.rubricsModel())).body())
})

test('the page can be reached from the foot of every page', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescriptions[0]!))
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data' }).click()
  await expect(page).toHaveURL(to.data())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
})

test('the page names the columns of the table', async ({ page, request }) => {
  const [names = []] = readCsv(await (await request.get(to.rubricsTable())).text())
  await page.goto(to.data())
  await expect(page.getByRole('main').getByRole('term')).toHaveText(names)
})

test('rubrics.csv has each descriptor of the content once', async ({ request }) => {
  const [names = [], ...rows] = readCsv(await (await request.get(to.rubricsTable())).text())
  const cells = rows.map((row) => (name: string) => exactWords(row[names.indexOf(name)] ?? ''))
  expect(cells.map((cell) => [cell('Address'), cell('Descriptor')])).toEqual(
    descriptors.map((descriptor) => [absolute.descriptor(descriptor), descriptor.text ?? '']),
  )
})

test('rubrics.json has each descriptor of the content once, and all else of it', async ({ request }) => {
  const data: Model = model.parse(await (await request.get(to.rubricsModel())).json())
  expect(
    data.rubrics.flatMap(({ levels }) =>
      levels.flatMap(({ descriptors }) => descriptors.map(({ address, text }) => [address, text])),
    ),
  ).toEqual(descriptors.map((descriptor) => [absolute.descriptor(descriptor), descriptor.text]))
  const bare = (entries: readonly { id: string; data: unknown }[]) => new Map(entries.map(({ id, data }) => [id, data]))
  const made = contentOfModel(data)
  expect(bare(made.careerPaths)).toEqual(bare(content.careerPaths))
  expect(bare(made.factors)).toEqual(bare(content.factors))
  expect(bare(made.rubrics)).toEqual(bare(content.rubrics))
  const schema = await (await request.get(to.rubricsSchema())).json()
  expect(schema.$id).toBe(data.$schema)
})

test('the page lists the sum of each source document and when it was received', async ({ page }) => {
  await page.goto(to.data())
  for (const rubric of family.rubrics) {
    const document = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: rubricName(rubric) })
    const { bytes } = sources.get(rubricId(rubric))!
    await expect(document.locator('code')).toHaveText(createHash('sha256').update(bytes).digest('hex'))
    await expect(document.locator('time')).toHaveAttribute('datetime', rubric.source!.received)
  }
})

for (const rubric of family.rubrics) {
  test(`${to.rubric(rubric)} offers its own files, on the screen only`, async ({ page, request }) => {
    await page.goto(to.rubric(rubric))
    const region = page.getByRole('region', { name: 'Downloads' })
    const text = region.getByRole('link', { name: 'This rubric as plain text' })
    await expect(text).toHaveAttribute('href', to.rubricText(rubric))
    expect(await (await request.get(to.rubricText(rubric))).text()).toBe(writeDocument(documentOf(rubric)))
    await expect(region.getByRole('link', { name: 'All rubrics as data' })).toHaveAttribute('href', to.data())
    await page.emulateMedia({ media: 'print' })
    await expect(region).toBeHidden()
  })
}
