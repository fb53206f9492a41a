import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareTexts } from '../../src/rubric/comparison.ts'
import { descriptorPlace, factorName, rubricPlace, textHeadings, type TextKind } from '../../src/rubric/name.ts'
import { type Expected, expectedPages, hole, type NamedLink } from './expected.ts'
import { attribute, type BuiltPage, closest, type Element, elementsIn, exactTextOf, sites, textOf } from './page.ts'

const wordingOf = (part: Element) => elementsIn(part, '.official p').map(exactTextOf).join('\n')

for (const site of sites) {
  const { name, family, pages, listed, to, pageAt } = site
  const expected = expectedPages(site)
  const leadsTo = (page: BuiltPage, link: Element): NamedLink => {
    const { pathname, search, hash } = page.destination(link)
    return [attribute(link, 'aria-label') ?? textOf(link), pathname + search + hash]
  }

  describe(`every page of ${name}`, () => {
    const forEach = (check: (page: BuiltPage, expected: Expected) => void) => () => {
      for (const page of expected) check(pageAt(page.address), page)
    }

    test('is one whose words are known', () => {
      const ofContent = expected.map(({ address }) => address)
      const others = listed.filter((address) => !ofContent.includes(address))
      const known = [to.search(), to.compare(), to.data(), to.accessibility()]
      assert.deepEqual(
        ofContent.filter((address) => !pages.has(address)),
        [],
      )
      for (const address of others) {
        assert.ok(known.includes(address) || address.startsWith(to.guides()), address)
        assert.deepEqual(pageAt(address).texts('.official'), [], address)
      }
    })

    test(
      'is called what it shows, below the pages that it is part of, beside the other levels',
      forEach((page, { heading, above, trail, levels }) => {
        assert.deepEqual([page.texts('h1'), page.texts('.above').join('')], [[heading], above], page.address)
        const links = page.all('nav[aria-label=Breadcrumbs] a').map((link) => leadsTo(page, link))
        assert.deepEqual(links, trail, page.address)
        const chips = page.all('nav.switch .levels a, nav.switch .levels span').map((chip) => {
          return attribute(chip, 'aria-current') === 'page' ? `[${textOf(chip)}]` : textOf(chip)
        })
        assert.deepEqual(chips, levels, page.address)
      }),
    )

    test(
      'has its official texts word for word, in order, each beside its level and discriminator or below its heading',
      forEach((page, { official }) => assert.deepEqual(officialTexts(page.all('main')[0]!), official, page.address)),
    )

    test(
      'leads to all that it is about',
      forEach((page, { links }) => {
        const present = page.all('main a[href]').map((link) => leadsTo(page, link).join(' -> '))
        assert.deepEqual(
          links.map((link) => link.join(' -> ')).filter((link) => !present.includes(link)),
          [],
          page.address,
        )
      }),
    )

    test('cites each text by its own place and its canonical address', () => {
      const cited = new Map<string, [place: string, text: string]>()
      for (const [page, place, of] of [
        ...family.factors.map((factor) => [to.factor(factor), factorName(factor), factor] as const),
        ...family.rubrics.map((rubric) => [to.rubric(rubric), rubricPlace(rubric), rubric] as const),
      ]) {
        for (const [kind, title] of Object.entries(textHeadings(of)) as [TextKind, string][]) {
          const text = of[kind]
          const words = typeof text === 'string' ? text : (text?.text ?? '')
          cited.set(to.text(page, kind), [`${place}; ${title}`, words])
        }
      }
      for (const { descriptors } of family.rubrics.flatMap(({ levels }) => levels)) {
        for (const one of descriptors) cited.set(to.descriptor(one), [descriptorPlace(one), one.text ?? ''])
      }
      for (const page of pages.values()) {
        for (const button of page.all('[data-copy=text]')) {
          const [link] = elementsIn(closest(button, '.actions')!, 'a.link')
          const owner = closest(button, '[data-place]')!
          const { pathname, hash } = page.destination(link!)
          assert.deepEqual([attribute(owner, 'data-place'), wordingOf(owner)], cited.get(pathname + hash), page.address)
        }
      }
    })

    const addressBelow = new Map(
      family.rubrics.flatMap(({ levels }) =>
        levels.slice(1).map((level, index) => [to.levelDescription(level), to.levelDescription(levels[index]!)]),
      ),
    )

    test('highlights the words that the level below lacks, where it says so, and no others', () => {
      for (const page of pages.values()) {
        const highlighted = page.all('.official ins').length
        if (page.texts('.soft ins').join() !== 'highlighted') assert.equal(highlighted, 0, page.address)
        if (!highlighted) continue
        for (const group of page.all('table, [data-group]')) {
          const levels = elementsIn(group, 'tr, .row.level')
          const addressOf = (level: Element) => {
            const [link] = elementsIn(level, 'th a, .label a')
            return link && page.destination(link).pathname
          }
          for (const level of levels) {
            const below = levels.find((other) => addressOf(other) === addressBelow.get(addressOf(level) ?? ''))
            for (const cell of elementsIn(level, 'td').concat(level.tagName === 'tr' ? [] : level)) {
              const [label] = elementsIn(cell, '.label')
              if (!label) continue
              const isSame = (other: Element) => textOf(elementsIn(other, '.label')[0]) === textOf(label)
              // A level that names no discriminators has one cell, with which each is compared.
              const before =
                below?.tagName === 'tr'
                  ? (elementsIn(below, 'td').find(isSame) ?? elementsIn(below, 'td.whole')[0])
                  : below
              const [lower, words] = [before, cell].map((part) => (part ? wordingOf(part) : ''))
              const added = lower && words ? compareTexts(lower, words).right.filter(({ own }) => own) : []
              const inserted = elementsIn(cell, 'ins')
              assert.equal(
                inserted.map(textOf).join(' '),
                added.map(({ text }) => text.replace('\n', ' ').trim()).join(' '),
                page.address,
              )
            }
          }
        }
      }
    })

    test('never uses one name for links to two destinations', () => {
      /** Their row, section, table or text says which of several they are. */
      const isNamedAround = (link: Element) => closest(link, '.levels, .label, th, .actions') !== undefined
      const ambiguous = [...pages.values()].flatMap((page) => {
        const links = page.all('a[href]').filter((link) => attribute(link, 'hidden') === undefined)
        const named = links.map((link) => leadsTo(page, link))
        const read = links
          .filter((link) => !isNamedAround(link))
          .map((link): NamedLink => [textOf(link), leadsTo(page, link)[1]])
        return [named, read].flatMap((pairs) => {
          const destinations = Map.groupBy(pairs, ([name]) => name)
          return [...destinations].flatMap(([name, all]) => {
            const different = new Set(all.map(([, address]) => address))
            return different.size > 1 ? `${page.address}: “${name}” leads to ${[...different].join(' and ')}` : []
          })
        })
      })
      assert.deepEqual(ambiguous, [])
    })
  })
}

/** The official paragraphs, each after the section, level, discriminator or heading that a reader sees at it. */
function officialTexts(main: Element): string[] {
  return elementsIn(main, '.official p, p.soft').flatMap((paragraph) => {
    const text = exactTextOf(paragraph)
    if (!closest(paragraph, '.official') && text !== hole) return []
    const first = (part: Element | undefined, selector: string) => part && elementsIn(part, selector)[0]
    const places = [
      first(closest(paragraph, '[data-group]'), 'h2'),
      first(first(closest(paragraph, 'tr'), 'th'), 'a'),
      first(closest(paragraph, '.row, td'), '.label'),
      first(closest(paragraph, 'section.text'), '.title'),
    ]
    return [...places.filter((place) => place !== undefined).map(textOf), text].join(' | ')
  })
}
