import type { Locator, Page } from '@playwright/test'
import { comparisonQuery, choiceOf } from '../src/compare/choice.ts'
import { readContent } from '../src/content/read.ts'
import { linkFamily } from '../src/rubric/family.ts'
import { factorName, levelDescriptionName, levelDescriptionPlace, rubricName, rubricTitle } from '../src/rubric/name.ts'
import { siteName } from '../src/rubric/site.ts'
import { inFactorOrder, namesDiscriminators } from '../src/rubric/relation.ts'
import { fragment, sectionFragment } from '../src/routes/routes.ts'
import { cellOf, changes } from './level-table.ts'
import { on, others } from './other-sites.ts'
import { papers, printed, words } from './printed.ts'
import { paragraphs, searchFor } from './site.ts'
import { expect, plainLink, test } from './test.ts'

// Content that has in it whatever source documents may have: codes, scores, sentences above descriptors, criteria for
// supervisors, levels beyond the top one, levels without discriminators, a factor without note.
test.use(on(others.madeUp))

const { to } = others.madeUp

const { content, site } = await readContent(others.madeUp.contentDir)
const family = linkFamily(content)
const rubricOf = (careerPath: string, factor: string) =>
  family.rubrics.find((one) => one.careerPath.id === careerPath && one.factor.id === factor)!
const discovery = rubricOf('field-research', 'discovery-and-or-improvement')
const conversation = rubricOf('field-research', 'conversation')
const unnamed = rubricOf('workshop-support', 'discovery-and-or-improvement')
const [veryHigh, levelIV] = discovery.levels.toReversed()
const [, , levelIII] = conversation.levels
const hole = 'The source document has no descriptor here.'
const main = (page: Page) => page.getByRole('main')
const serif = (element: Locator) => expect(element).toHaveCSS('font-family', /Palatino/)

for (const rubric of family.rubrics) {
  test(`${rubricName(rubric)} has its texts, and nothing where there are none`, async ({ page }) => {
    await page.goto(to.rubric(rubric))
    const heading = main(page).getByRole('heading', { name: rubric.supervisors?.heading ?? 'Supervisors', exact: true })
    await expect(heading).toHaveCount(rubric.supervisors ? 1 : 0)
    for (const paragraph of paragraphs(rubric.supervisors?.text ?? null)) {
      await expect(main(page).getByText(paragraph, { exact: true })).toBeVisible()
      await serif(heading)
    }
    await expect(page.locator('.note')).toHaveCount(rubric.note === null ? 0 : 1)
    const holes = rubric.levels.flatMap(({ descriptors }) => descriptors).filter(({ text }) => text === null)
    await expect(main(page).getByText(hole)).toHaveCount(holes.length)
  })

  for (const levelDescription of rubric.levels) {
    test(`${levelDescriptionName(levelDescription)} has what its source document has`, async ({ page }) => {
      const { level, leadIn, descriptors } = levelDescription
      await page.goto(to.levelDescription(levelDescription))
      const scores = main(page).getByText(level.scores ?? 'Score', { exact: true })
      if (level.scores) await serif(scores.first())
      else await expect(scores).toHaveCount(0)
      const above = page.locator('#_lead-in')
      await expect(above).toHaveText(leadIn === null ? [] : [leadIn])
      for (const descriptor of descriptors) {
        const row = page.locator(`[id="${descriptor.anchor}"]`)
        await expect(row).toContainText(descriptor.text ?? hole)
        const isFurther = descriptor.discriminator !== null && descriptor.anchor !== descriptor.discriminator.id
        const headings = namesDiscriminators(levelDescription) && !isFurther ? 1 : 0
        await expect(row.getByRole('heading')).toHaveCount(headings)
      }
      await expect(main(page).getByRole('heading', { name: 'Descriptors', exact: true })).toHaveCount(
        namesDiscriminators(levelDescription) ? 0 : 1,
      )
      await expect(
        main(page).getByText('The source document names no discriminators for these descriptors.'),
      ).toHaveCount(namesDiscriminators(levelDescription) || level.beyond ? 0 : 1)
      await test.step('on one paper', async () => {
        for (const paper of papers) {
          const pages = await printed(page, paper)
          expect(pages, paper).toHaveLength(1)
          for (const { text, discriminator } of descriptors)
            for (const one of [text, discriminator?.title]) expect(pages[0]).toContain(words(one ?? ''))
        }
      })
    })
  }
}

