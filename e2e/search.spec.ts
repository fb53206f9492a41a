import type { Page } from '@playwright/test'
import { addressOf, guides, levelDescriptionOf, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

const technical = 'technical-management-support/customer-relations'
const administrative = 'administrative-support/customer-relations'
const start = to.levelDescription(levelDescriptionOf(technical, 'level-i'))
const guide = guides.find(({ id }) => id === 'how-to-read-a-rubric')!

const boxOf = (page: Page) => page.getByLabel('Search for words you remember')
const statusOf = (page: Page) => page.getByRole('search').getByRole('status')
const isIndex = ({ pathname }: URL) => pathname.startsWith(to.searchIndex('').replace(/\/$/, ''))
const options = (page: Page) => page.getByRole('option')

test.describe('the box in the header', () => {
  test.beforeEach(({ page }) => page.goto(start))

  test('finds the sentence of the criteria that has a word', async ({ page }) => {
    await boxOf(page).fill('rapport')
    const found = options(page).first()
    await expect(found).toContainText('actively promote rapport with customers')
    await expect(found).toContainText('Expected Performance Criteria')
    await expect(found.locator('mark')).toHaveText('rapport')
    await found.click()
    await expect(page).toHaveURL(to.factor(levelDescriptionOf(technical, 'level-i').rubric.factor))
  })

  for (const { query, descriptor, labels, address } of [
    {
      query: 'customer alliances',
      descriptor: 'Establishes customer alliances; anticipates and fulfills customer needs',
      labels: ['Customer Needs', 'Level IV', 'Customer Relations', 'Technical Management Support'],
      address: addressOf(technical, 'level-iv', 'customer-needs'),
    },
    {
      query: 'customer alliances',
      descriptor: 'Establishes customer alliances and translates needs to customer service.',
      labels: ['Customer Needs', 'Level III', 'Customer Relations', 'Administrative Support'],
      address: addressOf(administrative, 'level-iii', 'customer-needs'),
    },
    {
      query: 'complex controversial problems',
      descriptor: 'Interacts proactively with customers to identify and define complex/controversial problems',
      labels: ['Customer Interaction Level', 'Level IV', 'Customer Relations', 'Technical Management Support'],
      address: addressOf(technical, 'level-iv', 'customer-interaction-level'),
    },
  ]) {
    test(`leads from “${query}” to “${descriptor}”`, async ({ page }) => {
      await boxOf(page).fill(query)
      const found = options(page).filter({ hasText: descriptor })
      for (const label of labels) await expect(found).toContainText(label)
      await expect(found.locator('mark').first()).toBeVisible()
      await expect(found).toHaveAttribute('href', address)
      await found.click()
      await expect(page).toHaveURL(address)
      const target = page.locator(':target')
      await expect(target).toContainText(descriptor)
      await expect(target).toBeInViewport()
      await expect(target.locator('mark').first()).toBeVisible()
    })
  }

  test('puts the only descriptor with all words first', async ({ page }) => {
    await boxOf(page).fill('complex controversial problems')
    await expect(options(page).first()).toHaveAttribute(
      'href',
      addressOf(technical, 'level-iv', 'customer-interaction-level'),
    )
  })

  test('finds guides and tells them from official wording', async ({ page }) => {
    await boxOf(page).fill('high end')
    const found = options(page).filter({ hasText: guide.title })
    await expect(found).toContainText('not official wording')
    await expect(found).toHaveAttribute('href', new RegExp(`^${RegExp.escape(to.guide(guide.id))}`))
    const note = options(page).filter({ hasText: /^Descriptors indicate the type of contribution/ })
    await expect(note).not.toContainText('not official wording')
  })

  test('works by keyboard alone', async ({ page }) => {
    const box = boxOf(page)
    await box.focus()
    await page.keyboard.type('complex controversial problems')
    await expect(box).toHaveRole('combobox')
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    await expect(statusOf(page)).toHaveText(/^\d+ results?$/)
    const found = options(page).first()
    await expect(found).toContainText('complex/controversial')
    await expect(box).not.toHaveAttribute('aria-activedescendant')

    await page.keyboard.press('ArrowDown')
    await expect(found).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', (await found.getAttribute('id')) ?? '')
    await expect(box).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(addressOf(technical, 'level-iv', 'customer-interaction-level'))
  })

  test('closes with Escape and keeps words and focus', async ({ page }) => {
    const box = boxOf(page)
    await box.focus()
    await page.keyboard.type('alliances')
    await expect(options(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(box).toHaveAttribute('aria-expanded', 'false')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue('alliances')
    await page.keyboard.press('ArrowDown')
    await expect(options(page).first()).toBeVisible()
  })

  test('leads to the search page with Enter', async ({ page }) => {
    await boxOf(page).fill('rapport')
    await expect(options(page).first()).toBeVisible()
    await boxOf(page).press('Enter')
    await expect(page).toHaveURL(searchFor('rapport'))
  })

  test('says when nothing is found', async ({ page }) => {
    await boxOf(page).fill('xylophone')
    await expect(statusOf(page)).toContainText('Nothing found for “xylophone”')
    await expect(options(page)).toHaveCount(0)
    await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'false')
  })
})

test('nothing of the index is fetched before someone goes to the box', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (isIndex(new URL(request.url()))) fetched.push(request.url())
  })
  await page.goto(start, { waitUntil: 'networkidle' })
  expect(fetched).toEqual([])
  await boxOf(page).fill('rapport')
  await expect(options(page).first()).toBeVisible()
  expect(fetched).not.toEqual([])
})

