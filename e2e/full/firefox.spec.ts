import type { Page } from 'puppeteer-core'
import { landingPages } from '../bench/page.ts'
import { choiceOf, comparisonQuery } from '../../src/compare/choice.ts'
import { compareTexts } from '../../src/rubric/comparison.ts'
import type { Descriptor } from '../../src/rubric/family.ts'
import { descriptorTitle, descriptorPlace } from '../../src/rubric/name.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import { click, control, expect, follow, named, resize, seen, shownAddress, test } from './firefox.ts'
import { printed, words } from '../printed.ts'
import { addressOf, family, guides, levelDescriptionOf, rubricOf, searchFor, to } from '../site.ts'

// The main tasks in a second browser. One worker starts it once, which takes a while where much else runs.
test.describe.configure({ mode: 'default', timeout: 60_000 })

const administrative = 'administrative-support/customer-relations'
const technical = 'technical-management-support/customer-relations'
const [lower, upper] = ['level-iii', 'level-iv'].map((id) => levelDescriptionOf(technical, id))
const descriptor = upper!.descriptors[1]!
const comparison = to.compare(comparisonQuery(choiceOf(lower!), choiceOf(upper!)))

// What the controls are called.
const copyLink = (one: Descriptor) => named('button', `Copy link: ${descriptorTitle(one)}`)
const copyText = (one: Descriptor) => named('button', `Copy with citation: ${descriptorTitle(one)}`)
const box = 'input[type=search]'
const option = named('option')
const target = ':target'

const wording = (page: Page, within: string) =>
  page.$$eval(`${within} .official`, (all) =>
    all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent),
  )
const focused = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)
const inView = (page: Page, selector: string) =>
  page.$eval(selector, (one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
const background = (page: Page, selector: string) =>
  page.$eval(selector, (one) => getComputedStyle(one).backgroundColor)

test('links lead from home to what Level III of Administrative Support says of customer needs', async ({ visit }) => {
  const rubric = rubricOf(administrative)
  const levelDescription = levelDescriptionOf(administrative, 'level-iii')
  const wanted = levelDescription.descriptors.find(({ anchor }) => anchor === 'customer-needs')!
  const page = await visit(to.home())
  await follow(page, to.careerPath(rubric.careerPath))
  await follow(page, to.rubric(rubric))
  await follow(page, to.levelDescription(levelDescription))
  expect(await wording(page, fragment(wanted.anchor))).toEqual([wanted.text])
})

test('Level IV is beside Level III with what is new, on its page and in the comparison', async ({ visit }) => {
  const page = await visit(to.home())
  await follow(page, to.levelDescription(upper!))
  const texts = [lower!, upper!].map(({ descriptors }) => descriptors.map(({ text }) => text ?? ''))
  const own = texts[1]!.flatMap((text, index) => {
    const { right } = compareTexts(texts[0]![index]!, text)
    return right.filter((piece) => piece.own).map((piece) => piece.text)
  })
  const changes = fragment(changesFragment)
  expect((await wording(page, changes)).toSorted()).toEqual(texts.flat().toSorted())
  expect(await seen(page, `${changes} .official ins`)).toEqual(own)

  await page.goto(new URL(comparison, page.url()).href)
  await expect.poll(async () => (await wording(page, 'main')).toSorted()).toEqual(texts.flat().toSorted())
  expect(await seen(page, 'main tbody tr:last-child .official ins')).toEqual(own)
})

test.describe('copying', () => {
  /** What someone gets who pastes in another tab. */
  async function pasted(page: Page): Promise<Record<string, string>> {
    await page.evaluate(() => {
      document.body.contentEditable = 'true'
      document.body.focus()
      document.addEventListener('paste', ({ clipboardData }) => {
        const types = clipboardData?.types.map((type) => [type, clipboardData.getData(type)]) ?? []
        document.title = JSON.stringify(Object.fromEntries(types))
      })
    })
    await page.bringToFront()
    await page.evaluate(() => (document.title = ''))
    await control(page, 'v')
    await expect.poll(() => page.title()).not.toBe('')
    return JSON.parse(await page.title())
  }

  test('the whole page, selected and copied, is its words, without those of its buttons', async ({ visit }) => {
    const page = await visit(to.levelDescription(upper!))
    const other = await visit(to.data())
    await page.bringToFront()
    await control(page, 'a')
    await control(page, 'c')
    const got = await pasted(other)
    const texts = [got['text/plain'], got['text/html']?.replace(/<[^>]*>/g, '')].map((text) => words(text ?? ''))
    for (const text of texts) {
      for (const one of upper!.descriptors) expect(text).toContain(words(one.text ?? ''))
      expect(text).not.toMatch(/Copylink|Copywith|Copylevel|Skipto/)
    }
  })

  test('a descriptor is copied word for word with its place and address, and so is its link', async ({
    visit,
    baseURL,
  }) => {
    const address = baseURL + to.descriptor(descriptor)
    const page = await visit(to.levelDescription(upper!))
    const other = await visit(to.data())
    for (const [button, plain, html] of [
      [copyText(descriptor), `${descriptor.text}\n\n${descriptorPlace(descriptor)}\n${address}\n`, descriptor.text],
      [copyLink(descriptor), address, `<a href="${address}">${descriptorPlace(descriptor)}</a>`],
    ] as const) {
      await page.bringToFront()
      await click(page, button)
      await expect.poll(() => seen(page, '[role=status]')).toContainEqual(expect.stringMatching(/copied/i))
      const got = await pasted(other)
      expect(got['text/plain']).toBe(plain)
      expect(got['text/html']).toContain(html)
    }
  })
})

test('a search that is typed leads by keyboard to the words, whose row is set off', async ({ visit }) => {
  const page = await visit(to.home())
  await control(page, 'k')
  await expect.poll(() => focused(page, box)).toBe(true)
  await page.keyboard.type('controversial problems')
  await expect.poll(() => seen(page, option)).toContainEqual(expect.stringContaining('complex/controversial problems'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownAddress(page)).toBe(addressOf(technical, 'level-iv', 'customer-interaction-level'))
  await expect.poll(() => inView(page, target)).toBe(true)
  const row = '#customer-interaction-level'
  expect(await background(page, row)).not.toBe(await background(page, '#customer-needs'))
})

test('on a phone the search button leads to the box', async ({ visit }) => {
  const page = await visit(to.levelDescription(lower!))
  await resize(page, 360, 640)
  await click(page, 'header button')
  await expect.poll(() => focused(page, box)).toBe(true)
  await page.keyboard.type('alliances')
  await expect.poll(() => seen(page, option)).toContainEqual(expect.stringContaining('Establishes customer alliances'))
})

test('the search page shows what its address asks for, filters and all', async ({ visit }) => {
  const { careerPath } = rubricOf(administrative)
  const page = await visit(searchFor('customer alliances'))
  const href = (id: string, level: string) => `[href^="${addressOf(id, level, 'customer-needs')}:~:text="]`
  await expect.poll(() => seen(page, `main ${href(technical, 'level-iv')}`)).toHaveLength(1)
  await click(page, `main fieldset ::-p-text(${careerPath.title})`)
  await expect.poll(() => seen(page, `main ${href(technical, 'level-iv')}`)).toHaveLength(0)
  // Firefox 140 does not notify its driver when a script changes the address.
  const narrowed = () => page.evaluate(() => location.pathname + location.search)
  await expect.poll(narrowed).toContain(careerPath.id)
  const again = await visit(await narrowed())
  await expect.poll(() => seen(again, `main ${href(administrative, 'level-iii')}`)).toHaveLength(1)
  expect(await seen(again, `main ${href(technical, 'level-iv')}`)).toHaveLength(0)
})

test('a fragment sets off the descriptor that it names', async ({ visit }) => {
  const page = await visit(to.descriptor(descriptor))
  expect(await wording(page, target)).toEqual([descriptor.text])
  await expect.poll(() => inView(page, target)).toBe(true)
  expect(await background(page, target)).not.toBe(await background(page, fragment(upper!.descriptors[0]!.anchor)))
})

test.describe('by keyboard', () => {
  test('the first stop leads past the header, and every stop has an outline in view', async ({ visit }) => {
    const page = await visit(to.levelDescription(lower!))
    await page.keyboard.press('Tab')
    expect(await focused(page, 'a.skip')).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page, 'main')).toBe(true)
    const stops = (await seen(page, 'main :is(a, button, input, summary)')).length
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab')
      expect(await focused(page, 'main *')).toBe(true)
      expect(await inView(page, ':focus')).toBe(true)
      expect(await page.$eval(':focus', (one) => getComputedStyle(one).outlineStyle)).not.toBe('none')
    }
  })
})

