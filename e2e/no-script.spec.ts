import { fragment } from '../src/routes/routes.ts'
import { levelDescriptions, searchAddress, to } from './site.ts'
import { expect, test } from './test.ts'

test.use({ javaScriptEnabled: false })

const levelDescription = levelDescriptions[0]!
const { rubric, descriptors } = levelDescription

test('shows the text of each descriptor with a plain link and no buttons', async ({ page }) => {
  for (const address of [to.levelDescription(levelDescription), to.rubric(rubric)]) {
    await page.goto(address)
    for (const { text } of descriptors) {
      await expect(page.getByRole('main').getByText(text!, { exact: true }).first()).toBeVisible()
    }
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  }
  await page.goto(to.levelDescription(levelDescription))
  const { anchor, discriminator } = descriptors[1]!
  const row = page.locator(fragment(anchor))
  await expect(row.getByRole('link', { name: `Link: ${discriminator!.title}`, exact: true })).toBeVisible()
})

test('a level with only one factor redirects', async ({ page }) => {
  await page.goto(to.level(levelDescription.level))
  await expect(page).toHaveURL(to.levelDescription(levelDescription))
})

test('the comparison says that it needs JavaScript, and links to an alternative', async ({ page }) => {
  await page.goto(to.compare())
  const message = page
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: 'Comparing any two levels needs JavaScript' })
  await expect(message.getByRole('link', { name: 'home page' })).toHaveAttribute('href', to.home())
  await expect(page.getByRole('combobox', { name: 'First level' })).toBeHidden()
})

test('the header’s search form opens a page that says search needs JavaScript and links to an alternative', async ({
  page,
}) => {
  await page.goto(to.levelDescription(levelDescription))
  const box = page.getByRole('searchbox')
  await box.fill('customer alliances')
  await box.press('Enter')
  await expect(page).toHaveURL(searchAddress('customer alliances'))
  const message = page.getByRole('main').getByRole('paragraph').filter({ hasText: 'Searching needs JavaScript' })
  await expect(message.getByRole('link', { name: 'home page' })).toHaveAttribute('href', to.home())
})
