import { quoted } from '../form/lines.ts'
import { fieldsOf, wrongWith } from './fields.ts'
import { type Kind, kindOfElement, kinds } from './kinds.ts'
import type { Label, Labels } from './numbering.ts'
import { fontOfSigns, shownAs } from './run-look.ts'
import type { Place, Styles } from './styles.ts'
import type { Unreadable } from './unreadable.ts'
import { type Element, childOf, directText, elementsIn, within, wordsIn } from './xml.ts'

/** One paragraph as the file's XML has it. */
export interface Witnessed {
  /** Its words as Word shows them; `anySymbol` for each character of a font of signs. */
  readonly words: string
  readonly label: Label | undefined
  /** Whether its cell is merged with one above or below. */
  readonly merged: boolean
}

/** Stands for a character of Word's fonts of signs, whose meaning only the reader knows. */
export const anySymbol = '\uFFFC'

/** What has neither words nor a look. */
const silent =
  /^w:(?:bookmark(?:Start|End)|perm(?:Start|End)|proofErr|comment(?:RangeStart|RangeEnd|Reference)|annotationRef|move(?:From|To)Range(?:Start|End)|customXml(?:Ins|Del|MoveFrom|MoveTo)Range(?:Start|End)|lastRenderedPageBreak|sectPr|[a-zA-Z]+Pr|tblPrEx|tblGrid)$/
/** What holds words and has no look of its own. */
const open = /^w:(?:body|p|hyperlink|smartTag|customXml|sdt|sdtContent|fldSimple|bdo|dir|r|tbl|tr|tc)$/

const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\v',
  'w:cr': '\v',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
}

/**
 * Takes down every paragraph of a document's body, or all that keeps its words from being read. What it does not know it
 * refuses: nothing is passed over in silence.
 */
