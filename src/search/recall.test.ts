import { describeRecall } from '../testing/recall.ts'

describeRecall(200)
