import { to } from './site.ts'
import { expect, test } from './test.ts'

test.use({ provoked: /status of 404/ })

for (const address of [`${to.home()}nowhere`, `${to.careerPaths()}no/such/level/`]) {
  test(`${address} is answered with the site’s own page and ways on`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(main.getByRole('search')).toBeVisible()
    await main.getByRole('link', { name: 'home page', exact: true }).click()
    await expect(page).toHaveURL(to.home())
  })
}
