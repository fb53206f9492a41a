import { capitals } from '../documents/capitals.ts'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'
import type { Random } from './random.ts'

// For tests: documents written in every form that real documents have.

const choices = {
  careerPath: ['lines', 'one line', 'code first', 'code on a line'],
  factor: ['dash', 'colon and dot', 'colon', 'next line', 'capitals with dash'],
  inline: [false, true],
  capitals: [true, false],
  scores: ['same line', 'next line'],
  codeBeforeLevel: [false, true],
  bullet: ['·', '•', '-', '*', '?', '▪', ''],
  gaps: [true, false],
  names: ['beside', 'alternating', 'listed first', 'under a heading'],
  columns: ['none', 'two lines', 'one line'],
  lineEnd: ['\n', '\r\n', '\r'],
} as const

/** The choices that define a document's form. */
export type Dialect = { readonly [Key in keyof typeof choices]: (typeof choices)[Key][number] }

/** A random form that can be read unambiguously. */
export function anyDialect(random: Random, { levels, discriminators, careerPath }: SourceDocument): Dialect {
  const picked = Object.entries(choices).map(([key, values]) => [key, random.pick<unknown>(values)])
  const dialect = Object.fromEntries(picked) as Dialect
  const complete = levels.every(({ beyond, descriptors }) => {
    const present = descriptors.flatMap(({ discriminator, text }) => (text ? (discriminator ?? []) : []))
    return String(present) === String(beyond ? [] : discriminators)
  })
  const namedLevels = levels.filter(({ descriptors }) => descriptors.some(({ discriminator }) => discriminator))
  return {
    ...dialect,
    // A list for the whole factor is equivalent to names beside each level only if each level has them all.
    names: complete && namedLevels.length > 1 ? dialect.names : 'beside',
    codeBeforeLevel: dialect.codeBeforeLevel && careerPath.code !== null,
  }
}

/** A document written in a form. Omits gaps and their discriminators. */
export function writtenIn(dialect: Dialect, document: SourceDocument): string {
  const { careerPath, description, criteria, supervisors, note, discriminators, levels } = document
  const { bullet, columns, gaps, inline, lineEnd, names, scores } = dialect
  const heading = (title: string) => (dialect.capitals ? capitals(title) : title)
  const code = dialect.codeBeforeLevel ? `${careerPath.code} ` : ''
  const heads = headLines(dialect, document, heading)
  const lines: string[] = []

  const line = (text: string) => lines.push(...(gaps ? [''] : []), text)
  const paragraphs = (text: string | null) => {
    for (const paragraph of text?.split('\n') ?? []) line(paragraph)
  }
  const section = (head: string, body: string) => {
    if (inline) return paragraphs(`${head}: ${body}`)
    line(`${head}:`)
    paragraphs(body)
  }
  const list = () => ['DISCRIMINATORS:', ...discriminators].forEach(line)

  function columnHeadings(): void {
    if (names === 'listed first' || names === 'under a heading' || columns === 'none') return
    const texts =
      columns === 'two lines' ? ['\tLEVEL DESCRIPTORS', '\tDISCRIMINATORS'] : ['LEVEL DESCRIPTORS:\tDISCRIMINATORS:']
    texts.forEach(line)
  }

  function level({ title, leadIn, beyond, descriptors, ...level }: DocumentLevel): void {
    const bracketed = level.scores === null ? '' : `(${level.scores})`
    line(`${code}${heading(title)}${bracketed && scores === 'same line' ? ` ${bracketed}` : ''}`)
    if (bracketed && scores === 'next line') line(bracketed)
    paragraphs(leadIn)
    const present = descriptors.filter(({ text }) => text !== null)
    for (const { discriminator, text } of present) {
      if (gaps || !bullet) lines.push('')
      lines.push(bullet ? `${bullet}\t${text}` : (text ?? ''))
      if (names === 'alternating' && !beyond) line(`\t${discriminator}`)
    }
    if (!beyond && names !== 'beside' && names !== 'under a heading') return
    const beside = present.flatMap(({ discriminator }) => discriminator ?? [])
    if (beside.length && names === 'under a heading') line('DISCRIMINATORS')
    for (const name of beside) line(`\t ${name}`)
    if (!beside.length && !beyond) line('\t—')
  }

  heads.forEach(line)
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

function headLines(dialect: Dialect, document: SourceDocument, heading: (title: string) => string): string[] {
  const { number, code, title } = document.careerPath
  // Without a number, only capitals distinguish a heading from a sentence.
  const numbered = number === null ? 'CAREER PATH' : `${heading('Career Path')} ${number}`
  const shown = dialect.codeBeforeLevel ? null : code
  const bracketed = shown ? ` (${shown})` : ''
  const careerPath = {
    lines: [`${numbered}${bracketed}`, heading(title)],
    'one line': [`${numbered}${bracketed}: ${heading(title)}`],
    'code first': [numbered, shown ? `${shown} - ${heading(title)}` : heading(title)],
    'code on a line': [numbered, ...(shown ? [shown] : []), heading(title)],
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
