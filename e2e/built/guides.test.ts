import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readGuides } from '../../src/content/guides.ts'
import { attribute, closest, elementsIn, sites, textOf } from './page.ts'

for (const { name, contentDir, pages, to, pageAt } of sites) {
  describe(`the guides on ${name}`, () => {
    const allPages = [...pages.values()]
    const guides = allPages.filter(({ address }) => address.startsWith(to.guides()))
    // A button that switches between two labels contains both.
    const labels = new Map(
      allPages.map((page) => [
        page,
        page.all('a, button, summary').flatMap((control) => [control, ...elementsIn(control, 'span')].map(textOf)),
      ]),
    )

    test('are listed and marked as unofficial, and long guides list their sections', async () => {
      const list = pageAt(to.guides())
      for (const { id, data } of (await readGuides(contentDir)).guides) {
        const page = pageAt(to.guide(id))
        assert.deepEqual(page.texts('h1, .above'), ['Guide (not official wording)', data.title])
        const [link] = list.all('main h2 a').filter((heading) => textOf(heading) === data.title)
        assert.equal(attribute(link, 'href'), page.address)
        assert.ok(list.texts('main p').includes(data.description))
        const sections = page.texts('main h2')
        assert.deepEqual(page.texts('main nav a'), sections.length > 3 ? sections : [])
      }
    })

    for (const page of guides) {
      const boldElements = page.all('p strong, li strong, dd strong')

      test(`${page.address} uses bold only for the exact labels of controls on other pages`, () => {
        const unknownLabels = boldElements
          .map(textOf)
          .filter((words) => !allPages.some((other) => other !== page && labels.get(other)!.includes(words)))
        assert.deepEqual(unknownLabels, [])
      })

      test(`${page.address} does not describe where controls are, because that depends on the screen`, () => {
        const locations = boldElements.flatMap((strong) =>
          textOf(closest(strong, 'p, li, dd'))
            .split(/(?<=[.!?]) /)
            .filter((sentence) => sentence.includes(textOf(strong)) && /(?<!level )\b(above|below)\b/i.test(sentence)),
        )
        assert.deepEqual(locations, [])
      })
    }
  })
}
