import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { readContent } from '../../src/content/read.ts'
import { type Family, linkFamily } from '../../src/rubric/family.ts'
import type { Site } from '../../src/rubric/schema/site.ts'
import { type Routes, routes } from '../../src/routes/routes.ts'
import { settings } from '../../src/settings.ts'
import { type OtherSite, otherSites } from '../other-sites.ts'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A built page, read without a browser. */
export interface BuiltPage {
  readonly address: string
  /** The elements that match a selector. See `elementsIn`. */
  all(selector: string): Element[]
  /** The text of each matching element. */
  texts(selector: string): string[]
  /** The value of an attribute on the first matching element that has it. */
  value(selector: string, attribute: string): string | undefined
  /** The destination of a link or form. */
  destination(element: Element): URL
  /** The ids of the page's elements, which fragments can point to. */
  readonly ids: readonly string[]
  /** The destinations of the page's links and forms, except destinations on other hosts. */
  readonly links: readonly URL[]
}

/** A built site in its output folder. */
export interface BuiltSite {
  readonly name: string
  readonly contentDir: string
  /** The origin that the site is built for. */
  readonly siteUrl: string
  /** Whether search engines may index it. */
  readonly searchEngines: boolean
  readonly to: Routes
  readonly family: Family
  /** The site's title, owner and contact. */
  readonly site: Site
  /** The addresses in the sitemap. */
  readonly sitemap: readonly string[]
  /** All pages in the sitemap, and the page for unknown addresses, keyed by address. */
  readonly pages: ReadonlyMap<string, BuiltPage>
  /** The file that a host serves for a path, if any. */
  fileAt(pathname: string): string | undefined
  /** Whether a host that serves the output folder would find a file for a path. */
  hasFile(pathname: string): boolean
  /** The page at an address. Throws an error if there is no such page. */
  pageAt(address: string): BuiltPage
}

/** Reads a built site, or the part of a site that belongs to one edition. */
export async function readSite(
  name: string,
  {
    contentDir,
    outDir,
    basePath,
    siteUrl = settings.siteUrl,
    searchEngines = settings.searchEngines,
  }: Pick<OtherSite, 'contentDir' | 'outDir' | 'basePath' | 'siteUrl' | 'searchEngines'>,
): Promise<BuiltSite> {
  const to = routes(basePath)
  const fileAt = (pathname: string) => {
    if (!pathname.startsWith(basePath)) return undefined
    const file = join(outDir, decodeURIComponent(pathname.slice(basePath.length)))
    const page = pathname.endsWith('/') ? join(file, 'index.html') : file
    return existsSync(page) && statSync(page).isFile() ? page : undefined
  }
  const pageAt = (address: string) => {
    const file = fileAt(address)
    if (!file) throw new Error(`${name} has no file for ${address}.`)
    return builtPage(new URL(address, siteUrl), readFileSync(file, 'utf8'))
  }
  const sitemap = sitemapAddresses(outDir, siteUrl)
  const pages = new Map([...sitemap, to.notFound()].map((address) => [address, pageAt(address)]))
  const { content, site, listedSources } = await readContent(contentDir)
  return {
    name,
    contentDir,
    siteUrl,
    searchEngines,
    to,
    family: linkFamily(content, listedSources),
    site,
    sitemap,
    pages,
    fileAt,
    hasFile: (pathname) => fileAt(pathname) !== undefined,
    pageAt: (address) => pages.get(address) ?? pageAt(address),
  }
}

/** The two sites that every test run builds: the site under test, and the made-up site under a base path. */
export const sites = await Promise.all([
  readSite('the site', settings),
  readSite('the made-up site', otherSites.madeUp),
])

function sitemapAddresses(outDir: string, siteUrl: string): string[] {
  const sitemap = readFileSync(join(outDir, 'sitemap.xml'), 'utf8')
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => {
    if (!url.startsWith(`${siteUrl}/`)) throw new Error(`The sitemap has ${url}, which is not at ${siteUrl}.`)
    return new URL(url).pathname
  })
}

function builtPage(base: URL, html: string): BuiltPage {
  const document = parse(html)
  const all = (selector: string) => elementsIn(document, selector)
  const destination = (element: Element) => new URL(attribute(element, 'href') ?? attribute(element, 'action')!, base)
  return {
    address: base.pathname,
    all,
    texts: (selector) => all(selector).map(textOf),
    value: (selector, name) => all(selector).flatMap((element) => attribute(element, name) ?? [])[0],
    destination,
    ids: all('[id]').map((element) => attribute(element, 'id')!),
    links: all('a[href], form[action]')
      .map(destination)
      .filter(({ origin }) => origin === base.origin),
  }
}

/**
 * The elements in a node that match a selector, in document order. A selector may contain tag names, classes, ids,
 * attributes with or without a value, descendants, and alternatives separated by commas.
 */
export function elementsIn(node: Node, selector: string): Element[] {
  const matches = matcher(selector)
  const elements = (part: Node): Element[] =>
    'childNodes' in part
      ? part.childNodes.flatMap((child) => [
          ...('tagName' in child && matches(child) ? [child] : []),
          ...elements(child),
        ])
      : []
  return elements(node)
}

/** The nearest element that matches a selector: the element itself or an ancestor. */
export function closest(element: Element, selector: string): Element | undefined {
  return [element, ...ancestorsOf(element)].find(matcher(selector))
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value
}

/** The trimmed text of a node, with white space collapsed. */
export function textOf(node: Node | undefined): string {
  return exactTextOf(node).replace(/\s+/g, ' ').trim()
}

/** The text of a node, character for character. */
export function exactTextOf(node: Node | undefined): string {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(exactTextOf).join('') : ''
}

type Matcher = (element: Element) => boolean

function matcher(selector: string): Matcher {
  const alternatives = selector.split(',').map((path): Matcher => {
    const [matchesLast, ...outerMatchers] = path.trim().split(/\s+/).map(simpleMatcher).toReversed()
    return (element) => {
      if (!matchesLast!(element)) return false
      const ancestors = ancestorsOf(element)
      return outerMatchers.every((matches) => {
        const index = ancestors.findIndex(matches)
        ancestors.splice(0, index + 1)
        return index >= 0
      })
    }
  })
  return (element) => alternatives.some((matches) => matches(element))
}

function simpleMatcher(selector: string): Matcher {
  if (/[^\w.#-]/.test(selector.replace(/\[[^\]]*\]/g, '')))
    throw new Error(`The selector ${selector} is not supported.`)
  const parts = [...selector.matchAll(/([.#]?)([\w-]+)|\[([\w-]+)(?:=([^\]]*))?\]/g)]
  const matchers = parts.map(([, prefix, name, key, value]): Matcher => {
    if (key) {
      return (element) => {
        const actualValue = attribute(element, key)
        return value === undefined ? actualValue !== undefined : actualValue === value
      }
    }
    if (prefix === '.') return (element) => (attribute(element, 'class') ?? '').split(/\s+/).includes(name!)
    if (prefix === '#') return (element) => attribute(element, 'id') === name
    return ({ tagName }) => tagName === name
  })
  return (element) => matchers.every((matches) => matches(element))
}

function ancestorsOf({ parentNode }: Element): Element[] {
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestorsOf(parentNode)] : []
}
