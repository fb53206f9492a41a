import { browserTests } from '../config.ts'

const siteNames = ['madeUp', 'large', 'hostile', 'editions'] as const

/** The browser tests that `npm run test:full` runs: slow tests, and tests of features that rarely break. */
export default browserTests({ outputDir: '../../test-results', timeout: 60_000 }, siteNames)
