import { describeRecall } from '../testing/recall.ts'

describeRecall(200)
describeRecall(2000)
