import { browserTests } from '../config.ts'

const others = ['madeUp', 'large', 'hostile', 'editions'] as const

/** The browser tests of `npm run test:full`: what takes longer, and what is less likely to break. */
export default browserTests({ outputDir: '../../test-results', timeout: 60_000 }, others)