test.describe('the search page', () => {
  const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')

  test('shows the results for the query in its address', async ({ page }) => {
    await page.goto(searchFor('customer alliances'))
    await expect(boxOf(page)).toHaveValue('customer alliances')
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results$/)
    const found = results(page).filter({ hasText: 'Establishes customer alliances and translates needs' })
    for (const label of ['Customer Needs', 'Level III', 'Customer Relations', 'Administrative Support']) {
      await expect(found).toContainText(label)
    }
    await expect(found.locator('mark').first()).toBeVisible()
    await found.getByRole('link').click()
    await expect(page).toHaveURL(addressOf(administrative, 'level-iii', 'customer-needs'))
    await expect(page.locator(':target')).toContainText('Establishes customer alliances')
  })

  test('keeps its address in step with what is typed', async ({ page }) => {
    await page.goto(searchFor('rapport'))
    await expect(results(page).first()).toContainText('rapport')
    await boxOf(page).fill('alliances')
    await expect(page).toHaveURL(searchFor('alliances'))
    await expect(results(page).first()).toContainText('alliances')
    await boxOf(page).fill('')
    await expect(page).toHaveURL(to.search())
    await expect(results(page)).toHaveCount(0)
  })

  test('narrows by filters, which stand in its address too', async ({ page }) => {
    await page.goto(searchFor('customer alliances'))
    const filter = page.getByRole('checkbox', { name: /^Career Path 3, .*Administrative Support/ })
    await filter.check()
    await expect(results(page).first()).toContainText('Establishes customer alliances and translates needs')
    await expect(results(page).filter({ hasText: 'Technical Management Support' })).toHaveCount(0)
    await page.reload()
    await expect(filter).toBeChecked()
    await expect(results(page).first()).toContainText('Administrative Support')
    await expect(results(page).filter({ hasText: 'Technical Management Support' })).toHaveCount(0)
  })

  test('shows markup in a query as text', async ({ page }) => {
    const query = '<img src=xylophone>'
    await page.goto(searchFor(query))
    await expect(page.getByRole('main').getByRole('status')).toContainText(query)
    await expect(page.getByRole('main').locator('img')).toHaveCount(0)
  })

  test('says when nothing is found', async ({ page }) => {
    await page.goto(searchFor('xylophone'))
    await expect(page.getByRole('main').getByRole('status')).toContainText('Nothing found for “xylophone”')
    await expect(results(page)).toHaveCount(0)
  })
})

