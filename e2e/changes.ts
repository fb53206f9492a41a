import type { Page } from '@playwright/test'
import { changesFragment, fragment } from '../src/routes/routes.ts'

/** The table of what changes from level to level, on a level page. */
export const changes = (page: Page) => page.locator(fragment(changesFragment)).getByRole('table')
/** The cell of a discriminator in one of its columns of levels. */
export const cell = (page: Page, discriminator: string, column: number) =>
  changes(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: discriminator, exact: true }) })
    .getByRole('cell')
    .nth(column)
