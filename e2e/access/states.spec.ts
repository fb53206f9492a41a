import { on, others } from '../other-sites.ts'
import { test } from '../test.ts'
import { expectNoViolation } from './axe.ts'
import { states } from './states.ts'

for (const { name, site, phone, provoked, arrive } of states.filter(({ site }) => site !== others.large)) {
  test.describe(name, () => {
    test.use({
      ...(site && on(site)),
      ...(phone && { viewport: { width: 360, height: 640 } }),
      provoked,
    })

    test('axe finds nothing', async ({ page, context }) => {
      await arrive(page, context)
      await expectNoViolation(page, 'light', 'dark')
    })
  })
}
