import { describeRecall } from '../testing/recall.ts'

// With so few rubrics, other words can be as close to a misspelling as the intended word.
describeRecall(18, 97)
