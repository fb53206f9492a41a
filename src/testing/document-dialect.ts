import type { Random } from './random.ts'
import { capitals } from '../documents/capitals.ts'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'

// For tests: documents written in every form that real ones come in.

/** The choices that one document's form is made of. */
export interface Dialect {
  readonly careerPath: 'lines' | 'one line' | 'code first' | 'code on a line'
  readonly factor: 'dash' | 'colon and dot' | 'colon' | 'next line' | 'capitals with dash'
  readonly inline: boolean
  readonly capitals: boolean
  readonly scores: 'same line' | 'next line'
  readonly codeBeforeLevel: boolean
  readonly bullet: '·' | '•' | '-' | '*' | '?' | '▪' | ''
  readonly width: number
  readonly gaps: boolean
  readonly names: 'beside' | 'alternating' | 'listed first' | 'listed last' | 'under a heading'
  readonly columns: 'none' | 'two lines' | 'one line'
  readonly pages: 'none' | 'form feeds' | 'headers' | 'repeated heads'
  readonly lineEnd: '\n' | '\r\n' | '\r'
}

const choices: { readonly [Key in keyof Dialect]: readonly Dialect[Key][] } = {
  careerPath: ['lines', 'one line', 'code first', 'code on a line'],
  factor: ['dash', 'colon and dot', 'colon', 'next line', 'capitals with dash'],
  inline: [false, true],
  capitals: [true, false],
  scores: ['same line', 'next line'],
  codeBeforeLevel: [false, true],
  bullet: ['·', '•', '-', '*', '?', '▪', ''],
  width: [Infinity, Infinity, 44, 70, 92],
  gaps: [true, false],
  names: ['beside', 'alternating', 'listed first', 'listed last', 'under a heading'],
  columns: ['none', 'two lines', 'one line'],
  pages: ['none', 'form feeds', 'headers', 'repeated heads'],
  lineEnd: ['\n', '\r\n', '\r'],
}

/** A form put together at random, such that it can be read without guessing. */
export function anyDialect(random: Random, document: SourceDocument): Dialect {
  const picked = Object.fromEntries(Object.entries(choices).map(([key, values]) => [key, random.pick<unknown>(values)]))
  const dialect = picked as unknown as Dialect
  const { levels, discriminators, careerPath } = document
  const complete = levels.every(
    ({ beyond, descriptors }) =>
      beyond || String(descriptors.map(({ discriminator }) => discriminator)) === String(discriminators),
  )
  const namedLevels = levels.filter(({ descriptors }) => descriptors.some(({ discriminator }) => discriminator))
  const wrapped = dialect.width < Infinity
  return {
    ...dialect,
    // A list for the whole factor says the same as names beside each level only where each level has them all.
    names: complete && namedLevels.length > 1 ? dialect.names : 'beside',
    gaps: dialect.gaps || wrapped,
    codeBeforeLevel: dialect.codeBeforeLevel && careerPath.code !== null,
  }
}

/** A document in a form. Holes are left out, with their discriminators. */
export function writtenIn(dialect: Dialect, document: SourceDocument): string {
  const heads = headLines(dialect, document)
  const text = new Text(dialect)
  for (const line of heads) text.line(line)
  prose(text, dialect, capitalised(dialect, 'Factor Description:'), document.description)
  prose(text, dialect, `${heading(dialect, document.criteria.heading)}:`, document.criteria.text)
  if (document.supervisors) {
    prose(text, dialect, `${heading(dialect, document.supervisors.heading)}:`, document.supervisors.text)
  }
  for (const paragraph of document.note?.split('\n') ?? []) text.paragraph(paragraph)
  if (dialect.names === 'listed first') list(text, document)
  for (const [place, level] of document.levels.entries()) {
    if (place % 2 === 0) columns(text, dialect)
    writeLevel(text, dialect, document, level, heads)
  }
  if (dialect.names === 'listed last') list(text, document)
  return text.toString()
}

function headLines(dialect: Dialect, { careerPath, factor }: SourceDocument): string[] {
  const { number, code } = careerPath
  // Without a number only capitals tell a heading from a sentence.
  const numbered = number === null ? 'CAREER PATH' : `${capitalised(dialect, 'Career Path')} ${number}`
  const own = dialect.codeBeforeLevel ? null : code
  const title = heading(dialect, careerPath.title)
  const path = {
    lines: [`${numbered}${own ? ` (${own})` : ''}`, title],
    'one line': [`${numbered}${own ? ` (${own})` : ''}: ${title}`],
    'code first': [`${numbered}`, own ? `${own} - ${title}` : title],
    'code on a line': [`${numbered}`, ...(own ? [own] : []), title],
  }[dialect.careerPath]
  const factorTitle = heading(dialect, factor.title)
  const line = {
    dash: [`${capitalised(dialect, 'Factor')} ${factor.number} - ${factorTitle}`],
    'colon and dot': [`FACTOR:${factor.number}. - ${factorTitle}`],
    colon: [`Factor ${factor.number}: ${factorTitle}`],
    'next line': [`${capitalised(dialect, 'Factor')} ${factor.number}`, factorTitle],
    'capitals with dash': [`FACTOR ${factor.number} – ${factorTitle}`],
  }[dialect.factor]
  return [...path, ...line]
}

