import type { Locator } from '@playwright/test'
import { dayName, levelDescriptionName, rubricName } from '../src/rubric/name.ts'
import { inFactorOrder } from '../src/rubric/relation.ts'
import { family, paragraphs, to } from './site.ts'
import { expect, plainLink, test } from './test.ts'

/** Where elements are on the page. */
const boxes = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom }
    }),
  )

for (const rubric of family.rubrics) {
  test(rubricName(rubric), async ({ page }) => {
    await page.goto(to.rubric(rubric))

    await test.step('says when its wording was received', async () => {
      const day = page.getByText('Wording received on').locator('time')
      await expect(day).toHaveText(dayName(rubric.source!.received))
      await expect(day).toHaveAttribute('datetime', rubric.source!.received)
    })

    await test.step('has the texts that are above the levels', async () => {
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { name: 'Factor Description' })).toBeVisible()
      await expect(main.getByRole('heading', { name: rubric.criteria!.heading })).toBeVisible()
      for (const paragraph of paragraphs(rubric.description)) {
        await expect(main.getByText(paragraph, { exact: true })).toBeVisible()
      }
      for (const paragraph of paragraphs(rubric.criteria!.text)) {
        await expect(main.getByText(paragraph, { exact: true })).toBeVisible()
      }
      await expect(main.getByText(rubric.note!, { exact: true })).toBeVisible()
    })

    await test.step('is a table of levels and discriminators', async () => {
      const table = page.getByRole('table', { name: `${rubricName(rubric)}, all levels` })
      const discriminators = rubric.factor.discriminators.map(({ title }) => title)
      await expect(table.getByRole('columnheader')).toHaveText(['Level', ...discriminators])
      await expect(table.getByRole('row')).toHaveCount(1 + rubric.levels.length)
      for (const [index, levelDescription] of rubric.levels.entries()) {
        const row = table.getByRole('row').nth(1 + index)
        const level = row.getByRole('rowheader', { name: levelDescriptionName(levelDescription), exact: true })
        await expect(level.getByRole('link')).toHaveAttribute('href', to.levelDescription(levelDescription))
        for (const [index, descriptor] of inFactorOrder(levelDescription).entries()) {
          const cell = row.getByRole('cell').nth(index)
          for (const paragraph of paragraphs(descriptor.text)) {
            await expect(cell.getByText(paragraph, { exact: true })).toBeVisible()
          }
          await expect(plainLink(cell, descriptor)).toHaveAttribute('href', to.descriptor(descriptor))
        }
      }
    })

    await test.step('reads level by level on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 800 })
      const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
      let end = 0
      for (const [index, { descriptors }] of rubric.levels.entries()) {
        const row = rows.nth(index)
        const parts = await boxes(row.locator('[role=rowheader], [role=cell]'))
        expect(parts).toHaveLength(1 + descriptors.length)
        for (const { left, right, top, bottom } of parts) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(360)
          expect(top).toBeGreaterThanOrEqual(end)
          end = bottom
        }
        for (const { discriminator } of descriptors) {
          if (discriminator) await expect(row.getByText(discriminator.title, { exact: true })).toBeVisible()
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })

    await test.step('shows its levels side by side on a wide screen', async () => {
      await page.setViewportSize({ width: 1440, height: 900 })
      const levels = await boxes(page.getByRole('rowheader'))
      for (const [index, level] of levels.entries()) {
        expect(level.left).toBeGreaterThanOrEqual(levels[index - 1]?.right ?? 0)
        expect(level.top).toBe(levels[0]?.top)
        expect(level.right).toBeLessThanOrEqual(1440)
      }
      const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
      const first = await boxes(rows.first().getByRole('cell'))
      for (const [index, { descriptors }] of rubric.levels.entries()) {
        const cells = await boxes(rows.nth(index).getByRole('cell'))
        expect(cells).toHaveLength(descriptors.length)
        expect(cells.map(({ left }) => left)).toEqual(cells.map(() => levels[index]?.left))
        expect(cells.map(({ top }) => top)).toEqual(first.map(({ top }) => top))
      }
    })
  })
}
