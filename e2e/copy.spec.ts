import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import {
  careerPathName,
  descriptorName,
  descriptorPlace,
  factorName,
  levelDescriptionName,
  levelDescriptionPlace,
  levelName,
  levelPlace,
  nextLevelTitle,
  rubricName,
  rubricPlace,
} from '../src/rubric/name.ts'
import { changesFragment, fragment } from '../src/routes/routes.ts'
import { levelDescriptionOf, levelDescriptions, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const id = 'technical-management-support/customer-relations'
const levelDescription = levelDescriptionOf(id, 'level-iv')
const descriptor = levelDescription.descriptors[1]!
const start = to.levelDescription(levelDescription)
const { rubric, level } = levelDescription
const { careerPath, factor } = rubric
const discriminator = descriptor.discriminator!
const next = levelDescriptionOf(id, 'level-iii')
const nextTitle = nextLevelTitle(next.level, level)
const compared = to.compare(comparisonQuery(choiceOf(next), choiceOf(levelDescription)))
const ofDiscriminator = `${discriminator.title}, ${factor.title}`
const ofNext = `${nextTitle}, ${careerPath.title}`

/** What each kind of page can be asked for, in this order. */
const own = ['Copy link', 'Copy as table', 'Print']
const actions = [
  [start, levelDescriptionName(levelDescription), [...own, 'Word', 'Word worksheet']],
  [to.rubric(rubric), rubricName(rubric), [...own, 'Word']],
  [to.level(level), levelName(level), [...own, 'Word', 'Word worksheet']],
  [to.nextLevel(next.level), ofNext, own],
  [to.discriminator(discriminator), ofDiscriminator, own],
  [compared, 'this comparison', own],
  [searchFor('team'), 'this search', ['Copy link', 'Copy these 4 with citations', 'Print']],
] as const

/** What the clipboard holds, by type. */
function clipboard(page: Page): Promise<{ html: string; plain: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return { html: await read('text/html'), plain: await read('text/plain') }
  })
}

const press = (page: Page, name: string) => page.getByRole('button', { name: name, exact: true }).click()

for (const [address, name, labels] of actions) {
  test(`the actions of ${name} stand between its heading and its words, in one order`, async ({ page }) => {
    await page.goto(address)
    const main = page.getByRole('main')
    const row = main.locator('.actions').filter({ has: page.getByRole('button', { name: `Print: ${name}` }) })
    await expect(row.getByRole('button')).toHaveText([...labels])
    for (const label of labels.filter((label) => !label.startsWith('Copy these'))) {
      await expect(row.getByRole('button', { name: `${label}: ${name}`, exact: true })).toHaveText(label)
    }
    const top = async (one: Locator) => (await one.first().boundingBox())!.y
    const places = [main.getByRole('heading', { level: 1 }), row, main.locator('.official, [data-cite]')].map(top)
    const [heading, actions, words] = await Promise.all(places)
    expect(heading).toBeLessThan(actions!)
    expect(actions).toBeLessThan(words!)
    const link = row.locator('a[href]')
    await expect(link).toHaveJSProperty('href', page.url())
  })
}

