import type { Problem } from '../rubric/problem.ts'
import type { SourceDocument } from './document.ts'
import { type Heading, linesOf } from './lines.ts'
import { readLevel } from './level.ts'
import { checkOrder } from './order.ts'
import { readCareerPath, readCriteria, readDescription, readFactor } from './readers.ts'
import { type Report, type Section, sectionsOf } from './sections.ts'

const saveAsText = 'Save the document as plain text.'

/** Reads a source document to the letter, white space aside, or tells all that is wrong with it. Never throws. */
export function parseDocument(file: string, text: string): { document: SourceDocument } | { problems: Problem[] } {
  const problems: Problem[] = []
  const report: Report = (line, wrong, fix) => problems.push({ file, line: line.number, wrong, fix })

  const lines = linesOf(text)
  const end = lines.at(-1)
  if (!end) return { problems: [{ file, wrong: 'expected a source document, found an empty file', fix: saveAsText }] }
  const binary = lines.find((line) => /\p{Cc}/u.test(line.text))
  if (binary) report(binary, 'expected plain text, found control characters', saveAsText)
  if (binary) return { problems }

  const sections = sectionsOf(lines, report)
  checkOrder(sections, end, report)
  const read = <T>(kind: Heading, reader: (section: Section, report: Report) => T) => {
    const section = sections.find((other) => other.kind === kind)
    return section && reader(section, report)
  }
  const careerPath = read('careerPath', readCareerPath)
  const factor = read('factor', readFactor)
  const description = read('description', readDescription)
  const criteriaAndNote = read('criteria', readCriteria)
  const levels = sections.filter(({ kind }) => kind === 'level').map((section) => readLevel(section, report))
  const complete = careerPath && factor && description !== undefined && criteriaAndNote
  if (problems.length || !complete) return { problems }
  const discriminators = levels[0]?.descriptors.flatMap(({ discriminator }) => discriminator ?? []) ?? []
  const document = { careerPath, factor, description, ...criteriaAndNote, supervisors: null, discriminators, levels }
  return { document }
}
