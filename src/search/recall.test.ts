import { describeRecall } from '../testing/recall.ts'

// In this small sample, a misspelling is sometimes as close to another word as to the intended word.
describeRecall(18, 97)
