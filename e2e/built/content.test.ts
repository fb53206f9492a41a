import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { descriptorPlace, factorName, rubricPlace, textHeadings, type TextKind } from '../../src/rubric/name.ts'
import { type ExpectedPage, expectedPages, type NamedLink, noText } from './expected.ts'
import {
  attribute,
  type BuiltPage,
  closest,
  type Element,
  elementsIn,
  exactTextOf,
  type Node,
  sites,
  textOf,
} from './page.ts'

const wordingOf = (part: Element) => elementsIn(part, '.official p').map(exactTextOf).join('\n')

for (const site of sites) {
  const { name, family, pages, sitemap, to, pageAt } = site
  const contentPages = expectedPages(site)
  const namedLink = (page: BuiltPage, link: Element): NamedLink => {
    const { pathname, search, hash } = page.destination(link)
    return [attribute(link, 'aria-label') ?? textOf(link), pathname + search + hash]
  }

  describe(`every page on ${name}`, () => {
    const forEachPage = (check: (page: BuiltPage, expected: ExpectedPage) => void) => () => {
      for (const page of contentPages) check(pageAt(page.address), page)
    }

    test('shows official text only where it is expected', () => {
      const contentAddresses = contentPages.map(({ address }) => address)
      const otherAddresses = sitemap.filter((address) => !contentAddresses.includes(address))
      const knownAddresses = [to.search(), to.compare(), to.data(), to.accessibility()]
      assert.deepEqual(
        contentAddresses.filter((address) => !pages.has(address)),
        [],
      )
      for (const address of otherAddresses) {
        assert.ok(knownAddresses.includes(address) || address.startsWith(to.guides()), address)
        assert.deepEqual(pageAt(address).texts('.official'), [], address)
      }
    })

    test(
      'has the expected heading, breadcrumbs and links to other levels',
      forEachPage((page, { heading, above = '', trail = [], levels = [] }) => {
        assert.deepEqual([page.texts('h1'), page.texts('.above').join('')], [[heading], above], page.address)
        const links = page.all('nav[aria-label=Breadcrumbs] a').map((link) => namedLink(page, link))
        assert.deepEqual(links, trail, page.address)
        const chips = page.all('nav.switch .levels a, nav.switch .levels span').map((chip) => {
          return attribute(chip, 'aria-current') === 'page' ? `[${textOf(chip)}]` : textOf(chip)
        })
        assert.deepEqual(chips, levels, page.address)
      }),
    )

    test(
      'shows its official texts verbatim, in the right order and place, and highlights words that are new at a level',
      forEachPage((page, { official = [] }) =>
        assert.deepEqual(officialTexts(page.all('main')[0]!), official, page.address),
      ),
    )

    test(
      'has all expected links',
      forEachPage((page, { links }) => {
        const actualLinks = page.all('main a[href]').map((link) => namedLink(page, link).join(' -> '))
        assert.deepEqual(
          links.map((link) => link.join(' -> ')).filter((link) => !actualLinks.includes(link)),
          [],
          page.address,
        )
      }),
    )

    test('cites each official text with the correct place and canonical address', () => {
      const texts = new Map<string, [place: string, text: string]>()
      for (const [page, place, item] of [
        ...family.factors.map((factor) => [to.factor(factor), factorName(factor), factor] as const),
        ...family.rubrics.map((rubric) => [to.rubric(rubric), rubricPlace(rubric), rubric] as const),
      ]) {
        for (const [kind, title] of Object.entries(textHeadings(item)) as [TextKind, string][]) {
          const text = item[kind]
          const words = typeof text === 'string' ? text : (text?.text ?? '')
          texts.set(to.text(page, kind), [`${place}; ${title}`, words])
        }
      }
      for (const { descriptors } of family.rubrics.flatMap(({ levels }) => levels)) {
        for (const descriptor of descriptors) {
          texts.set(to.descriptor(descriptor), [descriptorPlace(descriptor), descriptor.text ?? ''])
        }
      }
      for (const page of pages.values()) {
        for (const button of page.all('[data-copy=text]')) {
          const [link] = elementsIn(closest(button, '.actions')!, 'a.link')
          const owner = closest(button, '[data-place]')!
          const { pathname, hash } = page.destination(link!)
          assert.deepEqual([attribute(owner, 'data-place'), wordingOf(owner)], texts.get(pathname + hash), page.address)
        }
      }
    })

    test('never uses the same name for links to different destinations', () => {
      /** Whether a link's row, section, table or surrounding text distinguishes it from links with the same name. */
      const isDistinguished = (link: Element) => closest(link, '.levels, .label, th, .actions') !== undefined
      const ambiguousNames = [...pages.values()].flatMap((page) => {
        const links = page.all('a[href]').filter((link) => attribute(link, 'hidden') === undefined)
        const accessibleNames = links.map((link) => namedLink(page, link))
        const visibleNames = links
          .filter((link) => !isDistinguished(link))
          .map((link): NamedLink => [textOf(link), namedLink(page, link)[1]])
        return [accessibleNames, visibleNames].flatMap((pairs) => {
          const destinations = Map.groupBy(pairs, ([name]) => name)
          return [...destinations].flatMap(([name, group]) => {
            const targets = new Set(group.map(([, address]) => address))
            return targets.size > 1 ? `${page.address}: “${name}” leads to ${[...targets].join(' and ')}` : []
          })
        })
      })
      assert.deepEqual(ambiguousNames, [])
    })
  })
}

/** Each official paragraph, preceded by the names of its section, level, discriminator or heading. */
function officialTexts(main: Element): string[] {
  return elementsIn(main, '.official p, p.soft').flatMap((paragraph) => {
    const isHighlighted = (node: Node) => 'tagName' in node && node.tagName === 'ins'
    const pieces = paragraph.childNodes.map((node) =>
      isHighlighted(node) ? `[${exactTextOf(node)}]` : exactTextOf(node),
    )
    const text = pieces.join('')
    if (!closest(paragraph, '.official') && text !== noText) return []
    const firstMatch = (part: Element | undefined, selector: string) => part && elementsIn(part, selector)[0]
    const places = [
      firstMatch(closest(paragraph, '[data-group]'), 'h2'),
      firstMatch(firstMatch(closest(paragraph, 'tr'), 'th'), 'a'),
      firstMatch(closest(paragraph, '.row, td'), '.label'),
      firstMatch(closest(paragraph, 'section.text'), '.title'),
    ]
    return [...places.filter((place) => place !== undefined).map(textOf), text].join(' | ')
  })
}
