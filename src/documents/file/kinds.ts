/** A kind of thing in a Word file that keeps its words from being read, and what a person can do. */
export interface Kind {
  /** What was found. */
  readonly what: string
  readonly fix: string
}

const asText = 'Write what it says as text, or remove it.'
const decide = 'Remove them in Word or, if they belong to the document, show them as its other words.'

/** What Word does not show as the document's words, or shows in a way that words alone do not keep. */
export const kinds = {
  tracked: { what: 'a tracked change', fix: 'Accept or reject all changes in Word first.' },
  hidden: { what: 'hidden words', fix: decide },
  struck: { what: 'words that are struck out', fix: decide },
  merged: { what: 'words in a cell that is merged into the one above it', fix: 'Split the cells in Word.' },
  placeholder: {
    what: 'a placeholder, which Word shows until someone fills the place in',
    fix: 'Fill it in, or remove it.',
  },
  raised: {
    what: 'raised or lowered words',
    fix: 'Write them on the line, or as characters that are raised by themselves, such as ².',
  },
  signs: { what: 'words in a font that shows them as signs', fix: 'Insert the signs as characters of another font.' },
  symbol: {
    what: 'a symbol that is a character in its own font only',
    fix: 'Insert it as a character of another font.',
  },
  turned: { what: 'words whose direction is turned', fix: 'Write them in the order in which they are to be read.' },
  initial: { what: 'a drop cap', fix: 'Take the drop cap off its paragraph.' },
  note: { what: 'a footnote or endnote', fix: 'Move it into the text.' },
  equation: { what: 'an equation', fix: asText },
  picture: { what: 'a picture or drawing', fix: asText },
  textBox: { what: 'a text box', fix: 'Move its words into the text.' },
  object: { what: 'an embedded object', fix: asText },
  checkBox: { what: 'a check box', fix: asText },
  dropDown: { what: 'a drop-down list', fix: 'Write the chosen words as text.' },
  field: { what: 'a field without its words', fix: 'Write what Word shows there as text, or remove the field.' },
  code: { what: 'words in the code of a field', fix: 'Turn the field into text in Word (Ctrl+Shift+F9).' },
  table: { what: 'a table within a table', fix: 'Move the inner table out of its cell.' },
  ruby: { what: 'words above other words', fix: 'Write them on the line.' },
  unknown: { what: 'a part that this import does not know', fix: asText },
} as const satisfies Readonly<Record<string, Kind>>

/** The elements of Word's that are each of a kind by themselves. */
export const kindOfElement: Readonly<Record<string, Kind>> = {
  'w:ins': kinds.tracked,
  'w:del': kinds.tracked,
  'w:moveFrom': kinds.tracked,
  'w:moveTo': kinds.tracked,
  'w:footnoteReference': kinds.note,
  'w:endnoteReference': kinds.note,
  'm:oMath': kinds.equation,
  'm:oMathPara': kinds.equation,
  'w:drawing': kinds.picture,
  'w:pict': kinds.picture,
  'mc:AlternateContent': kinds.picture,
  'w:object': kinds.object,
  'w:control': kinds.object,
  'w:ruby': kinds.ruby,
}
