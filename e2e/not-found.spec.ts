import { family, to } from './site.ts'
import { expect, test } from './test.ts'

test.use({ provoked: /status of 404/ })

for (const address of [`${to.home()}nowhere`, `${to.careerPaths()}no/such/level/`]) {
  test(`${address} is answered with the site’s own page and ways on`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(main.getByRole('search')).toBeVisible()
    for (const careerPath of family.careerPaths) {
      const link = main.getByRole('link', { name: careerPath.title, exact: true })
      await expect(link).toHaveAttribute('href', to.careerPath(careerPath))
    }
  })
}