test.describe('where copying is allowed', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(start)
  })

  test('a descriptor is copied word for word with its place and address', async ({ page, baseURL }) => {
    await press(page, `Copy with citation: ${descriptorName(descriptor)}`)
    await expect(page.getByRole('status').filter({ hasText: 'Text copied' })).toContainText(descriptorPlace(descriptor))
    const { html, plain } = await clipboard(page)
    const address = baseURL + to.descriptor(descriptor)
    expect(plain).toBe(`${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${address}\n`)
    expect(html).toContain(`<p>${descriptor.text}</p>`)
    expect(html).toContain(`<a href="${address}">`)
  })

  test('a link is copied as an address, and as a link that says where it leads', async ({ page, baseURL }) => {
    await press(page, `Copy link: ${descriptorName(descriptor)}`)
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
    const { html, plain } = await clipboard(page)
    const address = baseURL + to.descriptor(descriptor)
    expect(plain).toBe(address)
    expect(html).toContain(`<a href="${address}">${descriptorPlace(descriptor)}</a>`)
  })

  test('a level is copied as a table', async ({ page, baseURL }) => {
    await press(page, `Copy as table: ${levelDescriptionName(levelDescription)}`)
    await expect(page.getByRole('status').filter({ hasText: 'Table copied' })).toBeVisible()
    const { html, plain } = await clipboard(page)
    const rows = levelDescription.descriptors.map(({ discriminator, text }) => `${discriminator?.title}\t${text}`)
    expect(plain).toBe(`${rows.join('\n')}\n\n${levelDescriptionPlace(levelDescription)}\n${baseURL}${start}\n`)
    expect(html.match(/<tr>/g)).toHaveLength(3)
    for (const { text } of levelDescription.descriptors) expect(html).toContain(`<td>${text}</td>`)
  })

  const textsAt = (ofLevel: string) => levelDescriptionOf(id, ofLevel).descriptors.map(({ text }) => text)
  const titles = factor.discriminators.map(({ title }) => title)
  const beside = (...ids: string[]) => titles.map((title, row) => [title, ...ids.map((id) => textsAt(id)[row])])
  const all = rubric.levels.map(({ level }) => level.id)
  for (const [name, address, lines, place] of [
    [
      rubricName(rubric),
      to.rubric(rubric),
      [['Discriminator', ...rubric.levels.map(({ level }) => level.title)], ...beside(...all)],
      rubricPlace(rubric),
    ],
    [
      levelName(level),
      to.level(level),
      [['Factor', 'Discriminator', level.title], ...beside('level-iv').map((row) => [factorName(factor), ...row])],
      levelPlace(level),
    ],
    [
      ofNext,
      to.nextLevel(next.level),
      [
        ['Factor', 'Discriminator', next.level.title, level.title],
        ...beside('level-iii', 'level-iv').map((row) => [factorName(factor), ...row]),
      ],
      `${careerPathName(careerPath)}; ${nextTitle}`,
    ],
    [
      ofDiscriminator,
      to.discriminator(discriminator),
      [
        ['Career path', 'Level', discriminator.title],
        ...factor.rubrics.flatMap(({ careerPath, levels }) =>
          levels.map(({ level, descriptors }) => [
            careerPathName(careerPath),
            level.title,
            descriptors.find((one) => one.discriminator === discriminator)!.text,
          ]),
        ),
      ],
      `${factorName(factor)}; ${discriminator.title}`,
    ],
    [
      'what changes from level to level',
      start + fragment(changesFragment),
      [['Discriminator', 'Level III', 'Level IV'], ...beside('level-iii', 'level-iv')],
      `${levelDescriptionPlace(levelDescription)}; what changes from level to level`,
    ],
    [
      'this comparison',
      compared,
      [['Discriminator', 'Level III', 'Level IV'], ...beside('level-iii', 'level-iv')],
      `${careerPath.title}; ${factorName(factor)}; Level III compared with Level IV`,
    ],
  ] as const) {
    test(`${name}, as a table: a column for each level, without marks`, async ({ page, baseURL }) => {
      await page.goto(address)
      await page.getByRole('button', { name: `Copy as table: ${name}` }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Table copied' })).toContainText(place)
      const { html, plain } = await clipboard(page)
      const table = lines.map((line) => line.join('\t')).join('\n')
      expect(plain).toBe(`${table}\n\n${place}\n${baseURL}${address}\n`)
      expect(html.match(/<tr>/g)).toHaveLength(lines.length)
      expect(html).not.toContain('<ins>')
    })
  }

  test('the descriptors that a search finds are copied together, each with its citation', async ({ page, baseURL }) => {
    await page.goto(searchFor('team'))
    const found = page.getByRole('list', { name: 'Results' }).locator('a[data-cite]')
    await expect(found).not.toHaveCount(0)
    const addresses = await found.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    await press(page, `Copy these ${addresses.length} with citations`)
    await expect(page.getByRole('status').filter({ hasText: 'Text copied' })).toContainText(/: \d+ descriptors/)
    const all = levelDescriptions.flatMap(({ descriptors }) => descriptors)
    const cited = addresses.map((address) => {
      const one = all.find((other) => baseURL + to.descriptor(other) === address)!
      return `${one.text}\n\n${descriptorPlace(one)}\n${address}\n`
    })
    expect((await clipboard(page)).plain).toBe(cited.join('\n'))
  })

  test('one of the descriptors that a search finds is copied with its citation', async ({ page, baseURL }) => {
    const [one] = next.descriptors
    await page.goto(searchFor('team'))
    await press(page, `Copy with citation: ${descriptorName(one!)}`)
    const said = page.getByRole('status').filter({ hasText: 'Text copied' })
    await expect(said).toContainText(descriptorPlace(one!))
    const address = baseURL + to.descriptor(one!)
    expect((await clipboard(page)).plain).toBe(`${one!.text}\n\n${descriptorPlace(one!)}\n${address}\n`)
  })

  test('words that a search has marked are copied without the marks', async ({ page }) => {
    await page.goto(`${start}?q=alliances${fragment(descriptor.anchor)}`)
    await expect(page.locator(':target mark')).toHaveText(['alliances'])
    await press(page, `Copy with citation: ${descriptorName(descriptor)}`)
    await expect(page.getByRole('status').filter({ hasText: 'Text copied' })).toBeVisible()
    expect((await clipboard(page)).plain.startsWith(`${descriptor.text}\n`)).toBe(true)
  })
})

