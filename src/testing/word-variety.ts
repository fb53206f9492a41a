import { type WordForm, control, field, paragraph, run, table } from './word-xml.ts'

// For tests: everything that can contain words in a Word file, and every table layout.

type ToXml = (words: string) => string

const superscript = '<w:vertAlign w:val="superscript"/>'
const inRun = (xml: string) => `<w:r>${xml}</w:r>`
const inBox = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`

/** The styles used by some of the words below. */
export const styles = [
  '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Hidden"><w:basedOn w:val="Base"/></w:style>',
  `<w:style w:type="character" w:styleId="Raised"><w:rPr>${superscript}</w:rPr></w:style>`,
  '<w:style w:type="paragraph" w:styleId="Draft"><w:rPr><w:strike/></w:rPr></w:style>',
].join('')

/** Markup that the import accepts around words. Some entries also add an ending to the words, or cause a remark. */
export const shownWords: Readonly<Record<string, readonly [xml: ToXml, ending?: string, remark?: string]>> = {
  'plain words': [run],
  'two runs': [(words) => run(words.slice(0, 3), '<w:b/><w:i/>') + run(words.slice(3))],
  'a simple field': [
    (words) => `<w:fldSimple w:instr=" DOCPROPERTY a &gt; &quot;b>&quot; ">${run(words)}</w:fldSimple>`,
  ],
  'a field with its code': [(words) => field('REF a \\h', run(words))],
  'a field within a field': [(words) => field('TOC', field('HYPERLINK "a"', run(words)))],
  'a link': [(words) => `<w:hyperlink r:id="x" w:anchor="y">${run(words)}</w:hyperlink>`],
  'a direction mark': [(words) => `<w:bdo w:val="ltr"><w:dir w:val="ltr">${run(words)}</w:dir></w:bdo>`],
  'a filled-in content control': [(words) => control(run(words), '<w:alias w:val="a"/>')],
  'marked-up words': [(words) => `<w:smartTag><w:smartTagPr/><w:customXml>${run(words)}</w:customXml></w:smartTag>`],
  'a bookmark': [(words) => `<w:bookmarkStart w:id="1" w:name="a"/>${run(words)}<w:bookmarkEnd w:id="1"/>`],
  'a comment': [(words) => `<w:commentRangeStart w:id="1"/>${run(words)}${inRun('<w:commentReference w:id="1"/>')}`],
  'tracked formatting': [(words) => run(words, '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>')],
  'words that are no longer struck out': [(words) => run(words, '<w:strike w:val="0"/><w:vanish w:val="false"/>')],
  'an address with a query': [(words) => run(`${words} https://a.example/b?c=3`), ' https://a.example/b?c=3'],
  'a carriage return': [(words) => inRun(`<w:t>${words}</w:t><w:cr/><w:t>a</w:t>`), ' a'],
  tabs: [(words) => inRun(`<w:t>${words}</w:t><w:tab/><w:t>a</w:t><w:ptab w:alignment="left"/><w:t>b</w:t>`), ' a b'],
  'a nonbreaking hyphen': [(words) => inRun(`<w:t>${words}</w:t><w:noBreakHyphen/><w:t>a</w:t>`), '\u2011a'],
  'a soft hyphen': [
    (words) => inRun(`<w:t>${words}</w:t><w:softHyphen/><w:t>a</w:t>`),
    '\u00ADa',
    'kept U+00AD, which is invisible, in this line',
  ],
  'a symbol that is a character': [(words) => run(`${words} `) + inRun('<w:sym w:font="Arial" w:char="2192"/>'), ' →'],
  'a Wingdings symbol': [
    (words) => run(`${words} `) + inRun('<w:sym w:font="Wingdings" w:char="F0E0"/>'),
    ' →',
    'read a symbol in the font Wingdings as "→"',
  ],
  'a superscript ending': [(words) => run(`${words} 21`) + run('st', superscript), ' 21st'],
  'words in all caps': [(words) => run(words) + run(' all', '<w:caps/>'), ' ALL'],
}