test.describe('a rubric of which a level names no discriminators', () => {
  const box = async (element: Locator) => (await element.boundingBox())!

  test('shows its descriptors in one cell across all discriminators', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(to.rubric(discovery))
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
    const cells = rows.first().getByRole('cell')
    // Each beside its lead-in.
    await expect(rows.last().getByRole('cell')).toHaveCount(2)
    const whole = await box(rows.last().getByRole('cell').last())
    const [first, last] = [await box(cells.nth(1)), await box(cells.last())]
    expect(whole.y).toBe(first.y)
    expect(whole.y + whole.height).toBe(last.y + last.height)
    for (const { text } of veryHigh!.descriptors) await expect(rows.last()).toContainText(text!)
    // Long names of discriminators stay in their own column.
    for (const name of await page.getByRole('columnheader').getByRole('link').all()) {
      const { x, width } = await box(name)
      expect(x + width).toBeLessThanOrEqual(first.x)
    }
  })

  test('has no discriminators to head columns if no level names any', async ({ page }) => {
    await page.goto(to.rubric(unnamed))
    await expect(page.getByRole('columnheader').last()).toHaveText('Descriptors')
    await expect(page.getByRole('columnheader').getByRole('link')).toHaveCount(0)
  })

  test('prints with every text, and scores beside their levels', async ({ page }) => {
    for (const rubric of [discovery, conversation, unnamed]) {
      await page.goto(to.rubric(rubric))
      const whole = (await printed(page)).join('')
      expect(whole).toContain(words(page.url()))
      for (const { level, leadIn, descriptors } of rubric.levels) {
        expect(whole).toContain(words(level.title + (level.scores ?? '')))
        for (const text of [leadIn ?? '', ...descriptors.map((one) => one.text ?? hole)])
          expect(whole).toContain(words(text))
      }
    }
  })
})

test('who publishes it is said in header, foot and statement, and on paper', async ({ page }) => {
  await page.goto(to.home())
  await expect(page.getByRole('banner').getByRole('link').first()).toHaveText(
    /Harbour and Field Office\s+Staff Rubrics/,
  )
  await expect(main(page)).toContainText(site.about!)
  await page.goto(to.accessibility())
  await expect(main(page)).toContainText('Please tell Harbour and Field Office (rubrics@office.example).')
  await page.goto(to.levelDescription(levelIII!))
  const published = 'Published by Harbour and Field Office. Contact: rubrics@office.example'
  await expect(page.getByRole('contentinfo')).toContainText(published)
  expect((await printed(page)).join('')).toContain(words(published))
})

test('an error is reported with the part of the page and the words that are selected', async ({ page }) => {
  const descriptor = levelIV!.descriptors[1]!
  await page.goto(to.descriptor(descriptor))
  const report = page.getByRole('link', { name: 'Report an error on this page' })
  await page.locator(':target .official').evaluate((node) => getSelection()?.selectAllChildren(node))
  // No mail program is asked.
  await report.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()))
  await report.dispatchEvent('click')
  const body = new URL((await report.getAttribute('href'))!).searchParams.get('body')
  expect(body).toContain(`${to.descriptor(descriptor)}\r\n\r\n`)
  expect(body?.trim().endsWith(descriptor.text!)).toBe(true)
})

test('what changes: a level without discriminators has one cell beside the rows of the others', async ({ page }) => {
  for (const shown of [levelIV!, veryHigh!]) {
    await page.goto(to.levelDescription(shown))
    const table = changes(page)
    const whole = table.getByRole('row').last().getByRole('cell').last()
    await expect(table.getByRole('rowheader').last()).toContainText('Very High')
    await expect(whole.getByRole('listitem')).toHaveText(veryHigh!.descriptors.map(({ text }) => text!))
    await expect(whole.locator('ins').first()).toBeVisible()
    await expect(table).toContainText(veryHigh!.leadIn!)
  }
})