test.describe('the whole page, selected and copied,', () => {
  for (const [kind, address, texts] of [
    ['of a level', start, levelDescription.descriptors.map(({ text }) => text)],
    ['of a rubric', to.rubric(rubric), rubric.levels.flatMap(({ descriptors }) => descriptors.map(({ text }) => text))],
  ] as const) {
    test(`${kind} is its words, without those of its buttons`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(address)
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Control+c')
      await expect.poll(async () => (await clipboard(page)).plain).toContain(texts[0] ?? '')
      const { html, plain } = await clipboard(page)
      for (const text of [rubric.factor.title, ...texts]) expect.soft(plain).toContain(text ?? '')
      for (const text of ['Copy', 'Print', 'Skip to content']) {
        expect.soft(plain).not.toContain(text)
        expect.soft(html).not.toContain(text)
      }
      expect.soft(plain).not.toMatch(/^Link$/m)
    })
  }
})

test.describe('where part of the site cannot be fetched', () => {
  test.use({ provoked: /status of 404/ })

  test('that is said, and nothing is copied', async ({ page }) => {
    await page.goto(searchFor('team'))
    await page.route(`**${to.careerPaths()}**`, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('button', { name: /^Copy these/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Nothing was copied' })).toBeVisible()
  })
})

test('without the newer clipboard, as on plain intranet connections, the older way works', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const { clipboard } = navigator
    Object.defineProperty(window, 'kept', { value: clipboard })
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
  })
  await page.goto(start)
  await press(page, `Copy with citation: ${descriptorName(descriptor)}`)
  await expect(page.getByRole('status').filter({ hasText: 'Text copied' })).toBeVisible()
  const plain = await page.evaluate(() => (window as unknown as { kept: Clipboard }).kept.readText())
  expect(plain.startsWith(`${descriptor.text}\n`)).toBe(true)
})

test('where the browser refuses, the text is selected and ready to copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(start)
  await press(page, `Copy with citation: ${descriptorName(descriptor)}`)
  const box = page.getByRole('textbox', { name: 'The text to copy' })
  await expect(box).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toContain(descriptor.text)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(box).toBeHidden()
  await expect(
    page.getByRole('button', { name: `Copy with citation: ${descriptorName(descriptor)}`, exact: true }),
  ).toBeFocused()
})

test('without JavaScript there is the plain link and no button that does nothing', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await page.goto(start)
  const row = page.locator(fragment(descriptor.anchor))
  await expect(row.getByRole('link', { name: `Link to ${descriptorName(descriptor)}`, exact: true })).toBeVisible()
  await expect(row.getByRole('button')).toHaveCount(0)
  await page.close()
})
