import type { Page } from 'puppeteer-core'
import { fragment } from '../../src/routes/routes.ts'
import { descriptorPlace, descriptorTitle } from '../../src/rubric/name.ts'
import { kinds, levelIV } from '../page-kinds.ts'
import { compact, printedText } from '../printed.ts'
import { to } from '../site.ts'
import { byRole, click, currentAddress, expect, pressWithControl, resize, test, visibleTexts } from './firefox.ts'

// Tests what differs between browsers: clipboard, keys, focus, print, colors and layout. Firefox starts only once.
test.describe.configure({ mode: 'default' })

const [neighbor, descriptor] = levelIV.descriptors
const levelPage = to.levelDescription(levelIV)
const isFocused = (page: Page, selector: string) =>
  page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)
const isInView = (page: Page, selector: string) =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
const background = (page: Page, id: string) =>
  page.$eval(fragment(id), (element) => getComputedStyle(element).backgroundColor)

for (const { name, address } of kinds) {
  test(`${name} shows light text on a dark background, without errors or horizontal scrolling`, async ({ visit }) => {
    const page = await visit(address)
    await expect.poll(() => visibleTexts(page, 'h1')).toHaveLength(1)
    const [backgroundLight = 0, textLight = 0] = await page.$eval('body', (body) => {
      const { backgroundColor, color } = getComputedStyle(body)
      return [backgroundColor, color].map((value) => Math.max(...(value.match(/\d+/g) ?? []).map(Number)))
    })
    expect(backgroundLight).toBeLessThan(textLight)
    for (const width of [1440, 360]) {
      await resize(page, width, 780)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}

test.describe('copying', () => {
  /** Pastes into a tab, and returns the pasted data by type. */
  async function paste(page: Page): Promise<Record<string, string>> {
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
    await pressWithControl(page, 'v')
    await expect.poll(() => page.title()).not.toBe('')
    return JSON.parse(await page.title())
  }

  test('selecting and copying a whole page copies its text without its button labels', async ({ visit }) => {
    const page = await visit(levelPage)
    const otherTab = await visit(to.data())
    await page.bringToFront()
    await pressWithControl(page, 'a')
    await pressWithControl(page, 'c')
    const data = await paste(otherTab)
    for (const copy of [data['text/plain'], data['text/html']?.replace(/<[^>]*>/g, '')]) {
      const text = compact(copy ?? '')
      for (const descriptor of levelIV.descriptors) expect(text).toContain(compact(descriptor.text ?? ''))
      expect(text).not.toMatch(/Copylink|Copywith|Copylevel|Skipto/)
    }
  })

  test('copies a descriptor verbatim with its place and address, or as a link', async ({ visit, baseURL }) => {
    const place = descriptorPlace(descriptor!)
    const address = baseURL + to.descriptor(descriptor!)
    const page = await visit(levelPage)
    const otherTab = await visit(to.data())
    for (const [button, plain, html] of [
      ['Copy with citation', `${descriptor!.text}\n\n${place}\n${address}\n`, descriptor!.text],
      ['Copy link', address, `<a href="${address}">${place}</a>`],
    ] as const) {
      await page.bringToFront()
      await click(page, byRole('button', `${button}: ${descriptorTitle(descriptor!)}`))
      await expect.poll(() => visibleTexts(page, '[role=status]')).toContainEqual(expect.stringMatching(/copied/i))
      const data = await paste(otherTab)
      expect(data['text/plain']).toBe(plain)
      expect(data['text/html']).toContain(html)
    }
  })
})

test('a search by keyboard leads to the descriptor, whose row is highlighted', async ({ visit }) => {
  const page = await visit(to.home())
  await pressWithControl(page, 'k')
  await expect.poll(() => isFocused(page, 'input[type=search]')).toBe(true)
  const text = descriptor!.text!
  await page.keyboard.type(text.split(' ', 4).join(' '))
  await expect.poll(() => visibleTexts(page, byRole('option'))).toContainEqual(expect.stringContaining(text))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => currentAddress(page)).toBe(to.descriptor(descriptor!))
  await expect.poll(() => isInView(page, ':target')).toBe(true)
  expect(await background(page, descriptor!.anchor)).not.toBe(await background(page, neighbor!.anchor))
})

test('the first tab stop is a skip link, and every tab stop has a visible outline', async ({ visit }) => {
  const page = await visit(levelPage)
  await page.keyboard.press('Tab')
  expect(await isFocused(page, 'a.skip')).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => isFocused(page, 'main')).toBe(true)
  const stopCount = (await visibleTexts(page, 'main :is(a, button, input, summary)')).length
  for (let stop = 0; stop < stopCount; stop++) {
    await page.keyboard.press('Tab')
    expect(await isFocused(page, 'main *')).toBe(true)
    expect(await isInView(page, ':focus')).toBe(true)
    expect(await page.$eval(':focus', (element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
  }
})

test('a level page and its rubric print all their wording, and no sheet is empty', async ({ visit }) => {
  const page = await visit(levelPage)
  for (const [address, levels] of [
    [levelPage, [levelIV]],
    [to.rubric(levelIV.rubric), levelIV.rubric.levels],
  ] as const) {
    await page.goto(new URL(address, page.url()).href)
    const pages = await printedText(page)
    expect(pages).not.toContain('')
    for (const { text } of levels.flatMap(({ descriptors }) => descriptors)) {
      expect(pages.some((sheet) => sheet.includes(compact(text ?? '')))).toBe(true)
    }
  }
})
