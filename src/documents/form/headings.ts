/** The kinds of lines that open a section. */
export type Heading =
  'careerPath' | 'factor' | 'description' | 'criteria' | 'supervisors' | 'columns' | 'level' | 'table'

/** The format of each heading, as shown in messages. The headings are listed in document order. */
export const headings: Readonly<Record<Heading, string>> = {
  careerPath: 'CAREER PATH n',
  factor: 'FACTOR n - TITLE',
  description: 'FACTOR DESCRIPTION:',
  criteria: 'EXPECTED … CRITERIA (…):',
  supervisors: 'FOR SUPERVISORS (…):',
  columns: 'LEVEL DESCRIPTORS',
  level: 'LEVEL I',
  table: 'a table of levels',
}

/** The maximum length of a heading. A longer line is a sentence, even if it begins like a heading. */
const maxLength = 160

/** Patterns that match the heading of an official text, and any words after the heading on the same line. */
export const textHeadings = {
  description: /^(FACTOR DESCRIPTION) ?[:.–—-]? ?(.*)$/i,
  criteria: /^(EXPECTED (?:.*? )?CRITERIA(?: ?\([^()]*\))?) ?(?:[:.–—-] ?(.*))?$/i,
  supervisors: /^(FOR SUPERVISORS(?: ?\([^()]*\))?)(?:(?: ?[:.–—-] ?|(?<=\)) )(.*))?$/i,
} as const

/**
 * How each kind of heading begins; the functions below check its exact format. The first words are enough to recognize
 * an all-capitals heading. Any other heading must match more closely, because a sentence may begin with the same words.
 */
const beginnings: readonly (readonly [Heading, RegExp])[] = [
  ['careerPath', /^(?:CAREER PATH\b|Career Path ?[:#(–—-]? ?\d|Career path ?[:#(–—-]? ?\d{1,3} ?(?:[(:.–—-]|$))/],
  ['careerPath', /^Career [Pp]ath ?: ?\S/],
  ['factor', /^(?:FACTOR ?[:#.]? ?\d|Factor ?[:#.]? ?\d{1,3} ?(?:[.:)–—-]|$)|FACTOR(?: ?:| [–—-]) ?\S|Factor ?: ?\S)/],
  ['description', /^(?:FACTOR DESCRIPTION\b|Factor [Dd]escription ?(?::|$))/],
  ['criteria', /^(?:EXPECTED .*CRITERIA\b|Expected [^.]*[Cc]riteria ?(?:\(|:|$))/],
  ['supervisors', textHeadings.supervisors],
  ['columns', /^(?:LEVEL DESCRIPTORS?\b|DISCRIMINATORS?\b|(?:Level [Dd]escriptors?|Discriminators?) ?(?::|$))/],
  ['columns', /^(?:\p{L}+ )?levels? and (?:\p{L}+ )?descriptors? ?:?$/iu],
  ['level', /^(?:[A-Z]{1,4} )?(?:LEVEL (?:[IVXLCDM]+|\d+)\b|Level (?:[IVX]+|\d+)(?: ?[(:.–—-]|$))/],
  ['level', /^(?:[A-Z]{1,4} )?(?:VERY HIGH|Very High)(?: ?[(:–—-]| Scores?\b| SCORES?\b|$)/],
]

/** What kind of heading a line is; undefined if it is not a heading. */
export function headingKind(text: string): Heading | undefined {
  const kind = beginnings.find(([, beginning]) => beginning.test(text))?.[0]
  if (!kind || kind === 'description' || kind === 'criteria' || kind === 'supervisors') return kind
  const isSentence = text.length > maxLength || (/[.;,]$/.test(text) && /\p{Ll}{2}/u.test(text.slice(12)))
  return isSentence ? undefined : kind
}

/** Matches the punctuation around a title. */
export const separators = /^[ .:,)–—-]+|[ :,–—-]+$/g

/** Splits a career path heading into its number, if any, and the rest: `CAREER PATH 2 (NJ): TITLE`. */
export function careerPathHeading(text: string) {
  const [, ending = ''] = /^CAREER PATH(.*)$/i.exec(text) ?? []
  const [, number, rest = ending] = /^[ :.#(–—-]*(\d{1,3})(?!\d)(.*)$/.exec(ending) ?? []
  return { number: number ? Number(number) : null, rest, isMalformed: !number && !/^ ?(?:[:(–—-]|$)/.test(ending) }
}

/** Splits a factor heading or table row into its number, if any, and the rest: `FACTOR 1 - TITLE`, `Title`. */
export function factorHeading(text: string) {
  const [, number, rest = ''] = /^FACTOR ?[:#.]? ?(\d{1,3})(?![\d]|\.\d)(.*)$/i.exec(text) ?? []
  if (number) return { number: Number(number), rest, isMalformed: false }
  const [, title = text] = /^FACTOR(?: ?:| [–—-]) ?(?!\d)(.*)$/i.exec(text) ?? []
  return { number: null, rest: title, isMalformed: /^FACTOR ?[:#.]? ?\d/i.test(text) }
}

/** The parts of a level heading: `NJ Level I (0-29)`. */
export interface LevelHeading {
  /** The level and its number, followed by any name in parentheses: `LEVEL II (Planner)`. */
  readonly title: string
  readonly code: string | null
  readonly scores: string | null
  /** Whether the level is beyond the top level. */
  readonly beyond: boolean
}

/** Parses a level heading; undefined if it is malformed. */
export function levelHeading(text: string): LevelHeading | undefined {
  const [, code = null, title = '', rest = ''] =
    /^(?:([A-Z]{1,4}) )?(LEVEL (?:[IVXLCDM]+|\d{1,2})|VERY HIGH)\b ?[:.]?(.*)$/i.exec(text) ?? []
  if (!title || /\bcont(?:inued|[’']?d)?\b/i.test(rest)) return undefined
  const [, name = '', ending = rest] = /^(?! ?\([A-Z]{1,4}\))( ?\([^()]*\p{L}[^()]*\))?:?(.*)$/u.exec(rest) ?? []
  const scores = scoresOf(name) === undefined ? ending : rest
  if (scores.trim() && scoresOf(scores) === undefined) return undefined
  return {
    title: scores === rest ? title : title + name.replace(/^(?! |$)/, ' '),
    code,
    scores: scoresOf(scores) ?? null,
    beyond: /^v/i.test(title),
  }
}

/** Extracts the scores from a line, without any parentheses: `(Score Range 0 – 29)`, `Scores: 105, 110`. */
export function scoresOf(text: string): string | undefined {
  const line = text.trim().replace(/^[:–—-] ?/, '')
  const scores = /^\(([^()]*)\):?$/.exec(line)?.[1] ?? /^(Scores?\b[^.]*)$/i.exec(line)?.[1]
  const rest = scores?.replace(/\b(?:scores?|range|to|and|or)\b/gi, '')
  return rest !== undefined && /\d/.test(rest) && !/\p{L}/u.test(rest) ? scores?.replace(/ ?:$/, '').trim() : undefined
}

/** The level number in a title, whether Roman or Arabic: 3 for LEVEL III, LEVEL III (PLANNER) and LEVEL 3. */
export function levelNumber(title: string): number | undefined {
  const numeral = /^LEVEL (\w+)/i.exec(title)?.[1] ?? ''
  const numerals = Array.from({ length: 39 }, (_, index) => roman(index + 1))
  return /^\d+$/.test(numeral) ? Number(numeral) : numerals.indexOf(numeral.toUpperCase()) + 1 || undefined
}

/** Converts a number from 1 to 39 to a Roman numeral. */
export function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(number / 10)) + ones[number % 10]
}
