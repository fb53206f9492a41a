import type { Page } from '@playwright/test'
import { expect } from '../test.ts'
import { readTree } from './tree.ts'

/** Names that say nothing of where a link leads. */
const empty = /^(here|link|more|read more|click here|this|this page|details|go|open|view)?$/i

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)

/** The heads of tables that head nothing, and the cells that have no head. */
function looseCells(): string[] {
  /** Row heads alone are not enough: one wants to hear which column it is, too, of its head or in the cell itself. */
  const isHeaded = (row: HTMLTableRowElement, columns?: HTMLTableRowElement) => {
    const width = [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)
    if (columns) return columns.cells.length >= width
    return [...row.querySelectorAll('td')].every((cell) => cell.querySelector('.label')?.checkVisibility())
  }
  const shown = (one: Element) => one.checkVisibility() && !one.closest('[aria-hidden=true]')
  return [...document.querySelectorAll('table')].filter(shown).flatMap((table) => {
    const rows = [...table.rows].filter(shown)
    const heads = rows.flatMap((row) => [...row.cells]).filter((one) => one.matches('th') && shown(one))
    const nameless = heads.filter((one) => !one.textContent.trim() || !one.matches('[scope=row], [scope=col]'))
    const columns = rows.find((row) => row.querySelector('th[scope=col]'))
    const headless = rows.filter((row) => row !== columns && !isHeaded(row, columns))
    return [...nameless, ...headless].map(({ outerHTML }) => outerHTML.slice(0, 160))
  })
}

/** The links whose words on screen are no part of their name, which speech input would look for in vain. */
function unspeakable(): string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
    .filter((one) => one.checkVisibility() && !` ${plain(one.ariaLabel ?? '')} `.includes(` ${plain(one.innerText)} `))
    .map(({ outerHTML }) => outerHTML.slice(0, 160))
}

/** Expects that a page, as it is, is announced in order and by names that make sense. */
export async function expectStructure(page: Page): Promise<void> {
  const { landmarks, headings, links, buttons, tables } = await readTree(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const role of ['banner', 'main', 'contentinfo']) {
    expect(
      landmarks.filter((one) => one === role),
      role,
    ).toHaveLength(1)
  }
  expect(repeated(landmarks), 'landmarks of the same name').toEqual([])
  expect(landmarks, 'navigations without name').not.toContain('navigation')

  const levels = headings.map(({ level }) => level)
  expect(
    levels.filter((level) => level === 1),
    'headings of level 1',
  ).toHaveLength(1)
  const gaps = headings.filter(({ level }, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(gaps, 'headings that leave out a level').toEqual([])

  expect(
    links.filter(({ name }) => empty.test(name)),
    'links that do not say where they lead',
  ).toEqual([])
  const addresses = Map.groupBy(links, ({ name }) => name)
  const ambiguous = [...addresses].filter(([, same]) => new Set(same.map(({ address }) => address)).size > 1)
  expect(ambiguous, 'links of the same name to different places').toEqual([])
  expect(repeated(buttons), 'buttons of the same name').toEqual([])
  expect(await page.evaluate(unspeakable), 'names without the words that one sees').toEqual([])

  expect(
    tables.filter((name) => !name),
    'tables without name',
  ).toEqual([])
  expect(repeated(tables), 'tables of the same name').toEqual([])
  expect(await page.evaluate(looseCells), 'cells without head').toEqual([])
}
