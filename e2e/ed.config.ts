import { browserTests } from './config.ts'
export default browserTests({ testDir: '/work/main/e2e/full', outputDir: '/tmp/test-results' }, ['editions'])