test('a sentence above the descriptors is the first cell of its level among what changes', async ({ page }) => {
  await page.goto(to.levelDescription(levelIII!))
  const leadIns = changes(page).locator('td.lead-in')
  await expect(leadIns).toHaveText(['', levelIII!.leadIn!, ''])
})

test('compared with a level that names no discriminators, each word is shown', async ({ page }) => {
  await page.goto(to.compare(comparisonQuery(choiceOf(levelIV!), choiceOf(veryHigh!))))
  const table = main(page).getByRole('table')
  await expect(table.getByRole('rowheader').last()).toContainText(veryHigh!.level.scores!)
  for (const { text } of [...levelIV!.descriptors, ...veryHigh!.descriptors]) await expect(table).toContainText(text!)
  await expect(page).toHaveTitle(/Improvement – Staff Rubrics – 2026, Harbour/)
})

test('shapes of other ladders: any level names, no discriminators, several descriptors of one', async ({ page }) => {
  const [craft, plain] = [rubricOf('engineering', 'craft'), rubricOf('engineering', 'main')]
  await page.goto(to.rubric(craft))
  await expect(page.getByRole('rowheader')).toHaveText(craft.levels.map(({ level }) => level.title))
  await expect(cellOf(page.getByRole('table'), 1, 'Quality').getByRole('listitem')).toHaveCount(3)
  await expect(main(page)).not.toContainText('null')
  await page.goto(to.levelDescription(craft.levels[1]!))
  const row = page.locator('#quality')
  await expect(row.getByRole('heading')).toHaveText('Quality')
  for (const { anchor, text } of craft.levels[1]!.descriptors.slice(1, 3))
    await expect(row.locator(`[id="${anchor}"]`)).toContainText(text!)
  await expect(row.getByRole('button', { name: 'Copy with citation: Quality (2 of 3)' })).toBeVisible()
  await page.goto(to.rubric(plain))
  await expect(page.getByRole('columnheader')).toHaveText(['Level', 'Descriptors'])
  await expect(page.getByRole('cell').first().getByRole('listitem')).toHaveCount(2)
})

test('a level that a rubric lacks is neither offered nor linked', async ({ page }) => {
  await page.goto(to.compare())
  const levels = page.locator('[name=left] optgroup[label="Field Research"]').getByText('Conversation: ')
  await expect(levels).toHaveText(['I', 'II', 'III', 'IV'].map((number) => `Conversation: Level ${number}`))
  await page.goto(to.level(veryHigh!.level))
  await expect(main(page).getByText('The source documents have no Very High for these factors:')).toBeVisible()
  await expect(main(page).getByRole('link', { name: rubricTitle(conversation), exact: true })).toBeVisible()
})

test('a discriminator says at which levels nothing is named, and shows nothing there', async ({ page }) => {
  const [discriminator] = discovery.factor.discriminators
  await page.goto(to.discriminator(discriminator!))
  const section = page.locator(fragment(sectionFragment(unnamed.careerPath)))
  await expect(section.getByText('The source document names no discriminators at these levels:')).toBeVisible()
  await expect(section.getByRole('listitem')).toHaveText(unnamed.levels.map(({ level }) => level.title))
  await expect(section.locator('.row')).toHaveCount(0)
})