export function testimonyOf(body: Element, styles: Styles, labels: Labels) {
  const paragraphs: Witnessed[] = []
  const problems: Unreadable[] = []
  const remarks: Unreadable[] = []
  const fields = fieldsOf()
  let words = ''
  let found = new Map<Kind, string[]>()
  const refuse = (kind: Kind, what = '') => void found.set(kind, [...(found.get(kind) ?? []), what])
  const remark = (wrong: string) => void remarks.push({ line: paragraphs.length + 1, wrong })

  function report(around: string): void {
    for (const [{ what, fix }, parts] of found) {
      const own = parts.join('').replace(/\s+/g, ' ').trim()
      const where = around && around !== own ? ` in ${quoted(around)}` : ''
      const wrong = `expected all words in the text, found ${what}${own ? `, ${quoted(own)},` : ''}${where}`
      problems.push({ line: paragraphs.length + 1, wrong: wrong.replace(/,$/, ''), fix })
    }
    found = new Map()
  }

  function paragraph(element: Element, place: Place, merged: boolean): void {
    words = ''
    const own = childOf(element, 'w:pPr')
    const mark = childOf(own, 'w:rPr')
    if (mark && ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => childOf(mark, name))) {
      refuse(kinds.tracked, 'the end of a paragraph')
    }
    for (const child of elementsIn(element)) visit(child, { ...place, paragraph: element }, merged)
    if (mark && words.trim() && styles.on('w:vanish', { run: { ...element, children: [mark] } }))
      refuse(kinds.hidden, 'the end of a paragraph')
    if (childOf(own, 'w:framePr')?.attributes['w:dropCap']?.match(/drop|margin/)) refuse(kinds.initial, words)
    const label = labels(element)
    report(wordsIn(element))
    paragraphs.push({ words, label, merged })
  }

  function write(text: string, place: Place): void {
    const shown = shownAs(text, place, styles)
    const kind = fields.words(text) ?? ('kind' in shown ? shown.kind : undefined)
    if (kind) refuse(kind, text)
    else if ('words' in shown) words += shown.words
    if ('remark' in shown && shown.remark) remark(shown.remark)
  }

  function visit(element: Element, place: Place, merged: boolean): void {
    const { name, attributes } = element
    const character = characters[name]
    const kind = kindOfElement[name]
    if (name === 'w:p') paragraph(element, place, merged)
    else if (name === 'w:t') write(directText(element), place)
    else if (character !== undefined) words += character
    else if (name === 'w:sym') symbol(element, place)
    else if (name === 'w:instrText') fields.code(directText(element))
    else if (name === 'w:fldChar') {
      const wrong = fields.mark(element)
      if (wrong) refuse(wrong.kind, wrong.words)
    } else if (kind) refuseAs(kind, element)
    else if (open.test(name)) container(element, place, merged)
    else if (!silent.test(name)) refuse(kinds.unknown, wordsIn(element) || name)
    const stray = open.test(name) ? directText(element).trim() : ''
    if (stray) refuse(kinds.unknown, stray)
    if (name === 'w:bdo' && attributes['w:val'] === 'rtl' && wordsIn(element)) refuse(kinds.turned, wordsIn(element))
  }

  function refuseAs(kind: Kind, element: Element): void {
    const inside = wordsIn(element)
    const box = kind === kinds.picture && (inside || [...within(element)].some(({ name }) => name === 'w:txbxContent'))
    if (kind === kinds.tracked && !elementsIn(element).length) return
    refuse(box ? kinds.textBox : kind, `${inside || described(element)} `)
  }

  function container(element: Element, place: Place, merged: boolean): void {
    const { name, attributes } = element
    const own = childOf(element, `${name}Pr`)
    if (name === 'w:sdt' && childOf(own, 'w14:checkbox')) return refuse(kinds.checkBox)
    if (name === 'w:sdt' && childOf(own, 'w:showingPlcHdr')) return refuse(kinds.placeholder, wordsIn(element))
    if (name === 'w:tbl' && place.table && wordsIn(element)) return refuse(kinds.table, wordsIn(element))
    if (name === 'w:tr' || name === 'w:tc') {
      const names = ['w:ins', 'w:del', 'w:cellIns', 'w:cellDel', 'w:cellMerge']
      if (names.some((change) => childOf(own, change))) refuse(kinds.tracked, 'a row or cell of a table')
      if (childOf(own, 'w:hidden')) refuse(kinds.hidden, wordsIn(element))
    }
    const merge = childOf(own, 'w:vMerge') ?? childOf(own, 'w:hMerge')
    if (merge && merge.attributes['w:val'] !== 'restart' && wordsIn(element)) refuse(kinds.merged, wordsIn(element))
    const inside = { ...place, ...(name === 'w:r' && { run: element }), ...(name === 'w:tbl' && { table: element }) }
    const before = words
    for (const child of elementsIn(element)) visit(child, inside, merged || merge !== undefined)
    if (name === 'w:fldSimple') {
      const wrong = wrongWith({ code: attributes['w:instr'] ?? '', hasWords: words.slice(before.length).trim() !== '' })
      if (wrong) refuse(wrong.kind, wrong.words)
    }
  }

  function symbol({ attributes }: Element, place: Place): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16)
    if (fontOfSigns.test(attributes['w:font'] ?? '')) write(anySymbol, place)
    else if (code > 0x20 && !/\p{C}/u.test(String.fromCharCode(code))) write(String.fromCharCode(code), place)
    else refuse(kinds.symbol, `${attributes['w:char']} of ${attributes['w:font']}`)
  }

  visit(body, {}, false)
  if (fields.isOpen()) refuse(kinds.code, 'a field without an end')
  report('')
  return { paragraphs, problems, remarks }
}

/** What is told of a picture to those who can't see it. */
function described(element: Element): string {
  return [...within(element)]
    .flatMap(({ attributes }) => attributes['descr'] || attributes['title'] || attributes['alt'] || [])
    .join(' ')
}