const heading = (dialect: Dialect, title: string) => (dialect.capitals ? capitals(title) : title)
const capitalised = heading

function prose(text: Text, { inline }: Dialect, head: string, body: string): void {
  const [first = '', ...others] = body.split('\n')
  if (inline) text.paragraph(`${head} ${first}`)
  else text.line(head)
  for (const paragraph of inline ? others : [first, ...others]) text.paragraph(paragraph)
}

function columns(text: Text, dialect: Dialect): void {
  if (dialect.names === 'listed first' || dialect.names === 'under a heading') return
  if (dialect.columns === 'two lines')
    for (const line of ['LEVEL DESCRIPTORS', 'DISCRIMINATORS']) text.line(`\t${line}`)
  if (dialect.columns === 'one line') text.line('Level Descriptors:\tDiscriminators:'.toUpperCase())
}

function list(text: Text, { discriminators }: SourceDocument): void {
  text.line('DISCRIMINATORS:')
  for (const name of discriminators) text.line(name)
}

function writeLevel(
  text: Text,
  dialect: Dialect,
  { careerPath }: SourceDocument,
  level: DocumentLevel,
  heads: readonly string[],
): void {
  const { scores, leadIn, beyond } = level
  const code = dialect.codeBeforeLevel && careerPath.code ? `${careerPath.code} ` : ''
  const title = `${code}${heading(dialect, level.title)}`
  text.line(scores !== null && dialect.scores === 'same line' ? `${title} (${scores})` : title)
  if (scores !== null && dialect.scores === 'next line') text.line(`(${scores})`)
  for (const paragraph of leadIn?.split('\n') ?? []) text.paragraph(paragraph)
  const present = level.descriptors.filter((descriptor) => descriptor.text !== null)
  const names = present.flatMap(({ discriminator }) => discriminator ?? [])
  const beside = beyond || dialect.names === 'beside' || dialect.names === 'under a heading'
  for (const [place, descriptor] of present.entries()) {
    if (place === 1) text.page(heads)
    text.descriptor(descriptor.text ?? '')
    if (dialect.names === 'alternating' && !beyond) text.line(`\t${descriptor.discriminator}`)
  }
  if (beside && names.length && dialect.names === 'under a heading') text.line('DISCRIMINATORS')
  if (beside) for (const name of names) text.line(`\t ${name}`)
  if (beside && !names.length && !beyond) text.line('\t—')
}

/** The lines of a text as they are put down. */
class Text {
  private readonly lines: string[] = []
  private readonly dialect: Dialect
  private pageNumber = 1

  constructor(dialect: Dialect) {
    this.dialect = dialect
    if (dialect.pages === 'headers') this.line('Handbook of Offices')
  }

  /** A line that is never wrapped. */
  line(line: string): void {
    if (this.dialect.gaps) this.lines.push('')
    this.lines.push(line)
  }

  paragraph(paragraph: string): void {
    if (this.dialect.gaps) this.lines.push('')
    this.lines.push(...this.wrapped(paragraph))
  }

  descriptor(words: string): void {
    const { bullet } = this.dialect
    if (this.dialect.gaps || !bullet) this.lines.push('')
    this.lines.push(...this.wrapped(bullet ? `${bullet}\t${words}` : words))
  }

  /** The end of a page and the head of the next. */
  page(heads: readonly string[]): void {
    const { pages } = this.dialect
    if (pages === 'none') return
    this.lines.push(`- ${this.pageNumber++} -`, '\f')
    if (pages === 'headers') this.lines.push('Handbook of Offices')
    if (pages === 'repeated heads') this.lines.push(...heads)
  }

  private wrapped(paragraph: string): string[] {
    const lines = ['']
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1) ?? ''
      const full = line.length + word.length >= this.dialect.width
      if (line && full && word !== this.dialect.bullet) lines.push(`    ${word}`)
      else lines[lines.length - 1] = line ? `${line} ${word}` : word
    }
    return lines
  }

  toString(): string {
    return `${this.lines.join(this.dialect.lineEnd).replace(/\f[\r\n]+/g, '\f')}${this.dialect.lineEnd}`
  }
}
