/** What a line of a source document is, judged by its beginning alone; whether it is well formed is judged later. */
export type Kind = Heading | 'bullet' | 'other'

/** The kinds of line that open a section. */
export type Heading = 'careerPath' | 'factor' | 'description' | 'criteria' | 'columns' | 'level'

/** One line that is not empty, without indent and with single spaces. */
export interface Line {
  /** Its place in the file, counted from 1. */
  readonly number: number
  readonly kind: Kind
  readonly text: string
}

const beginnings: readonly (readonly [Kind, RegExp])[] = [
  ['careerPath', /^CAREER PATH\b/],
  ['factor', /^FACTOR \d/],
  ['description', /^FACTOR DESCRIPTION\b/],
  ['criteria', /^EXPECTED .*CRITERIA\b/],
  ['columns', /^(?:LEVEL DESCRIPTORS|DISCRIMINATORS)\b/],
  ['level', /^LEVEL (?:[IVXLCDM]+|\d+)\b/],
  ['bullet', /^·/],
]

/** Every line of a text that is not empty, with its kind. */
export function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => classified(line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''), index + 1))
    .filter((line) => line.text !== '')
}

function classified(text: string, number: number): Line {
  const kind = beginnings.find(([, beginning]) => beginning.test(text))?.[0] ?? 'other'
  return { number, kind, text }
}

/** A line's text for a message: in quotes, and only its beginning when it is long. */
export function quoted(text: string): string {
  const characters = [...text]
  return characters.length > 60 ? `"${characters.slice(0, 59).join('')}…"` : `"${text}"`
}
