import { join } from 'node:path'
import { browserTests } from './config.ts'

/** The browser tests of `npm test`: of the site, and of the made-up site below a base path. */
export default browserTests({ testIgnore: join(import.meta.dirname, 'full/**') }, ['madeUp'])
