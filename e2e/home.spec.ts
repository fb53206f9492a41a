import { levelDescriptionName, rubricName } from '../src/rubric/name.ts'
import { fragment } from '../src/routes/routes.ts'
import { family, levelDescriptions, rubricOf, to } from './site.ts'
import { expect, test } from './test.ts'

test('leads to a descriptor by two clicks', async ({ page }) => {
  const rubric = rubricOf('technical-management-support/customer-relations')
  await page.goto(to.home())
  await page
    .getByRole('main')
    .getByRole('link', { name: `All levels: ${rubricName(rubric)}`, exact: true })
    .click()
  await expect(page).toHaveURL(to.rubric(rubric))
  await page.getByRole('rowheader', { name: 'Level III' }).getByRole('link').click()
  const descriptor = page.locator(fragment('customer-needs'))
  await expect(descriptor).toBeInViewport()
  await expect(descriptor).toContainText('Initiates meetings and interactions with customers')
})

test('names all career paths and leads to every level description', async ({ page }) => {
  await page.goto(to.home())
  for (const careerPath of family.careerPaths) {
    const link = page.getByRole('heading').getByRole('link', { name: careerPath.title, exact: true })
    await expect(link).toHaveAttribute('href', to.careerPath(careerPath))
  }
  for (const levelDescription of levelDescriptions) {
    const link = page.getByRole('link', { name: levelDescriptionName(levelDescription), exact: true })
    await expect(link).toBeVisible()
    await expect(link).toHaveAttribute('href', to.levelDescription(levelDescription))
  }
})
