import type { Locator } from '@playwright/test'
import { comparisonQuery, choiceOf } from '../../src/compare/choice.ts'
import { parseDocuments } from '../../src/documents/form/parse.ts'
import { exactWords, readCsv } from '../../src/testing/export-readers.ts'
import { model } from '../../src/exports/schema.ts'
import { descriptorPlace, levelDescriptionName, levelDescriptionPlace } from '../../src/rubric/name.ts'
import { nextLevel } from '../../src/rubric/relation.ts'
import { expectUnharmed } from './audit.ts'
import { hostileDocuments, hostileFamily as family } from './hostile.ts'
import { on, others } from '../other-sites.ts'
import { searchFor } from '../site.ts'
import { expect, test } from '../test.ts'

// What documents say is text wherever it is, whatever it looks like. `test.ts` fails on any error in the console,
// break of the content security policy and request to another host.
test.use(on(others.hostile))

const { to } = others.hostile

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog says ${dialog.message()}.`)
  })
})

const { careerPaths, factors, rubrics } = family
const [rubric] = rubrics
const levelDescriptions = rubrics.flatMap(({ levels }) => levels)
const descriptors = levelDescriptions.flatMap((one) => one.descriptors)
const [first, second] = rubric!.levels
const wording = (within: Locator) =>
  within
    .locator('.official')
    .evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n')),
    )

/** The words of documents in lines of ours; those of a page without \0 stay as they are. */
const foreign = [
  ...careerPaths.flatMap(({ title, levels }) => [title, ...levels.flatMap(({ scores }) => scores ?? [])]),
  ...factors.flatMap(({ title, criteria, supervisors, discriminators }) => [
    ...[title, criteria!.heading, supervisors?.heading ?? title],
    ...discriminators.map((one) => one.title),
  ]),
]

test('what is published is what the documents say, to the letter', () => {
  const texts = hostileDocuments.flatMap(({ levels }) => levels.flatMap((level) => level.descriptors))
  expect(descriptors.map(({ text }) => text).toSorted()).toEqual(texts.map(({ text }) => text).toSorted())
})

const pages = {
  home: to.home(),
  ...Object.fromEntries(careerPaths.map((one) => [`career path ${one.number}`, to.careerPath(one)])),
  ...Object.fromEntries(
    careerPaths.flatMap(({ levels, number }) =>
      levels.map((one) => [`career path ${number}, ${one.title}`, to.level(one)]),
    ),
  ),
  ...Object.fromEntries(
    careerPaths.flatMap(({ levels, number }) =>
      levels.filter(nextLevel).map((one) => [`career path ${number}, beyond ${one.title}`, to.nextLevel(one)]),
    ),
  ),
  ...Object.fromEntries(factors.map((one) => [`factor ${one.number}`, to.factor(one)])),
  ...Object.fromEntries(
    factors.flatMap(({ discriminators }) =>
      discriminators.map((one) => [`discriminator ${one.id}`, to.discriminator(one)]),
    ),
  ),
  ...Object.fromEntries(rubrics.map((one, index) => [`rubric ${index + 1}`, to.rubric(one)])),
  ...Object.fromEntries(
    levelDescriptions.map((one, index) => [`level description ${index + 1}`, to.levelDescription(one)]),
  ),
  data: to.data(),
  compare: to.compare(comparisonQuery(choiceOf(first!), choiceOf(second!))),
  'compare what does not exist': to.compare(
    `left=${encodeURIComponent('\u2069\u202E<img src=x onerror=alert(1)>/{{x}}')}`,
  ),
  'search for nothing': searchFor('\u2069\u202E<img src=x onerror=alert(1)> {{x}} qqqq', to),
  'search for a title': searchFor(factors[0]!.title, to),
  'filters that do not exist': to.search(
    `level=${encodeURIComponent('\u2069\u202E<img src=x onerror=alert(1)>')}&path=${'x'.repeat(300)}`,
  ),
  'an unknown address': '/%3Cscript%3Ealert(1)%3C/script%3E/',
}
for (const [name, address] of Object.entries(pages)) {
  test.describe(name, () => {
    test.use({ provoked: name === 'an unknown address' ? /404/ : undefined })
    test('shows content as text, does no harm, and fits 320 px', async ({ page }) => {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      await expectUnharmed(page, [...foreign, '\u2069\u202E<img src=x onerror=alert(1)>', 'x'.repeat(300)])
    })
  })
}

for (const [index, levelDescription] of levelDescriptions.entries()) {
  const { level, leadIn, descriptors } = levelDescription
  test(`level description ${index + 1} is to the letter, in all that quotes it`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const address = to.levelDescription(levelDescription)
    await page.goto(address)
    const { factor } = levelDescription.rubric
    expect(await page.locator('h1').textContent()).toBe(`${factor.title}, ${level.title}`)
    expect((await page.title()).startsWith(levelDescriptionName(levelDescription))).toBe(true)
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(
      levelDescriptionName(levelDescription),
    )
    if (leadIn !== null) expect(await wording(page.locator('#_lead-in'))).toEqual([leadIn])

    const plain = () => page.evaluate(() => navigator.clipboard.readText())
    for (const descriptor of descriptors) {
      const row = page.locator(`[id="${descriptor.anchor}"]`)
      expect(await wording(row)).toEqual([descriptor.text])
      const title = row.getByRole('heading')
      if (descriptor.discriminator) expect(await title.textContent()).toContain(descriptor.discriminator.title)
      await row.getByRole('button', { name: 'Copy with citation' }).click()
      const place = descriptorPlace(descriptor)
      await expect.poll(plain).toBe(`${descriptor.text}\n\n${place}\n${baseURL}${to.descriptor(descriptor)}\n`)
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const parsed = new DOMParser().parseFromString(await (await item!.getType('text/html')).text(), 'text/html')
        return [
          [...parsed.body.querySelectorAll('*')].map(({ localName }) => localName),
          parsed.querySelector('p')?.textContent,
        ]
      })
      expect(html).toEqual([['p', 'p', 'br', 'a'], descriptor.text])
    }
    await page.getByText('Share or download').first().click()
    await page.getByRole('button', { name: 'Copy as table' }).first().click()
    await expect.poll(plain).toContain(`\n\n${levelDescriptionPlace(levelDescription)}\n${baseURL}${address}\n`)
  })
}

test('rubric, factor and level show every text to the letter', async ({ page }) => {
  for (const one of rubrics) {
    await page.goto(to.rubric(one))
    const shown = await wording(page.getByRole('main'))
    const texts = [
      one.description,
      one.criteria!.text,
      one.supervisors?.text,
      one.note,
      ...one.levels.flatMap(({ leadIn, descriptors }) => [leadIn, ...descriptors.map(({ text }) => text)]),
    ]
    for (const text of texts) if (text) expect(shown).toContain(text)
  }
  await page.goto(to.factor(factors[0]!))
  expect(await page.locator('h1').textContent()).toBe(factors[0]!.title)
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toContain(
    factors[0]!.criteria!.heading,
  )
})

for (const [index, descriptor] of rubric!.levels.flatMap((level) => level.descriptors).entries()) {
  test(`a search for its own words finds descriptor ${index + 1}, shows it to the letter and leads to it`, async ({
    page,
  }) => {
    await page.goto(searchFor(descriptor.text!, to))
    const hit = page.getByRole('list', { name: 'Results' }).getByRole('link').first()
    expect((await hit.getAttribute('href'))?.split(':~:')[0]).toBe(to.descriptor(descriptor))
    expect(await hit.locator('.hit-text').textContent()).toBe(descriptor.text)
    await hit.click()
    const target = page.locator('.row:is(:target, :has(:target))')
    await expect.poll(() => wording(target)).toEqual([descriptor.text])
  })
}

test('the box shows what is typed and found as text', async ({ page }) => {
  await page.goto(to.levelDescription(first!))
  const box = page.getByLabel('Search the wording')
  await box.fill('<img src=x onerror=alert(1)> \u2069\u202Escript')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectUnharmed(page, foreign)
  await box.fill('scrpit{{x}}')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectUnharmed(page, foreign)
})

test('words that a search marks and a comparison underlines are the words', async ({ page }) => {
  const [, , third] = rubrics
  for (const levels of [rubric!.levels, third!.levels]) {
    await page.goto(to.compare(comparisonQuery(choiceOf(levels[0]!), choiceOf(levels[1]!))))
    await expect(page.getByRole('main').getByRole('table')).toBeVisible()
    const shown = await wording(page.getByRole('main'))
    for (const { text } of [...levels[0]!.descriptors, ...levels[1]!.descriptors]) expect(shown).toContain(text)
  }
})

test('every file can be read, says the exact words, and none is a formula', async ({ request, page }) => {
  const get = async (address: string) => (await request.get(address)).text()
  const texts = descriptors.map(({ text }) => text).toSorted()

  const data = model.parse(JSON.parse(await get(to.rubricsModel())))
  expect(
    data.rubrics.flatMap(({ levels }) => levels.flatMap((one) => one.descriptors.map(({ text }) => text))).toSorted(),
  ).toEqual(texts)

  const [names, ...rows] = readCsv(await get(to.rubricsTable()))
  const column = names!.indexOf('Descriptor')
  expect(rows.map((row) => exactWords(row[column]!)).toSorted()).toEqual(texts)
  for (const cell of rows.flat()) expect(cell).not.toMatch(/(?:^|;)[=+\-@＝＋－＠\t\r\n]/m)

  for (const one of rubrics) {
    const parsed = parseDocuments('a.txt', await get(to.rubricText(one)))
    const read = 'documents' in parsed ? parsed.documents[0]!.document.levels : []
    expect(read.flatMap((level) => level.descriptors.map(({ text }) => text))).toEqual(
      one.levels.flatMap((level) => level.descriptors.map(({ text }) => text)),
    )
  }

  await page.goto(to.home())
  const errors = await page.evaluate(
    async (addresses) => {
      const parse = async (address: string) =>
        new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/xml')
      return (await Promise.all(addresses.map(parse))).map((xml) => xml.querySelectorAll('parsererror').length)
    },
    [to.sitemap(), to.sitemap().replace('index', '0')],
  )
  expect(errors).toEqual([0, 0])
})
