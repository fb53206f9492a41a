// The parts of Word's XML that the import recognizes. Anything not listed here is refused.

/** A kind of content that prevents words in a Word file from being read, and how to fix the file. */
export interface Kind {
  readonly what: string
  readonly fix: string
}

const hiddenFix = 'Remove them in Word or, if they belong to the document, format them like its other words.'

/** Content that Word does not display as part of the text, or displays in a way that plain text cannot preserve. */
export const kinds = {
  tracked: { what: 'a tracked change', fix: 'Accept or reject all changes in Word first.' },
  hidden: { what: 'hidden words', fix: hiddenFix },
  illegible: { what: 'words too light or too small to be seen', fix: hiddenFix },
  struck: { what: 'words that are struck out', fix: hiddenFix },
  merged: { what: 'words in a cell that is merged into the one above it', fix: 'Split the cells in Word.' },
  placeholder: {
    what: 'a placeholder, which Word shows until someone fills it in',
    fix: 'Fill it in, or remove it.',
  },
  raised: {
    what: 'raised or lowered words',
    fix: 'Put them on the baseline, or use raised characters such as ².',
  },
  numbered: { what: 'a number that Word puts before a paragraph', fix: 'Choose bullets in Word, or type the numbers.' },
  symbols: { what: 'words in a font that shows them as symbols', fix: 'Insert the symbols from another font.' },
  symbol: { what: 'a symbol that this import does not know', fix: 'Insert it as a character from another font.' },
  reversed: { what: 'words whose direction is reversed', fix: 'Write them in reading order.' },
  note: { what: 'a footnote or endnote', fix: 'Move it into the text.' },
  picture: { what: 'a picture, drawing or text box', fix: 'Write what it says in the text, or remove it.' },
  choice: { what: 'a check box or drop-down list', fix: 'Write the chosen words as text.' },
  field: { what: 'a field without its words', fix: 'Write what Word shows there as text, or remove the field.' },
  unknownField: { what: 'a field that this import does not know', fix: 'Turn it into text in Word (Ctrl+Shift+F9).' },
  code: { what: 'words in the code of a field', fix: 'Turn the field into text in Word (Ctrl+Shift+F9).' },
  table: { what: 'a table within a table', fix: 'Move the inner table out of its cell.' },
  outside: { what: 'words outside of a paragraph', fix: 'Type them again in Word as a paragraph.' },
  unknown: { what: 'an element that this import does not know', fix: 'Write what it says as text, or remove it.' },
  formatting: {
    what: 'formatting that this import does not know',
    fix: 'Remove the formatting in Word (Ctrl+Space), or type the words again.',
  },
} as const satisfies Readonly<Record<string, Kind>>

const names = (prefix: string, list: string) => list.split(' ').map((name) => `${prefix}:${name}`)

/** Elements that are refused regardless of their content. */
export const refusedElements: Readonly<Record<string, Kind>> = {
  'w:footnoteReference': kinds.note,
  'w:endnoteReference': kinds.note,
  'w:drawing': kinds.picture,
  'w:pict': kinds.picture,
  'mc:AlternateContent': kinds.picture,
}

/** Elements that mark their words as tracked changes. */
export const changes = new Set(names('w', 'ins del moveFrom moveTo'))

/** Properties that mark rows and cells as tracked changes. */
export const tableChanges = new Set(names('w', 'ins del cellIns cellDel cellMerge'))

/** Elements that contain words and have no formatting of their own. */
export const containers = new Set(
  names('w', 'body p r hyperlink smartTag customXml sdt sdtContent fldSimple bdo dir tbl tr tc'),
)

/** Elements with neither words nor formatting. */
export const ignoredElements = new Set([
  ...names('w', 'bookmarkStart bookmarkEnd permStart permEnd proofErr commentRangeStart commentRangeEnd'),
  ...names('w', 'commentReference annotationRef lastRenderedPageBreak sectPr tblGrid moveFromRangeStart'),
  ...names('w', 'moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd'),
  ...names('w', 'customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart smartTagPr customXmlPr'),
  ...names('w', 'customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd sdtEndPr rPr'),
])

/** Elements that list the properties of paragraphs, tables, rows, cells and content controls. */
export const propertyLists = new Set(names('w', 'pPr tblPr tblPrEx trPr tcPr sdtPr'))

/** Properties that do not change any words, or that the import handles. */
export const knownProperties = new Set([
  ...names('w', 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof'),
  ...names('w', 'snapToGrid vanish webHidden specVanish color spacing w kern position sz szCs highlight u effect bdr'),
  ...names('w', 'shd vertAlign cs em lang eastAsianLayout fitText rPrChange ins del moveFrom moveTo'),
  ...names('w', 'pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr tabs'),
  ...names('w', 'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi'),
  ...names('w', 'adjustRightInd ind contextualSpacing mirrorIndents suppressOverlap jc textAlignment'),
  ...names('w', 'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'),
  ...names('w', 'tblStyle tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd'),
  ...names('w', 'tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange tblPrExChange'),
  ...names('w', 'gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden trPrChange'),
  ...names('w', 'tcW gridSpan hMerge vMerge tcBorders noWrap tcMar textDirection tcFitText vAlign hideMark headers'),
  ...names('w', 'cellIns cellDel cellMerge tcPrChange'),
  ...names('w', 'alias tag id lock placeholder temporary showingPlcHdr dataBinding text richText date dropDownList'),
  ...names('w', 'comboBox docPartObj docPartList group label tabIndex citation bibliography equation picture'),
  ...names('w14', 'checkbox ligatures numForm numSpacing stylisticSets cntxtAlts'),
  ...names('w15', 'appearance color collapsed repeatingSection repeatingSectionItem'),
])

/** Properties that mark content controls as check boxes or lists, which convey more than the words they contain. */
export const choices = new Set(['w14:checkbox', 'w:dropDownList', 'w:comboBox'])

/** The character that each element represents. */
export const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\v',
  'w:cr': '\v',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
}

/** Replacements for characters from Word's symbol fonts, by font and by the last two digits of the character code. */
export const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { 'A3': '≤', 'AE': '→', 'B0': '°', 'B1': '±', 'B3': '≥', 'B4': '×', 'B7': '•', 'D2': '®', 'D3': '©', 'D4': '™' }, // prettier-ignore
  wingdings: { '6C': '●', '6E': '■', '76': '❖', '9F': '•', 'A7': '▪', 'A8': '◻', 'D8': '➢', 'E0': '→', 'F0': '⇨', 'FC': '✓' }, // prettier-ignore
}

/** Matches fonts that display letters as symbols. */
export const symbolFont = /^(?:symbol|webdings|wingdings\b.*|zapf ?dingbats)$/i

/** Matches fields whose displayed text is stored in the file. */
export const textField =
  /^(?:(?:PAGE|NOTE|STYLE)?REF|HYPERLINK|SEQ|DOCPROPERTY|DOCVARIABLE|TITLE|SUBJECT|AUTHOR|QUOTE|TOC|FORMTEXT)\b/i
