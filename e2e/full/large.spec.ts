import type { Page } from '@playwright/test'
import { madeUpContent, ofSize } from '../../src/testing/made-up.ts'
import { landingPages } from '../bench/page.ts'
import { linkFamily } from '../../src/rubric/family.ts'
import { factorNumber, levelName, levelDescriptionName, rubricName } from '../../src/rubric/name.ts'
import { descriptorsFor } from '../../src/rubric/relation.ts'
import { fragment, sectionFragment } from '../../src/routes/routes.ts'
import { expectToFit } from '../access/reflow.ts'
import { largeCount, on, others } from '../other-sites.ts'
import { papers, printed, printedPages, words } from '../printed.ts'
import { expect, test } from '../test.ts'
import { firstView, weighed } from '../weight.ts'

// So much content that pages group.
test.use(on(others.large))

const { to } = others.large

const family = linkFamily(madeUpContent(ofSize(largeCount)))
const [careerPath] = family.careerPaths
const [factor] = family.factors
const [discriminator] = factor!.discriminators
const [rubric] = factor!.rubrics
const [levelDescription] = rubric!.levels
const main = (page: Page) => page.getByRole('main')

const kinds = {
  home: to.home(),
  'a career path': to.careerPath(careerPath!),
  'a factor': to.factor(factor!),
  'a discriminator': to.discriminator(discriminator!),
  'a level': to.level(careerPath!.levels[0]!),
  'a next level': to.nextLevel(careerPath!.levels[0]!),
  'a level description': to.levelDescription(levelDescription!),
}
for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind}: few screens high`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(address)
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    expect(await height()).toBeLessThan(4 * 900)
    await expectToFit(page, 320)
    expect(await height()).toBeLessThan(11 * 640)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('from home, three steps lead to any level of any rubric', async ({ page }) => {
    await page.goto(to.home())
    const last = family.careerPaths.at(-1)!
    await main(page).getByRole('heading', { level: 3 }).getByRole('link', { name: last.title, exact: true }).click()
    await expect(page).toHaveURL(to.careerPath(last))
    const target = last.rubrics.at(-1)!.levels.at(-1)!
    await main(page)
      .getByRole('link', { name: levelDescriptionName(target), exact: true })
      .click()
    await expect(page).toHaveURL(to.levelDescription(target))
  })

  test('a section is opened where one wants it', async ({ page }) => {
    await page.goto(to.discriminator(discriminator!))
    const texts = descriptorsFor(rubric!, discriminator!).map(({ text }) => text!)
    await expect(page.getByText(texts[0]!, { exact: true })).toBeHidden()
    await main(page).getByRole('heading', { name: rubric!.careerPath.title, exact: true }).click()
    for (const text of texts) await expect(page.getByText(text, { exact: true })).toBeVisible()
  })
})

test('all sections are opened and closed by one button', async ({ page }) => {
  await page.goto(to.level(careerPath!.levels[0]!))
  const texts = main(page).locator('.official')
  await expect(texts.first()).toBeHidden()
  await page.getByRole('button', { name: 'Open all' }).click()
  await expect(texts.filter({ visible: true })).toHaveCount(await texts.count())
  await page.getByRole('button', { name: 'Close all' }).click()
  await expect(texts.filter({ visible: true })).toHaveCount(0)
  await main(page).getByRole('heading', { level: 2 }).first().click()
  await expect(page.getByRole('button', { name: 'Open all' })).toBeVisible()
})

test('home leads to every career path, everything at each of its levels, and every factor', async ({ page }) => {
  await page.goto(to.home())
  for (const one of [...family.careerPaths, ...family.factors]) {
    const title = main(page).getByRole('heading').getByRole('link', { name: one.title, exact: true })
    await expect(title).toHaveAttribute('href', 'levels' in one ? to.careerPath(one) : to.factor(one))
  }
  for (const level of careerPath!.levels) {
    const link = main(page).getByRole('link', { name: levelName(level), exact: true })
    await expect(link).toHaveAttribute('href', to.level(level))
  }
})

test('a discriminator, a level and a next level name every section, in order', async ({ page }) => {
  await page.goto(to.discriminator(discriminator!))
  await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(
    factor!.rubrics.map((one) => one.careerPath.title),
  )
  for (const address of [to.level(careerPath!.levels[0]!), to.nextLevel(careerPath!.levels[0]!)]) {
    await page.goto(address)
    await expect(main(page).getByRole('heading', { level: 2 })).toHaveText(
      careerPath!.rubrics.map((one) => one.factor.title),
    )
  }
})

test('a level page leads to its discriminator with its own career path open', async ({ page }) => {
  const last = factor!.rubrics.at(-1)!
  await page.goto(to.levelDescription(last.levels[0]!))
  await main(page).getByRole('heading').getByRole('link', { name: discriminator!.title, exact: true }).click()
  await expect(page).toHaveURL(to.discriminator(discriminator!) + fragment(sectionFragment(last.careerPath)))
  const [descriptor] = descriptorsFor(last, discriminator!)
  await expect(page.getByText(descriptor!.text!, { exact: true })).toBeInViewport()
})

test('a level page leads to the other career paths by one link', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescription!))
  const beside = page.getByRole('navigation', { name: 'Related pages' })
  await expect(beside.getByRole('link', { name: /^\d+ other career paths$/ })).toHaveAttribute(
    'href',
    /^.*\/factors\/.*#_rubrics$/,
  )
})

test('what is folded prints in full', async ({ page }) => {
  const [level, next] = careerPath!.levels
  for (const [address, levels] of [
    [to.level(level!), [level!]],
    [to.nextLevel(level!), [level!, next!]],
  ] as const) {
    await page.goto(address)
    const whole = (await printed(page)).join('')
    for (const { rubric: one, descriptors } of levels.flatMap(({ descriptions }) => descriptions)) {
      expect(whole).toContain(words(one.factor.title))
      for (const { text } of descriptors) expect(whole, rubricName(one)).toContain(words(text!))
    }
  }
})

// These hold the wording of all factors, or of all career paths, and so grow with their number.
const {
  'level across factors': _,
  'next level': __,
  discriminator: ___,
  search: ____,
  ...landing
} = landingPages(family, to)
for (const [kind, address] of Object.entries(landing)) {
  test(`${kind}: no heavier than the budget`, async ({ page }) => {
    expect((await weighed(page, address)).total).toBeLessThan(firstView)
  })
}

test('a level page names no more of the others than with few rubrics', async ({ page }) => {
  const counts: number[] = []
  for (const factor of [family.factors[0]!, family.factors.at(-1)!]) {
    await page.goto(to.levelDescription(factor.rubrics[0]!.levels[0]!))
    counts.push(await page.getByRole('link').count())
  }
  expect(Math.max(...counts)).toBeLessThan(60)
})

test.describe('so much content that it is folded', () => {
  test('fills its pages: none but the last ends above its middle', async ({ page }) => {
    for (const address of [
      to.home(),
      to.level(careerPath!.levels[2]!),
      to.nextLevel(careerPath!.levels[0]!),
      to.discriminator(factor!.discriminators[0]!),
    ]) {
      await page.goto(address)
      for (const paper of papers) {
        const pages = await printedPages(page, paper)
        for (const { height, pieces } of pages.slice(0, -1)) {
          const ends = pieces.map(({ foot }) => foot).filter((foot) => foot > 70)
          expect(Math.min(...ends), address).toBeLessThan(height / 2)
        }
      }
    }
  })

  test('prints a level across fifteen factors on a page for every two, each factor with its descriptors below its title', async ({
    page,
  }) => {
    const level = careerPath!.levels[2]!
    await page.goto(to.level(level))
    for (const paper of papers) {
      const pages = await printed(page, paper)
      expect(pages.length).toBeLessThanOrEqual(Math.ceil(level.descriptions.length / 2))
      for (const { rubric, descriptors } of level.descriptions) {
        const title = words(factorNumber(rubric.factor) + rubric.factor.title)
        const rows = descriptors.map(({ discriminator, text }) => words(`${discriminator?.title}${text}`))
        expect(
          pages.some((one) => one.includes([title, ...rows].join(''))),
          title,
        ).toBe(true)
      }
    }
  })
})
