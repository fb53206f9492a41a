import type { Locator, Page } from '@playwright/test'
import { changesFragment, fragment } from '../src/routes/routes.ts'

/** The table of what changes from level to level, on a level page. */
export const changes = (page: Page) => page.locator(fragment(changesFragment)).getByRole('table')

/** The cell of a level, by its place, and a discriminator. The lines of a table of levels are the levels. */
export const cellOf = (table: Locator, level: number, discriminator: string) =>
  table
    .getByRole('row')
    .nth(level + 1)
    .getByRole('cell')
    .filter({ has: table.page().locator('.label', { hasText: new RegExp(`^${RegExp.escape(discriminator)}$`) }) })