test('a level page and rubrics print with all their wording, and no page is empty', async ({ visit }) => {
  const page = await visit(to.home())
  for (const [address, levels] of [
    [to.levelDescription(upper!), [upper!]],
    ...[technical, administrative].map((id) => [to.rubric(rubricOf(id)), rubricOf(id).levels] as const),
  ] as const) {
    await page.goto(new URL(address, page.url()).href)
    const pages = await printed(page)
    expect(pages).not.toContain('')
    for (const { text } of levels.flatMap(({ descriptors }) => descriptors)) {
      expect(pages.some((one) => one.includes(words(text ?? '')))).toBe(true)
    }
  }
})

const kinds = {
  ...landingPages(family, to),
  'a comparison': comparison,
  results: searchFor('customer alliances'),
  guides: to.guides(),
  guide: to.guide(guides[0]!.id),
  data: to.data(),
  'an unknown address': `${to.home()}no/such/page/`,
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind}: no error, and nothing beyond the edges`, async ({ visit }) => {
    const page = await visit(address)
    await expect.poll(() => seen(page, 'h1')).toHaveLength(1)
    for (const width of [1440, 360]) {
      await resize(page, width, 780)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}

test.describe('to those who prefer it dark', () => {
  test.use({ colorScheme: 'dark' })

  test('every kind of page has light ink on dark ground', async ({ visit }) => {
    const page = await visit(to.home())
    for (const [kind, address] of Object.entries(kinds)) {
      await page.goto(new URL(address, page.url()).href)
      const [ground = 0, ink = 0] = await page.$eval('body', (body) => {
        const { backgroundColor, color } = getComputedStyle(body)
        return [backgroundColor, color].map((one) => Math.max(...(one.match(/\d+/g) ?? []).map(Number)))
      })
      expect(ground, kind).toBeLessThan(ink)
    }
  })
})
