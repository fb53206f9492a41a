import { capitals } from '../documents/capitals.ts'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'
import type { Random } from './random.ts'

// For tests: documents in every format that real documents use.

const choices = {
  careerPath: ['lines', 'one line', 'code first', 'code on a line'],
  factor: ['dash', 'colon and dot', 'colon', 'next line', 'capitals with dash'],
  inline: [false, true],
  capitals: [true, false],
  scores: ['same line', 'next line'],
  codeBeforeLevel: [false, true],
  bullet: ['·', '•', '-', '*', '?', '▪', ''],
  blankLines: [true, false],
  names: ['beside', 'alternating', 'listed first', 'under a heading'],
  columns: ['none', 'two lines', 'one line'],
  lineEnd: ['\n', '\r\n', '\r'],
} as const

/** The choices that define a document's format. */
export type Dialect = { readonly [Key in keyof typeof choices]: (typeof choices)[Key][number] }

/** A random format in which the document can be read unambiguously. */
export function anyDialect(random: Random, { levels, discriminators, careerPath }: SourceDocument): Dialect {
  const pickedEntries = Object.entries(choices).map(([key, values]) => [key, random.pick<unknown>(values)])
  const dialect = Object.fromEntries(pickedEntries) as Dialect
  const isComplete = levels.every(({ beyond, descriptors }) => {
    const presentNames = descriptors.flatMap(({ discriminator, text }) => (text ? (discriminator ?? []) : []))
    return String(presentNames) === String(beyond ? [] : discriminators)
  })
  const namedLevels = levels.filter(({ descriptors }) => descriptors.some(({ discriminator }) => discriminator))
  return {
    ...dialect,
    // Listing the discriminators once for the factor is equivalent to naming them beside each level only if every
    // level has all of them.
    names: isComplete && namedLevels.length > 1 ? dialect.names : 'beside',
    codeBeforeLevel: dialect.codeBeforeLevel && careerPath.code !== null,
  }
}

/** The text of a document in the given format, without the discriminators that have no descriptor. */
export function documentText(dialect: Dialect, document: SourceDocument): string {
  const { careerPath, description, criteria, supervisors, note, discriminators, levels } = document
  const { bullet, columns, blankLines, inline, lineEnd, names, scores } = dialect
  const heading = (title: string) => (dialect.capitals ? capitals(title) : title)
  const code = dialect.codeBeforeLevel ? `${careerPath.code} ` : ''
  const header = headerLines(dialect, document, heading)
  const lines: string[] = []

  const line = (text: string) => lines.push(...(blankLines ? [''] : []), text)
  const paragraphs = (text: string | null) => {
    for (const paragraph of text?.split('\n') ?? []) line(paragraph)
  }
  const section = (title: string, body: string) => {
    if (inline) return paragraphs(`${title}: ${body}`)
    line(`${title}:`)
    paragraphs(body)
  }
  const list = () => ['DISCRIMINATORS:', ...discriminators].forEach(line)

  function columnHeadings(): void {
    if (names === 'listed first' || names === 'under a heading' || columns === 'none') return
    const headings =
      columns === 'two lines' ? ['\tLEVEL DESCRIPTORS', '\tDISCRIMINATORS'] : ['LEVEL DESCRIPTORS:\tDISCRIMINATORS:']
    headings.forEach(line)
  }

  function level({ title, leadIn, beyond, descriptors, ...level }: DocumentLevel): void {
    const scoreLine = level.scores === null ? '' : `(${level.scores})`
    line(`${code}${heading(title)}${scoreLine && scores === 'same line' ? ` ${scoreLine}` : ''}`)
    if (scoreLine && scores === 'next line') line(scoreLine)
    paragraphs(leadIn)
    const presentItems = descriptors.filter(({ text }) => text !== null)
    for (const { discriminator, text } of presentItems) {
      if (blankLines || !bullet) lines.push('')
      lines.push(bullet ? `${bullet}\t${text}` : (text ?? ''))
      if (names === 'alternating' && !beyond) line(`\t${discriminator}`)
    }
    if (!beyond && names !== 'beside' && names !== 'under a heading') return
    const levelNames = presentItems.flatMap(({ discriminator }) => discriminator ?? [])
    if (levelNames.length && names === 'under a heading') line('DISCRIMINATORS')
    for (const name of levelNames) line(`\t ${name}`)
    if (!levelNames.length && !beyond) line('\t—')
  }

  header.forEach(line)
  if (description !== null) section(heading('Factor Description'), description)
  if (criteria) section(heading(criteria.heading), criteria.text)
  if (supervisors) section(heading(supervisors.heading), supervisors.text)
  paragraphs(note)
  if (names === 'listed first') list()
  for (const [index, entry] of levels.entries()) {
    if (index % 2 === 0) columnHeadings()
    level(entry)
  }
  return `${lines.join(lineEnd)}${lineEnd}`
}

function headerLines(dialect: Dialect, document: SourceDocument, heading: (title: string) => string): string[] {
  const { number, code, title } = document.careerPath
  // Without a number, only capitals distinguish a heading from a sentence.
  const pathHeading = number === null ? 'CAREER PATH' : `${heading('Career Path')} ${number}`
  const visibleCode = dialect.codeBeforeLevel ? null : code
  const codeSuffix = visibleCode ? ` (${visibleCode})` : ''
  const careerPath = {
    lines: [`${pathHeading}${codeSuffix}`, heading(title)],
    'one line': [`${pathHeading}${codeSuffix}: ${heading(title)}`],
    'code first': [pathHeading, visibleCode ? `${visibleCode} - ${heading(title)}` : heading(title)],
    'code on a line': [pathHeading, ...(visibleCode ? [visibleCode] : []), heading(title)],
  }[dialect.careerPath]
  const factorNumber = document.factor.number
  const factorTitle = heading(document.factor.title)
  const factor = {
    dash: [`${heading('Factor')} ${factorNumber} - ${factorTitle}`],
    'colon and dot': [`FACTOR:${factorNumber}. - ${factorTitle}`],
    colon: [`Factor ${factorNumber}: ${factorTitle}`],
    'next line': [`${heading('Factor')} ${factorNumber}`, factorTitle],
    'capitals with dash': [`FACTOR ${factorNumber} – ${factorTitle}`],
  }[dialect.factor]
  return [...careerPath, ...factor]
}
