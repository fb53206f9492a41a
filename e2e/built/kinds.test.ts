import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { documentOf } from '../../src/documents/document.ts'
import { writeDocument } from '../../src/documents/form/write.ts'
import type { LevelDescription } from '../../src/rubric/family.ts'
import { dayName, levelDescriptionName, rubricName } from '../../src/rubric/name.ts'
import { namesDiscriminators, nextLevel } from '../../src/rubric/relation.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import { attribute, sites, textOf } from './page.ts'

for (const { name, family, site, to, pages, pageAt, fileAt } of sites) {
  const levelDescriptions = family.rubrics.flatMap(({ levels }) => levels)
  const fileText = (address: string) => readFileSync(fileAt(address)!, 'utf8')

  describe(`on ${name}`, () => {
    test('each kind of page offers the right ways to copy, download and print', () => {
      const [table, word, print] = ['Copy as table', 'Download (Word)', 'Print'] as const
      const worksheet = 'Download worksheet (Word)'
      const levelsWithPage = family.careerPaths.flatMap(({ rubrics, levels }) => (rubrics.length > 1 ? levels : []))
      const discriminators = family.factors.flatMap((factor) => factor.discriminators)
      for (const [address, labels] of [
        ...family.careerPaths.map((careerPath) => [to.careerPath(careerPath), [word]] as const),
        ...levelsWithPage.map((level) => [to.level(level), [table, word, worksheet, print]] as const),
        ...levelsWithPage.filter(nextLevel).map((level) => [to.nextLevel(level), [table, print]] as const),
        ...family.rubrics.map((rubric) => [to.rubric(rubric), [table, word, 'Download (text)']] as const),
        ...levelDescriptions.map(
          (levelDescription) => [to.levelDescription(levelDescription), [table, word, worksheet, print]] as const,
        ),
        ...discriminators.map((discriminator) => [to.discriminator(discriminator), [table, print]] as const),
        [to.compare(), [table, print]],
        [to.home(), []],
        [to.search(), []],
      ] as const) {
        assert.deepEqual(pageAt(address).texts('.actions details button, .actions details a'), labels, address)
      }
      for (const rubric of family.rubrics) assert.deepEqual(pageAt(to.rubric(rubric)).texts('[data-print]'), [print])
    })

    test('a level page shows the scores for its level, and states what is missing from the source document', () => {
      for (const levelDescription of levelDescriptions) {
        const page = pageAt(to.levelDescription(levelDescription))
        const { level, leadIn } = levelDescription
        const hasNames = namesDiscriminators(levelDescription)
        assert.deepEqual(page.texts('.heading .voice'), level.scores === null ? [] : [level.scores])
        assert.deepEqual(page.texts('#_lead-in'), leadIn === null ? [] : [leadIn])
        const remark = 'The source document names no discriminators for these descriptors.'
        assert.equal(page.texts('.soft').includes(remark), !hasNames && !level.beyond, page.address)
        assert.equal(page.texts('h2').includes('Descriptors'), !hasNames, page.address)
        for (const { anchor, text } of levelDescription.descriptors) {
          const [target] = page.all(`[id=${anchor}]`)
          assert.ok(textOf(target).includes(text ?? 'no descriptor here'), `${page.address}#${anchor}`)
        }
      }
    })

    test('a rubric page has a date of receipt, a text file, and a table with level and discriminator headers', () => {
      for (const rubric of family.rubrics) {
        const page = pageAt(to.rubric(rubric))
        const { source, levels, factor } = rubric
        assert.deepEqual(page.texts('time'), source ? [dayName(source.received)] : [])
        assert.equal(page.value('time', 'datetime'), source?.received)
        assert.equal(page.value('table', 'aria-label'), rubricName(rubric))
        const levelsWithNames = levels.filter(namesDiscriminators)
        const hasUnnamedDescriptor = ({ descriptors }: LevelDescription) =>
          !descriptors.every(({ discriminator }) => discriminator)
        assert.deepEqual(page.texts('th[role=columnheader]'), [
          'Level',
          ...(levels.some(({ leadIn }) => leadIn !== null) ? ['Lead-in'] : []),
          ...(levelsWithNames.length > 0 ? factor.discriminators.map(({ title }) => title) : []),
          ...(levelsWithNames.length === 0 || levelsWithNames.some(hasUnnamedDescriptor) ? ['Descriptors'] : []),
        ])
        assert.deepEqual(
          page.all('th[role=rowheader] a').map((link) => attribute(link, 'aria-label')),
          levels.map(levelDescriptionName),
        )
        assert.equal(page.value('.actions details a', 'href'), to.rubricText(rubric))
        assert.equal(fileText(to.rubricText(rubric)), writeDocument(documentOf(rubric)))
      }
    })

    test('redirect pages lead to their targets with and without scripts', () => {
      const redirectLevels = family.careerPaths.flatMap(({ rubrics, levels }) => (rubrics.length === 1 ? levels : []))
      assert.ok(redirectLevels.length > 0)
      for (const [address, target] of [
        [to.careerPaths(), to.home()],
        [to.factors(), to.home()],
        ...redirectLevels.map((level) => [to.level(level), to.levelDescription(level.descriptions[0]!)] as const),
        ...redirectLevels
          .filter(({ careerPath, ...level }) => careerPath.levels.at(-1)!.id !== level.id)
          .map(
            (level) =>
              [to.nextLevel(level), to.levelDescription(level.descriptions[0]!) + fragment(changesFragment)] as const,
          ),
      ] as const) {
        assert.equal(pageAt(address).value('main a', 'href'), target, address)
        assert.ok(fileText(address).includes(`<meta http-equiv="refresh" content="0; url=${target}">`), address)
      }
    })

    test('the page for unknown addresses has a search box and a link to the home page', () => {
      const page = pageAt(to.notFound())
      assert.deepEqual([page.texts('h1'), page.all('main search input').length], [['Page not found'], 1])
      assert.ok(page.all('main a').some((link) => page.destination(link).pathname === to.home()))
    })

    test('no style sheet or script blocks rendering, and scripts come only after the header', () => {
      for (const { address, all } of pages.values()) {
        const scripts = all('script').filter(
          (script) => !['module', 'speculationrules'].includes(attribute(script, 'type')!),
        )
        assert.deepEqual([...scripts, ...all('link[rel=stylesheet]')].length, 0, address)
        assert.equal(/<\/header>|<script/.exec(fileText(address))?.[0], '</header>', address)
      }
    })

    test('the home page names the owner of the site, and explains any gaps in numbering', () => {
      const home = pageAt(to.home())
      assert.deepEqual(home.texts('main p').includes(site.about ?? ''), site.about !== undefined)
      const gaps = 'Numbering follows the official documents and may have gaps.'
      // The real site's career path numbers have a gap, because they start at 2.
      assert.equal(home.texts('main p').includes(gaps), family.careerPaths[0]!.number === 2)
      const owner = site.organization ? [site.organization] : []
      assert.deepEqual(home.texts('header .organization'), owner)
      assert.equal(home.texts('footer').join().includes(`Published by ${site.organization}.`), owner.length > 0)
    })
  })
}
