import type { Random } from './random.ts'
import { lists, paragraph, run, table, wordOf } from './word-xml.ts'

// For tests: Word files of any structure, in which every word is there once.

/** A Word file, all words in it, and whether it has any that Word does not show as the document's. */
export interface AnyWord {
  readonly bytes: Buffer
  readonly words: readonly string[]
  readonly unshown: boolean
}

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** What may be around words without harm; the reader must know it all. */
const shown: readonly ((words: string) => string)[] = [
  (words) => run(words),
  (words) => run(words, '<w:b/><w:i/>'),
  (words) => run(words.slice(0, 3)) + run(words.slice(3)),
  (words) => `<w:fldSimple w:instr=" DOCPROPERTY a &gt; &quot;b>&quot; ">${run(words)}</w:fldSimple>`,
  (words) => field('REF a \\h', run(words)),
  (words) => field('TOC', field('HYPERLINK "a"', run(words))),
  (words) => `<w:hyperlink w:anchor="a">${run(words)}</w:hyperlink>`,
  (words) => `<w:bdo w:val="ltr"><w:dir w:val="ltr">${run(words)}</w:dir></w:bdo>`,
  (words) => `<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`,
  (words) => `<w:smartTag><w:smartTagPr/><w:customXml>${run(words)}</w:customXml></w:smartTag>`,
  (words) =>
    `<w:bookmarkStart w:id="1" w:name="a"/><w:proofErr w:type="spellStart"/>${run(words)}<w:bookmarkEnd w:id="1"/>`,
  (words) =>
    `<w:commentRangeStart w:id="1"/>${run(words)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
  (words) => run(words) + run('th', '<w:vertAlign w:val="superscript"/>'),
  (words) => `${run(words)}<w:r><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/></w:r>`,
  (words) => `${run(words)}<w:r><w:t xml:space="preserve"> </w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
  (words) => `${run(words)}<w:r><w:t xml:space="preserve"> </w:t><w:sym w:font="Arial" w:char="2192"/></w:r>`,
  (words) =>
    `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>${words}</w:t></w:r>`,
]

/** What Word does not show as the document's words, or shows in a way that is more than words. */
const unshown: readonly ((words: string) => string)[] = [
  (words) => run(words, '<w:vanish/>'),
  (words) => run(words, '<w:rStyle w:val="Hidden"/>'),
  (words) => run(words, '<w:strike/>'),
  (words) => `<w:ins w:id="1">${run(words)}</w:ins>`,
  (words) => `<w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del>`,
  (words) => `<w:moveFrom w:id="1">${run(words)}</w:moveFrom>`,
  (words) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`,
  (words) => `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`,
  (words) => `<m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath>`,
  (words) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="a"><w:t>${words}</w:t></mc:Choice></mc:AlternateContent></w:r>`,
  (words) => `<w:r><mc:AlternateContent><mc:Fallback><w:t>${words}</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
  (words) =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  (words) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (words) => `<w:fldSimple w:instr=" MACROBUTTON a ${words} "/>`,
  (words) => `<w:r><w:ruby><w:rt>${run(words)}</w:rt><w:rubyBase>${run('a')}</w:rubyBase></w:ruby></w:r>`,
  (words) => run(words, '<w:vertAlign w:val="superscript"/>'),
  (words) => run(words, '<w:rFonts w:ascii="Webdings"/>'),
  (words) => `<w:r><w:somethingNew><w:t>${words}</w:t></w:somethingNew></w:r>`,
  (words) => `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${words}"/></wp:inline></w:drawing></w:r>`,
]

const between = [
  run(' '),
  run(' '),
  '<w:r><w:br/></w:r>',
  '<w:r><w:cr/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:ptab/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
]

const styles = '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'

/** A Word file put together at random: runs, fields, controls, breaks, symbols, revisions, tables of all layouts. */
export async function anyWord(random: Random): Promise<AnyWord> {
  const words: string[] = []
  let hidden = false
  const own = random.below(3) ? 0 : 100
  const word = () => {
    const next = `w${words.length}x`
    words.push(next)
    return next
  }
  /** Runs of words that make a sentence. */
  const sentence = () => {
    const parts = Array.from({ length: 1 + random.below(4) }, () => {
      const bad = random.below(1000) < own
      hidden ||= bad
      return random.pick(bad ? unshown : shown)(word())
    })
    return `${parts.join(random.pick(between))}${run('.')}`
  }
  const list = () => random.pick([1, 1, 2])
  const text = (style?: number) => paragraph(sentence(), style)
  const count = 1 + random.below(3)
  const names = Array.from({ length: count }, () => `Name ${word()}`)
  const levels = ['LEVEL I', 'LEVEL II'].slice(0, 1 + random.below(2))
  const texts = levels.map(() => names.map(() => () => text()))
  const layouts = [
    () => {
      const rows = levels.map((level) => {
        const style = list()
        return [paragraph(level) + names.map(() => text(style)).join(''), names.map((name) => paragraph(name)).join('')]
      })
      return table(['LEVEL DESCRIPTORS', 'DISCRIMINATORS'], ...rows)
    },
    () =>
      table(
        ['', ...levels],
        ...names.map((name, at) => [name, ...levels.map((_, level) => texts[level]?.[at]?.() ?? '')]),
      ),
    () => table(['LEVEL', ...names], ...levels.map((level, at) => [level, ...(texts[at] ?? []).map((one) => one())])),
    () =>
      table(
        ['DISCRIMINATORS', 'LEVEL DESCRIPTORS'],
        ...levels.flatMap((level) => [[level, ''], ...names.map((name) => [name, text(1)])]),
      ),
    () =>
      levels
        .map(
          (level) =>
            paragraph(level) + names.map(() => text(1)).join('') + names.map((name) => paragraph(name)).join(''),
        )
        .join(''),
  ]
  const document = [
    paragraph('CAREER PATH 2'),
    paragraph(`Title ${word()}`),
    paragraph(`FACTOR 1 - Title ${word()}`),
    paragraph('FACTOR DESCRIPTION:'),
    text(),
    paragraph('EXPECTED CRITERIA:'),
    text(random.below(5) ? undefined : 2),
    paragraph(run('Note: ') + sentence()),
    random.pick(layouts)(),
  ].join('')
  return { bytes: await wordOf({ document, styles, numbering: lists }), words, unshown: hidden }
}
