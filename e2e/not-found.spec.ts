import { hosted } from './hosting.ts'
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

for (const { name, own, to, levelDescription } of hosted) {
  const address = to.levelDescription(levelDescription)
  const anchor = levelDescription.descriptors[0]!.anchor
  test.describe(`an address that is not quite right, ${name}`, () => {
    test.use(own)

    test('opens what was meant where that is certain', async ({ page }) => {
      const noSlash = address.slice(0, -1)
      for (const given of [
        `${address}%23${anchor}`,
        `${noSlash}%23${anchor}`,
        `${address}#%23${anchor}`,
        `${address}#${anchor}.`,
        `${address}#${anchor})`,
      ]) {
        await page.goto(given)
        await expect(page, given).toHaveURL(`${address}#${anchor}`)
      }
      for (const given of [`${noSlash}.`, `${noSlash})`, `${address},`]) {
        await page.goto(given)
        await expect(page, given).toHaveURL(address)
      }
    })

    test('is answered with what is near', async ({ page }) => {
      const main = page.getByRole('main')
      const shouted = to.home() + address.slice(to.home().length).toUpperCase()
      for (const [given, near] of [
        [`${shouted}#${anchor.toUpperCase()}`, `${address}#${anchor}`],
        [shouted, address],
        [`${address}no-such-part/`, address],
      ] as const) {
        await page.goto(given)
        await expect(main.getByText('Perhaps you mean').getByRole('link')).toHaveAttribute('href', near)
      }
    })

    test('names a part that the page does not have: that is said, and what is near', async ({ page }) => {
      const note = page.getByText('This link names a part that this page does not have.')
      await page.goto(`${address}#no-such-part`)
      await expect(note).toBeVisible()
      await expect(note.getByRole('link')).toHaveCount(0)
      await page.goto(`${address}#${anchor.toUpperCase()}`)
      await note.getByRole('link').click()
      await expect(page).toHaveURL(`${address}#${anchor}`)
      await expect(note).toBeHidden()
    })
  })
}
