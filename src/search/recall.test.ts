import { describeRecall } from '../testing/recall.ts'

// So few rubrics have words that are as close to a slip as the right word.
describeRecall(18, 97)