test('a level without discriminators is copied as it is, with the sentence above it', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(to.levelDescription(veryHigh!))
  await main(page).getByText('Share or download').click()
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.locator('#_message')).toHaveText('Table copied.')
  const texts = veryHigh!.descriptors.map(({ text }) => text)
  const place = levelDescriptionPlace(veryHigh!)
  expect(place).toContain('(FR)')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${veryHigh!.leadIn}\n\n${texts.join('\n')}\n\n${place}\n${siteName(site)}\n${baseURL}${to.levelDescription(veryHigh!)}\n`,
  )
})

test('a step to a level without discriminators is copied with the words of each level together', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(to.nextLevel(levelIV!.level))
  await main(page).getByText('Share or download').click()
  await page.getByRole('button', { name: 'Copy as table' }).click()
  await expect(page.locator('#_message')).toHaveText('Table copied.')
  const factor = factorName(discovery.factor)
  const plain = await page.evaluate(() => navigator.clipboard.readText())
  const rows = plain.split('\n\n')[0]!.split('\n')
  expect(rows.map((row) => row.split('\t'))).toEqual([
    ['Factor', 'Discriminator', levelIV!.level.title, veryHigh!.level.title],
    ...inFactorOrder(levelIV!).map(({ discriminator, text }) => [factor, discriminator!.title, text, '']),
    [factor, 'Lead-in', '', veryHigh!.leadIn],
    [factor, '', '', veryHigh!.descriptors.map(({ text }) => text).join(' ')],
  ])
})

for (const [query, address, labels] of [
  ['each of these is to be seen at once', to.leadIn(veryHigh!), 'Very High › Lead-in'],
  ['debriefing after every journey', to.text(to.factor(discovery.factor), 'supervisors'), 'Supervisors Only'],
  ['Listens to each camp once a month', to.text(to.rubric(conversation), 'supervisors'), 'Supervisors Only'],
  ['Score Range 56', to.level(levelIII!.level), 'Level III'],
  ['Opens a region', to.descriptor(veryHigh!.descriptors[0]!), 'Very High › Descriptor 1'],
] as const) {
  test(`“${query}” is found in its place`, async ({ page }) => {
    await page.goto(searchFor(query, to))
    const hit = page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()
    await expect(hit).toContainText(labels)
    expect((await hit.getByRole('link').getAttribute('href'))?.replace(/#?:~:.*/, '')).toBe(address)
    await serif(hit.locator('.hit-text'))
    await hit.getByRole('link').click()
    await expect(page).toHaveURL(address)
    if (address.includes('#')) await expect(page.locator(':target').first()).toBeInViewport()
  })
}

test('a code finds what is on its career path', async ({ page }) => {
  await page.goto(searchFor('WS lent', to))
  const hits = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  await expect(hits.first()).toContainText('Workshop Support')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('2 results')
  await expect(page.getByRole('checkbox', { name: /^Career Path 2 \(WS\), .*Workshop Support/ })).toBeVisible()
})

test('a facet that nothing found has is no filter', async ({ page }) => {
  await page.goto(searchFor('Opens a region', to))
  await expect(page.getByRole('group', { name: 'Level' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Discriminator' })).toBeHidden()
})

test('every descriptor has its own address, named or not', async ({ page }) => {
  await page.goto(to.levelDescription(veryHigh!))
  const [descriptor] = veryHigh!.descriptors
  await expect(plainLink(main(page), descriptor!)).toHaveAttribute('href', to.descriptor(descriptor!))
  await page.goto(to.descriptor(descriptor!))
  await expect(page.locator(':target')).toContainText(descriptor!.text!)
})

test('the box leads to the words, which are below the base path like everything', async ({ page }) => {
  await page.goto(to.home())
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Opens a region')
  await expect(page.getByRole('option').first()).toContainText('Opens a region')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(to.descriptor(veryHigh!.descriptors[0]!))
  await expect(page.locator(':target')).toContainText('Opens a region')
})

test('old addresses lead on: of a page, of a descriptor by another name, of one that is elsewhere', async ({
  page,
}) => {
  await page.goto(to.within('/factors/talk/'))
  await expect(page).toHaveURL(to.factor(conversation.factor))
  const [levelI] = conversation.levels
  await page.goto(to.levelDescription(levelI!) + fragment('eloquence'))
  await expect(page).toHaveURL(to.discriminator(levelI!.descriptors[0]!.discriminator!))
  await page.goto(to.levelDescription(levelI!) + fragment('clearness'))
  await expect(page.locator('.row').filter({ hasText: levelI!.descriptors[0]!.text! })).toBeInViewport()
})