/** Markup that the import refuses around words, keyed by the problem reported for the word "all". */
export const refusedWords: Readonly<Record<string, readonly ToXml[]>> = {
  'a tracked change, "all"': [
    (words) => `<w:ins w:id="1">${run(words)}</w:ins>`,
    (words) => `<w:moveTo w:id="1">${run(words)}</w:moveTo>`,
    (words) => `<w:moveFrom w:id="1">${run(words)}</w:moveFrom>`,
    (words) => `<w:del w:id="1">${inRun(`<w:delText>${words}</w:delText>`)}</w:del>`,
  ],
  'hidden words, "all"': [(words) => run(words, '<w:vanish/>'), (words) => run(words, '<w:rStyle w:val="Hidden"/>')],
  'words too light or too small to be seen, "all"': [
    (words) => run(words, '<w:sz w:val="2"/>'),
    (words) => run(words, '<w:color w:val="FFFFFF"/>'),
  ],
  'words that are struck out, "all"': [(words) => run(words, '<w:strike/>'), (words) => run(words, '<w:dstrike/>')],
  'raised or lowered words, "all"': [
    (words) => run(words, superscript),
    (words) => run(words, '<w:rStyle w:val="Raised"/>'),
    (words) => run(words, '<w:position w:val="10"/>'),
  ],
  'words in a font that shows them as symbols, "all"': [
    (words) => run(words, '<w:rFonts w:ascii="Wingdings"/>'),
    (words) => run(words, '<w:rFonts w:hAnsi="Webdings"/>'),
  ],
  'words whose direction is reversed, "all"': [(words) => `<w:bdo w:val="rtl">${run(words)}</w:bdo>`],
  'formatting that this import does not know, "w:rtl of all"': [(words) => run(words, '<w:rtl/>')],
  'a placeholder, which Word shows until someone fills it in, "all"': [
    (words) => control(run(words), '<w:showingPlcHdr/>'),
  ],
  'a check box or drop-down list, "all"': [
    (words) => control(run(words), '<w14:checkbox/>'),
    (words) => control(run(words), '<w:dropDownList/>'),
  ],
  'a field that this import does not know, "MACROBUTTON a all"': [
    (words) => `<w:fldSimple w:instr=" MACROBUTTON a ${words} "/>`,
    (words) => field(`MACROBUTTON a ${words}`),
  ],
  'a field that this import does not know, "EQ \\f(1,2)"': [(words) => field('EQ \\f(1,2)', run(words))],
  'a field that this import does not know, "FORMCHECKBOX"': [(words) => field('FORMCHECKBOX') + run(words)],
  'a field that this import does not know, "FORMDROPDOWN"': [
    (words) => field('FORMDROPDOWN', '', `<w:ffData><w:ddList><w:listEntry w:val="${words}"/></w:ddList></w:ffData>`),
  ],
  'a field without its words, "DOCPROPERTY A"': [(words) => run(words) + '<w:fldSimple w:instr=" DOCPROPERTY A "/>'],
  'words in the code of a field, "all"': [
    (words) => field(`REF a</w:instrText><w:t>${words}</w:t><w:instrText>`, run('a')),
  ],
  'a symbol that this import does not know, "F0E0 of Weird"': [
    (words) => run(words) + inRun('<w:sym w:font="Weird" w:char="F0E0"/>'),
  ],
  'a picture, drawing or text box, "all"': [
    (words) => inRun(`<w:drawing><wp:inline><wp:docPr id="1" descr="${words}"/></wp:inline></w:drawing>`),
    (words) => inRun(`<w:pict><v:shape><v:textbox>${inBox(words)}</v:textbox></v:shape></w:pict>`),
    (words) =>
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${inBox(words)}</w:drawing></mc:Choice></mc:AlternateContent>`,
    (words) =>
      inRun(`<mc:AlternateContent><mc:Choice Requires="a"><w:t>${words}</w:t></mc:Choice></mc:AlternateContent>`),
    (words) => inRun(`<mc:AlternateContent><mc:Fallback><w:t>${words}</w:t></mc:Fallback></mc:AlternateContent>`),
  ],
  'a footnote or endnote': [(words) => run(words) + inRun('<w:footnoteReference w:id="1"/>')],
  'an element that this import does not know, "m:oMath all"': [
    (words) => `<m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath>`,
  ],
  'an element that this import does not know, "w:new all"': [(words) => inRun(`<w:new><w:t>${words}</w:t></w:new>`)],
  'an element that this import does not know, "w:object"': [(words) => run(words) + inRun('<w:object/>')],
}

/** The ways in which tests write a document as a Word file. */
export const wordForms: Readonly<Record<string, WordForm>> = {
  'with Word bullets': { bullets: 'list' },
  'with typed bullets': { bullets: 'typed' },
  'without bullets': { bullets: 'none' },
  'with manual line breaks': { bullets: 'list', breaks: true },
  'with manual line breaks and without bullets': { bullets: 'none', breaks: true },
  'with a row for each descriptor': { bullets: 'list', rows: true },
}

/**
 * The content of a table. `text` returns the paragraph for a level and a discriminator, each given by index. If `list`
 * is given, the paragraph is an item in that list.
 */
interface Grid {
  readonly levels: readonly string[]
  readonly names: readonly string[]
  text(level: number, name: number, list?: number): string
}

/**
 * Functions that each lay out a grid in a different way: as one of the kinds of table found in documents, or without a
 * table.
 */
export const layouts: Readonly<Record<string, (grid: Grid) => string>> = {
  'a table with a column for each level': ({ levels, names, text }) =>
    table(
      ['DISCRIMINATORS', ...levels],
      ...names.map((name, i) => [name, ...levels.map((_, level) => text(level, i))]),
    ),
  'a table with a row for each level': ({ levels, names, text }) =>
    table(['LEVEL', ...names], ...levels.map((title, level) => [title, ...names.map((_, i) => text(level, i))])),
  'a table with names on the left': ({ levels, names, text }) =>
    table(
      ['DISCRIMINATORS', 'LEVEL DESCRIPTORS'],
      ...levels.flatMap((title, level) => [[title, ''], ...names.map((name, i) => [name, text(level, i)])]),
    ),
  'a table with names on the left and a row for each level': (grid) =>
    table(
      ['DISCRIMINATORS', 'LEVEL DESCRIPTORS'],
      ...grid.levels.map((title, level) => [paragraph(title) + paragraphs(grid.names), listItems(grid, level)]),
    ),
  'a table with a column of levels': (grid) =>
    table(
      ['LEVEL', 'LEVEL DESCRIPTORS', 'DISCRIMINATORS'],
      ...grid.levels.map((title, level) => [title, listItems(grid, level), paragraphs(grid.names)]),
    ),
  'a table with bullets before the discriminators': (grid) =>
    table(
      ['LEVEL DESCRIPTORS', 'DISCRIMINATORS'],
      ...grid.levels.map((title, level) => [paragraph(title) + listItems(grid, level), paragraphs(grid.names, 1)]),
    ),
  'a table for each level, with the level as its heading': ({ levels, names, text }) =>
    levels
      .map((title, level) => table([title, 'DISCRIMINATORS'], ...names.map((name, i) => [text(level, i), name])))
      .join(''),
  'no table': (grid) =>
    grid.levels.map((title, level) => paragraph(title) + listItems(grid, level) + paragraphs(grid.names)).join(''),
}

const paragraphs = (texts: readonly string[], list?: number) => texts.map((text) => paragraph(text, list)).join('')
const listItems = ({ names, text }: Grid, level: number) => names.map((_, i) => text(level, i, 1)).join('')
