import type { Page } from '@playwright/test'
import { expect } from '../test.ts'

/** Names that say nothing of where a link leads. */
const empty = /^(here|link|more|read more|click here|this|this page|details|go|open|view)?$/i

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)

/** Expects names that make sense out of their context: what axe leaves to people. */
export async function expectNames(page: Page): Promise<void> {
  const { links, buttons, tables, navigations } = await readNames(page)
  const addresses = Map.groupBy(links, ({ name }) => name)
  const ambiguous = [...addresses].filter(([, same]) => new Set(same.map(({ address }) => address)).size > 1)
  const problems = {
    'links that do not say where they lead': links.filter(({ name }) => empty.test(name)),
    'links of the same name to different places': ambiguous,
    'buttons of the same name': repeated(buttons),
    'tables without name': tables.filter((name) => !name),
    'tables of the same name': repeated(tables),
    'navigations without name': navigations.filter((name) => !name),
    'cells without head': await page.evaluate(looseCells),
  }
  expect(Object.entries(problems).filter(([, found]) => found.length)).toEqual([])
}

/** The names that a browser reports to assistive technology. A snapshot has a line for each role, and YAML quotes some. */
async function readNames(page: Page) {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- /, ''))
  const nodes = lines.map((line, index) => {
    const plain = line.startsWith("'") ? line.slice(1).replaceAll("''", "'") : line
    const [, role = '', quoted = '""'] = /^([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(plain) ?? []
    return { role, name: JSON.parse(quoted) as string, address: /^\/url: "?(.*?)"?$/.exec(lines[index + 1] ?? '')?.[1] }
  })
  const namesOf = (wanted: string) => nodes.filter(({ role }) => role === wanted).map(({ name }) => name)
  const links = nodes.filter(({ role }) => role === 'link')
  return { links, buttons: namesOf('button'), tables: namesOf('table'), navigations: namesOf('navigation') }
}

/** The heads of tables that head nothing, and the rows with a cell that has no column head, nor a label of its own. */
function looseCells(): string[] {
  const isShown = (element: Element) => element.checkVisibility() && !element.closest('[aria-hidden=true]')
  return [...document.querySelectorAll('table')].filter(isShown).flatMap((table) => {
    const rows = [...table.rows].filter(isShown)
    const heads = rows.flatMap(({ cells }) => [...cells]).filter((cell) => cell.matches('th') && isShown(cell))
    const nameless = heads.filter((head) => !head.textContent.trim() || !head.matches('[scope=row], [scope=col]'))
    const columns = rows.find((row) => row.querySelector('th[scope=col]'))
    const widthOf = ({ cells }: HTMLTableRowElement) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0)
    const isHeaded = (row: HTMLTableRowElement) =>
      columns
        ? columns.cells.length >= widthOf(row)
        : [...row.querySelectorAll('td')].every((cell) => cell.querySelector('.label')?.checkVisibility())
    const headless = rows.filter((row) => row !== columns && !isHeaded(row))
    return [...nameless, ...headless].map(({ outerHTML }) => outerHTML.slice(0, 160))
  })
}
