import type { Locator, Page } from '@playwright/test'
import { changesFragment, fragment } from '../src/routes/routes.ts'

/** The table on a level page that shows what changes from one level to the next. */
export const changesTable = (page: Page) => page.locator(fragment(changesFragment)).getByRole('table')

/** The cell for the given discriminator at the level with the given index. Each row in a level table is a level. */
export const cellOf = (table: Locator, level: number, discriminator: string) =>
  table
    .getByRole('row')
    .nth(level + 1)
    .getByRole('cell')
    .filter({ has: table.page().locator('.label', { hasText: new RegExp(`^${RegExp.escape(discriminator)}$`) }) })
