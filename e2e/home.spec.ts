import { levelDescriptionName, rubricName } from '../src/rubric/name.ts'
import { addressOf, family, levelDescriptions, rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

test('leads to a descriptor by clicks alone', async ({ page }) => {
  const rubric = rubricOf('technical-management-support/customer-relations')
  await page.goto(to.home())
  await page
    .getByRole('main')
    .getByRole('link', { name: `${rubricName(rubric)}: all levels`, exact: true })
    .click()
  await expect(page).toHaveURL(to.rubric(rubric))
  await page.getByRole('rowheader', { name: 'Level III' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Link to Customer Needs, Level III' }).click()
  await expect(page).toHaveURL(
    addressOf('technical-management-support/customer-relations', 'level-iii', 'customer-needs'),
  )
  const target = page.locator(':target')
  await expect(target).toBeInViewport()
  await expect(target).toContainText('Initiates meetings and interactions with customers')
})

test('names all career paths', async ({ page }) => {
  await page.goto(to.home())
  for (const careerPath of family.careerPaths) {
    const link = page.getByRole('heading').getByRole('link', { name: careerPath.title, exact: true })
    await expect(link).toHaveAttribute('href', to.careerPath(careerPath))
  }
})

for (const levelDescription of levelDescriptions) {
  test(`leads to ${levelDescriptionName(levelDescription)}`, async ({ page }) => {
    await page.goto(to.home())
    await page.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true }).click()
    await expect(page).toHaveURL(to.levelDescription(levelDescription))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(levelDescription.level.title)
  })
}
