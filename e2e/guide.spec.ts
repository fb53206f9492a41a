import { family, guides, to } from './site.ts'
import { expect, test } from './test.ts'

test('the list leads to every guide', async ({ page }) => {
  await page.goto(to.guides())
  for (const { id, title, description } of guides) {
    const link = page.getByRole('main').getByRole('link', { name: title, exact: true })
    await expect(link).toHaveAttribute('href', to.guide(id))
    await expect(page.getByText(description, { exact: true })).toBeVisible()
  }
})

for (const { id, title } of guides) {
  test(`${title} says that it is not official`, async ({ page }) => {
    await page.goto(to.guide(id))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('main').getByText('Guide (not official wording)')).toBeVisible()
  })
}

test('long pages name their sections above them', async ({ page }) => {
  for (const address of guides.map(({ id }) => to.guide(id))) {
    await page.goto(address)
    const headings = page.getByRole('main').getByRole('heading', { level: 2 })
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
    await expect(links).toHaveText(await headings.allTextContents())
    await links.last().click()
    await expect(headings.last()).toBeInViewport()
  }
})

test('words of the site’s own texts lead to the glossary', async ({ page }) => {
  for (const [address, word] of [
    [to.home(), 'factor'],
    [to.home(), 'discriminators'],
    [to.factor(family.factors[0]!), 'discriminator'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('main').getByRole('link', { name: word, exact: true }).click()
    await expect(page.locator(':target')).toHaveText(new RegExp(`^${word.replace(/s$/, '')}$`, 'i'))
  }
})
