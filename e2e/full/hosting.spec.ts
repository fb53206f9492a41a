import { describeHost, type Hosted, hosted } from '../hosting.ts'
import { test } from '../test.ts'
import { type Nginx, startNginx } from './nginx.ts'

// One worker fetches nginx once, where it is not there.
test.describe.configure({ mode: 'default' })

/** A test of a site as nginx serves it; skipped where there is none, which the report says. */
const behindNginx = ({ outDir, basePath }: Hosted) =>
  test.extend<object, { nginx: Nginx | string }>({
    basePath,
    nginx: [
      async ({}, use) => {
        const nginx = await startNginx(outDir, basePath)
        if (typeof nginx === 'string') console.log(`The site is not tested behind nginx. ${nginx}`)
        await use(nginx)
        if (typeof nginx !== 'string') await nginx.stop()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    baseURL: async ({ nginx }, use, { skip }) => {
      skip(typeof nginx === 'string', String(nginx))
      if (typeof nginx !== 'string') await use(nginx.origin)
    },
  })

for (const site of hosted) {
  const own = behindNginx(site)
  own.describe(`nginx, ${site.name}`, () => describeHost(own, site))
}
