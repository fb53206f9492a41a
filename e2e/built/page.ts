import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { readContent } from '../../src/content/read.ts'
import { linkFamily } from '../../src/rubric/family.ts'
import type { Site } from '../../src/rubric/schema/site.ts'
import { routes } from '../../src/routes/routes.ts'
import { settings } from '../../src/settings.ts'
import { others } from '../other-sites.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What one page says of itself and leads to, as its file has it, without a browser. */
export interface BuiltPage {
  readonly address: string
  readonly language: string | undefined
  readonly title: string
  readonly description: string | undefined
  readonly canonical: string | undefined
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** What is on its buttons, links and what opens a fold. */
  readonly controls: readonly string[]
  /** Its bold words, each with the paragraph that it is in. */
  readonly bold: readonly { readonly words: string; readonly paragraph: string }[]
  /** What fragments can name. */
  readonly ids: readonly string[]
  /** Where its links and its search box lead, without those to other hosts. */
  readonly links: readonly URL[]
  /** Where others lead: to other hosts, or to an e-mail address. */
  readonly elsewhere: readonly URL[]
  /** The addresses of scripts, styles, pictures and forms that it names, its preview’s included. */
  readonly files: readonly string[]
}

/** A finished site, as it lies in its folder. */
export interface BuiltSite {
  readonly name: string
  readonly contentDir: string
  readonly to: ReturnType<typeof routes>
  readonly family: ReturnType<typeof linkFamily>
  /** Whose site it is. */
  readonly site: Site
  /** The addresses in its sitemap. */
  readonly listed: readonly string[]
  /** All pages: those of the sitemap, and the one for unknown addresses. */
  readonly pages: ReadonlyMap<string, BuiltPage>
  /** Whether a host that serves the folder has something at a path. */
  answers(pathname: string): boolean
}

/** The two sites that every run of the tests builds: the real content's, and the made-up site's below a base path. */
export const sites = await Promise.all([
  readSite('the site', settings),
  readSite('the made-up site', { ...others.madeUp, siteUrl: settings.siteUrl }),
])

/** Reads a finished site, or an edition’s part of one. */
export async function readSite(
  name: string,
  { contentDir, outDir, basePath }: Pick<typeof settings, 'contentDir' | 'outDir' | 'basePath' | 'siteUrl'>,
): Promise<BuiltSite> {
  const to = routes(basePath)
  const fileAt = (pathname: string) => {
    if (!pathname.startsWith(basePath)) return undefined
    const file = join(outDir, decodeURIComponent(pathname.slice(basePath.length)))
    const page = pathname.endsWith('/') ? join(file, 'index.html') : file
    return existsSync(page) && statSync(page).isFile() ? page : undefined
  }
  const listed = sitemapAddresses(outDir)
  const pages = [...listed, to.notFound()].map((address) => {
    const file = fileAt(address)
    if (!file) throw new Error(`${name} lists ${address}, and has no file for it.`)
    return [address, pageOf(address, readFileSync(file, 'utf8'))] as const
  })
  const { content, site } = await readContent(contentDir)
  return {
    name,
    contentDir,
    to,
    family: linkFamily(content),
    site,
    listed,
    pages: new Map(pages),
    answers: (pathname) => fileAt(pathname) !== undefined,
  }
}

function sitemapAddresses(outDir: string): string[] {
  const sitemap = readFileSync(join(outDir, 'sitemap.xml'), 'utf8')
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}

function pageOf(address: string, html: string): BuiltPage {
  const elements = [...elementsIn(parse(html))]
  const all = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName))
  const values = (some: readonly Element[], name: string) => some.flatMap((one) => attribute(one, name) ?? [])
  const meta = (name: string) => {
    const named = (one: Element) => (attribute(one, 'name') ?? attribute(one, 'property')) === name
    const found = all('meta').find(named)
    return found && attribute(found, 'content')
  }
  const [canonical, other] = [true, false].map((is) =>
    values(
      all('link').filter((one) => (attribute(one, 'rel') === 'canonical') === is),
      'href',
    ),
  )
  // The address in full: that of the host does not matter.
  const base = new URL(address, settings.siteUrl)
  const links = [...values(all('a'), 'href'), ...values(all('form'), 'action')].map((href) => new URL(href, base))
  return {
    address,
    language: values(all('html'), 'lang')[0],
    title: textOf(all('title')[0]),
    description: meta('description'),
    canonical: canonical?.[0],
    headings: all('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((one) => ({
      level: Number(one.tagName[1]),
      text: textOf(one),
    })),
    // A button that says one of two things has both.
    controls: all('a', 'button', 'summary').flatMap((one) => [...elementsIn(one)].map(wordsOf)),
    bold: all('p', 'li', 'dd').flatMap((one) =>
      [...elementsIn(one)]
        .filter(({ tagName }) => tagName === 'strong')
        .map((strong) => ({ words: wordsOf(strong), paragraph: wordsOf(one) })),
    ),
    ids: values(elements, 'id'),
    links: links.filter(({ origin }) => origin === base.origin),
    elsewhere: links.filter(({ origin }) => origin !== base.origin),
    files: [...(other ?? []), ...values(elements, 'src'), ...values(all('form'), 'action'), meta('og:image') ?? ''],
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

/** A text as it is read: white space is one space. */
function wordsOf(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

function textOf(node: Node | undefined): string {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
