import { rubricName } from '../src/rubric/name.ts'
import { family, guides, levelDescriptions, paragraphs, searchFor, to } from './site.ts'
import { expect, test } from './test.ts'

test.use({ javaScriptEnabled: false })

const [levelDescription] = levelDescriptions
const { rubric, descriptors } = levelDescription!
const wording = descriptors.flatMap(({ text }) => paragraphs(text))

const kinds = {
  'the home page': { address: to.home(), shows: family.careerPaths.map(({ title }) => title) },
  'a career path': {
    address: to.careerPath(rubric.careerPath),
    shows: [rubric.factor.title, ...rubric.careerPath.levels.map(({ title }) => title)],
  },
  'a rubric': { address: to.rubric(rubric), shows: wording },
  'a level description': { address: to.levelDescription(levelDescription!), shows: wording },
  'a factor': { address: to.factor(rubric.factor), shows: paragraphs(rubric.factor.description) },
  'a discriminator': { address: to.discriminator(rubric.factor.discriminators[0]!), shows: wording.slice(0, 1) },
  'the list of guides': { address: to.guides(), shows: guides.map(({ title }) => title) },
  'the data': { address: to.data(), shows: ['rubrics.csv', 'rubrics.json', rubricName(rubric)] },
  'the accessibility statement': { address: to.accessibility(), shows: ['If something keeps you out'] },
  'a guide': { address: to.guide(guides[0]!.id), shows: [guides[0]!.title] },
}

test('a page of each kind shows its content', async ({ page }) => {
  for (const [kind, { address, shows }] of Object.entries(kinds)) {
    await test.step(kind, async () => {
      await page.goto(address)
      for (const text of shows) {
        await expect(page.getByRole('main').getByText(text, { exact: true }).first()).toBeVisible()
      }
    })
  }
})

test('the header’s form leads to a page that says what searching needs and offers other ways', async ({ page }) => {
  await page.goto(to.levelDescription(levelDescription!))
  const box = page.getByRole('searchbox')
  await box.fill('customer alliances')
  await box.press('Enter')
  await expect(page).toHaveURL(searchFor('customer alliances'))
  const main = page.getByRole('main')
  const message = main.getByRole('paragraph').filter({ hasText: 'Searching needs JavaScript' })
  await expect(message.getByRole('link', { name: 'home page' })).toHaveAttribute('href', to.home())
})
