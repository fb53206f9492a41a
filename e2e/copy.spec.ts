import type { Locator, Page } from '@playwright/test'
import { choiceOf, comparisonQuery } from '../src/compare/choice.ts'
import {
  careerPathName,
  descriptorName,
  descriptorPlace,
  factorName,
  levelDescriptionPlace,
  rubricName,
  rubricPlace,
  textHeadings,
} from '../src/rubric/name.ts'
import { fragment } from '../src/routes/routes.ts'
import { levelDescriptionOf, levelDescriptions, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const id = 'technical-management-support/customer-relations'
const levelDescription = levelDescriptionOf(id, 'level-iv')
const descriptor = levelDescription.descriptors[1]!
const start = to.levelDescription(levelDescription)
const { rubric } = levelDescription
const { careerPath, factor } = rubric
const discriminator = descriptor.discriminator!
const next = levelDescriptionOf(id, 'level-iii')
const compared = to.compare(comparisonQuery(choiceOf(next), choiceOf(levelDescription)))
const ofDiscriminator = `${discriminator.title}, ${factor.title}`

/** What each kind of page offers behind *Share or download*, in this order. */
const [table, word, worksheet] = ['Copy as table', 'Download (Word)', 'Download worksheet (Word)']
const more = [
  ['a level page', start, [table, word, worksheet, 'Print']],
  ['a rubric', to.rubric(rubric), [table, word, 'Print']],
  ['a discriminator', to.discriminator(discriminator), [table, 'Print']],
  ['a comparison', compared, [table, 'Print']],
  ['a search', searchFor('team'), ['Print']],
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

/** The actions of the page itself: the first. */
const pageActions = (page: Page) => page.getByRole('main').locator('.actions').first()

/** Presses one of the actions that open from *Share or download*. */
async function pressMore(page: Page, name: string): Promise<void> {
  await pageActions(page).getByText('Share or download').click()
  await pageActions(page).getByRole('button', { name, exact: true }).click()
}

/** What the page announces. */
const announced = (page: Page) => page.locator('#_message')

for (const [kind, address, labels] of more) {
  test(`${kind} has its link in sight and the rest behind one button, above its words`, async ({ page }) => {
    await page.goto(address)
    const row = pageActions(page)
    await expect(row.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible()
    await expect(row.getByRole('button', { name: 'Print' })).toBeHidden()
    await row.getByText('Share or download').click()
    await expect(row.locator('details button')).toHaveText([...labels])
    const top = async (part: Locator) => (await part.first().boundingBox())!.y
    const main = page.getByRole('main')
    const parts = [main.getByRole('heading', { level: 1 }), row, main.locator('.official, [data-cite]')]
    const [heading, actions, words] = await Promise.all(parts.map(top))
    expect(heading).toBeLessThan(actions!)
    expect(actions).toBeLessThan(words!)
    await expect(row.locator('a[href]')).toHaveJSProperty('href', page.url())
  })
}

test.describe('where copying is allowed', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(start)
  })

  test('a descriptor is copied word for word with its place and address', async ({ page, baseURL }) => {
    const button = page.getByRole('button', { name: `Copy with citation: ${discriminator.title}`, exact: true })
    await button.click()
    await expect(announced(page)).toHaveText('Copied with citation.')
    await expect(button).toHaveText('Copied')
    await expect(button).toHaveText('Copy with citation')
    const { html, plain } = await clipboard(page)
    const address = baseURL + to.descriptor(descriptor)
    expect(plain).toBe(`${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${address}\n`)
    expect(html).toContain(`<p>${descriptor.text}</p>`)
    expect(html).toContain(`<a href="${address}">`)
  })

  test('a link is copied as an address, and as a link that says where it leads', async ({ page, baseURL }) => {
    await press(page, `Copy link: ${discriminator.title}`)
    await expect(announced(page)).toHaveText('Link copied.')
    const { html, plain } = await clipboard(page)
    const address = baseURL + to.descriptor(descriptor)
    expect(plain).toBe(address)
    expect(html).toContain(`<a href="${address}">${descriptorPlace(descriptor)}</a>`)
  })

  for (const kind of ['description', 'criteria', 'note'] as const) {
    test(`the ${kind} is copied word for word with its place and address`, async ({ page, baseURL }) => {
      const title = textHeadings(rubric)[kind]
      const text = kind === 'criteria' ? rubric.criteria!.text : rubric[kind]
      const folded = page.locator('summary', { hasText: title })
      if (await folded.count()) await folded.click()
      await press(page, `Copy with citation: ${title}`)
      await expect(announced(page)).toHaveText('Copied with citation.')
      const address = baseURL + to.text(to.rubric(rubric), kind)
      expect((await clipboard(page)).plain).toBe(`${text}\n\n${rubricPlace(rubric)}; ${title}\n${address}\n`)
    })
  }

  test('a level is copied as a table', async ({ page, baseURL }) => {
    await pressMore(page, 'Copy as table')
    await expect(announced(page)).toHaveText('Table copied.')
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
      'this comparison',
      compared,
      [['Discriminator', 'Level III', 'Level IV'], ...beside('level-iii', 'level-iv')],
      `${careerPath.title}; ${factorName(factor)}; Level III compared with Level IV`,
    ],
  ] as const) {
    test(`${name}, as a table: a column for each level, without marks`, async ({ page, baseURL }) => {
      await page.goto(address)
      await pressMore(page, 'Copy as table')
      await expect(announced(page)).toHaveText('Table copied.')
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
    const addresses = await found.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLElement).dataset['cite']!, location.href).href),
    )
    await press(page, `Copy the ${addresses.length} shown with citations`)
    await expect(announced(page)).toHaveText(/^\d+ texts copied with citations.$/)
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
    await expect(announced(page)).toHaveText('Copied with citation.')
    const address = baseURL + to.descriptor(one!)
    expect((await clipboard(page)).plain).toBe(`${one!.text}\n\n${descriptorPlace(one!)}\n${address}\n`)
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
    await page.getByRole('button', { name: /^Copy the/ }).click()
    await expect(announced(page)).toContainText('Nothing was copied')
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
  await press(page, `Copy with citation: ${discriminator.title}`)
  await expect(announced(page)).toHaveText('Copied with citation.')
  const plain = await page.evaluate(() => (window as unknown as { kept: Clipboard }).kept.readText())
  expect(plain.startsWith(`${descriptor.text}\n`)).toBe(true)
})

test('where the browser refuses, the text is selected and ready to copy', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(start)
  await press(page, `Copy with citation: ${discriminator.title}`)
  const box = page.getByRole('textbox', { name: 'The text to copy' })
  await expect(box).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toContain(descriptor.text)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(box).toBeHidden()
  await expect(
    page.getByRole('button', { name: `Copy with citation: ${discriminator.title}`, exact: true }),
  ).toBeFocused()
})

test('without JavaScript there is the plain link and no button that does nothing', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await page.goto(start)
  const row = page.locator(fragment(descriptor.anchor))
  await expect(row.getByRole('link', { name: `Link: ${discriminator.title}`, exact: true })).toBeVisible()
  await expect(row.getByRole('button')).toHaveCount(0)
  await page.close()
})
