import type { Page } from '@playwright/test'

/** A link as it is announced: its name and where it leads. */
export interface NamedLink {
  readonly name: string
  readonly address: string
}

/** A page as a screen reader goes through it. */
export interface Tree {
  /** The landmarks, each with its name if it has one. */
  readonly landmarks: readonly string[]
  readonly headings: readonly { readonly name: string; readonly level: number }[]
  readonly links: readonly NamedLink[]
  readonly buttons: readonly string[]
  readonly tables: readonly string[]
}

const landmarkRoles = ['banner', 'main', 'contentinfo', 'navigation', 'search', 'region', 'complementary', 'form']

/** Reads what the browser reports to assistive technology of a page. */
export async function readTree(page: Page): Promise<Tree> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim().replace(/^- /, ''))
  const nodes = lines.map((line, index) => ({ ...nodeOf(line), next: lines[index + 1] ?? '' }))
  const named = (...roles: string[]) => nodes.filter(({ role }) => roles.includes(role))
  return {
    landmarks: named(...landmarkRoles).map(({ role, name }) => `${role} ${name}`.trim()),
    headings: named('heading').map(({ name, rest }) => ({ name, level: Number(/\[level=(\d)\]/.exec(rest)?.[1]) })),
    links: named('link').map(({ name, next }) => ({ name, address: /^\/url: "?(.*?)"?$/.exec(next)?.[1] ?? '' })),
    buttons: named('button').map(({ name }) => name),
    tables: named('table').map(({ name }) => name),
  }
}

/** A line of a snapshot: a role, then a name in quotes if there is one; all in quotes where YAML asks for that. */
function nodeOf(line: string): { role: string; name: string; rest: string } {
  const plain = line.startsWith("'") ? line.slice(1).replaceAll("''", "'") : line
  const [, role = '', quoted = '""', rest = ''] = /^([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?(.*)$/.exec(plain) ?? []
  return { role, name: JSON.parse(quoted) as string, rest }
}
