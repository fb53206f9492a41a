import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caching, securityHeaders, unchangingFolders } from '../src/site/policy.ts'
import { describeHost, hosted } from './hosting.ts'
import { expect, test } from './test.ts'

for (const site of hosted) {
  test.describe(`npm run serve, ${site.name}`, () => {
    test.use(site.own)
    describeHost(test, site)
  })

  test(`hosts that read a _headers file get the same headers, ${site.name}`, async () => {
    const text = await readFile(join(site.outDir, '_headers'), 'utf8')
    for (const [name, value] of Object.entries(securityHeaders)) expect(text).toContain(`\n  ${name}: ${value}\n`)
    for (const name of unchangingFolders) {
      expect(text).toContain(`\n${site.to.home()}${name}/*\n  Cache-Control: ${caching.unchanging}\n`)
    }
  })
}
