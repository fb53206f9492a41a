import { doubtfulCapitals, titleCase } from '../capitals.ts'
import type { Line } from './lines.ts'
import type { Report } from './report.ts'

/** Remarks on a title in capitals some of whose words may have capitals for themselves: IT, EEO. */
export function remarkCapitals(line: Line, written: string, report: Report): void {
  const words = doubtfulCapitals(written)
  if (!words.length) return
  const which = words.map((word) => `"${word}"`).join(', ')
  report.remark(
    line,
    `"${written}" is in capitals, so the site shows "${titleCase(written)}"; if ${which} should keep its capitals, correct the title in its file`,
  )
}