test.describe('without the index', () => {
  test.use({ provoked: /ERR_FAILED|Failed to load the|Pagefind/ })

  for (const [missing, from] of Object.entries({ all: 0, 'what follows the first file': 1 })) {
    test(`says so when ${missing} is missing, and works again when it is back`, async ({ page }) => {
      let asked = 0
      await page.route(isIndex, (route) => (asked++ < from ? route.continue() : route.abort()))
      await page.goto(start)
      await boxOf(page).fill('rapport')
      await expect(statusOf(page)).toContainText('The search could not be loaded.')
      await page.unrouteAll()
      await boxOf(page).fill('rapport with')
      await expect(options(page).first()).toContainText('rapport with customers')
    })
  }

  for (const [part, file] of Object.entries({
    'Pagefind’s program': /wasm/,
    'the page table': /pf_meta/,
    words: /pf_index/,
    texts: /pf_fragment/,
  })) {
    test(`says so when ${part} can’t be had, and works again when it is back`, async ({ page }) => {
      await page.route(file, (route) => route.abort())
      await page.goto(start)
      await boxOf(page).fill('rapport')
      await expect(statusOf(page)).toContainText('The search could not be loaded.')
      await page.unrouteAll()
      await boxOf(page).fill('rapport with')
      await expect(options(page).first()).toContainText('rapport with customers')
    })
  }

  test('can be asked to try again', async ({ page }) => {
    await page.route(isIndex, (route) => route.abort())
    await page.goto(searchFor('rapport'))
    await expect(page.getByRole('main').getByRole('status')).toContainText('The search could not be loaded.')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('list', { name: 'Results' })).toContainText('rapport with customers')
  })
})

test.describe('without WebAssembly', () => {
  test('says so, and names the other ways', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'))
    await page.goto(start)
    await boxOf(page).fill('rapport')
    await expect(statusOf(page)).toContainText('Searching needs WebAssembly')
    await page.goto(searchFor('rapport'))
    await expect(page.getByRole('main').getByRole('status')).toContainText('Searching needs WebAssembly')
    await expect(page.getByRole('main').getByRole('link', { name: 'career path' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden()
  })
})

test.describe('names of pages and other spellings', () => {
  const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link')
  const level = levelDescriptionOf(administrative, 'level-ii').level
  for (const [query, address] of [
    ['Administrative Support level 2', to.level(level)],
    ['administrative support level two', to.level(level)],
    ['what changes from level I to II', to.nextLevel(levelDescriptionOf(technical, 'level-i').level)],
    ['glossary', to.guide('glossary')],
    ['compare', to.compare()],
    ['customer relations', to.factor(levelDescriptionOf(technical, 'level-i').rubric.factor)],
    ['nonroutine', addressOf(administrative, 'level-iii', 'customer-interaction-level')],
  ] as const) {
    test(`“${query}” leads to ${address} first`, async ({ page }) => {
      await page.goto(start)
      await boxOf(page).fill(query)
      await expect(options(page).first()).toHaveAttribute('href', address)
      await page.goto(searchFor(query))
      await expect(results(page).first()).toHaveAttribute('href', address)
    })
  }

  test('“level 3 customer needs” leads to the level of each career path, then to its descriptors', async ({ page }) => {
    await page.goto(searchFor('level 3 customer needs'))
    const levels = [technical, administrative].map((id) => levelDescriptionOf(id, 'level-iii'))
    const addresses = [
      ...levels.map((one) => to.levelDescription(one)),
      ...[technical, administrative].map((id) => addressOf(id, 'level-iii', 'customer-needs')),
    ]
    await expect(results(page).nth(3)).toBeVisible()
    const found = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(found.slice(0, 4)).toEqual(addresses)
    await expect(page.getByRole('main').getByRole('status')).toContainText('2 pages of this name')
    await results(page).first().click()
    await expect(page).toHaveURL(addresses[0]!)
  })

  test('“teamwork” offers “team”', async ({ page }) => {
    await page.goto(searchFor('teamwork'))
    await page.getByRole('main').getByRole('button', { name: 'team', exact: true }).click()
    await expect(page).toHaveURL(searchFor('team'))
  })

  test('what only the filters hide is found without them', async ({ page }) => {
    await page.goto(to.search('q=projects+programs&path=administrative-support'))
    await expect(page.getByRole('main').getByRole('status')).toContainText('Without the filters: 2 results.')
    await page.getByRole('button', { name: 'Search without the filters' }).click()
    await expect(page).toHaveURL(searchFor('projects programs'))
    await expect(results(page)).toHaveCount(2)
  })
})
