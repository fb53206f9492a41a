import { join } from 'node:path'
import { browserTests } from './config.ts'

/** The browser tests that `npm test` runs on the site, and on the made-up site, which is under a base path. */
export default browserTests({ testIgnore: join(import.meta.dirname, 'full/**') }, ['madeUp'])
