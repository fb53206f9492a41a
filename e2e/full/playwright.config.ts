import { browserTests } from '../config.ts'

/** The browser tests of `npm run test:full`. */
export default browserTests({ outputDir: '../../test-results' }, ['madeUp', 'large', 'hostile', 'editions'])
