import { type Block, type SourceCell, type SourceLine, brokenLines, quoted } from '../form/lines.ts'
import {
  type Kind,
  characters,
  choices,
  containers,
  fontOfSigns,
  kindOfElement,
  kinds,
  properties,
  propertyLists,
  signs,
  silent,
  tracked,
  trackedTable,
  wordField,
} from './known.ts'
import { type RunContext, bulletsOf, isOn, lookOf } from './look.ts'
import { type Parts, partsOf } from './package.ts'
import { type Unreadable, UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, childOf, directText, elementsIn, valueOf, within, wordsIn } from './xml.ts'

/**
 * Reads the paragraphs and tables of a Word file, with remarks on them. Throws `UnreadableFile` for any other file, and
 * for one with content that prevents words from being read.
 */
export async function blocksOfWord(bytes: Buffer): Promise<{ blocks: readonly Block[]; remarks: Unreadable[] }> {
  const parts = await partsOf(bytes)
  const body = childOf(parts.document, 'w:body')
  if (!body) throw new UnreadableFile(damagedWord)
  const { blocks, problems, remarks } = readBody(body, parts)
  const margins = readMargins(parts, body)
  if (problems.length) throw new UnreadableFile(...problems)
  return { blocks, remarks: [...remarks, ...margins] }
}

/** The context of an element: where its content goes and, if its words cannot be read, why. */
interface Context extends RunContext {
  readonly kind?: Kind | undefined
  readonly into: Block[]
  readonly rows?: SourceCell[][]
  readonly cells?: SourceCell[]
}

/** A field: its hidden code, whether its result has started, and whether it has any words. */
interface Field {
  code: string
  inResult: boolean
  hasWords: boolean
}

function readBody(body: Element, parts: Parts) {
  const look = lookOf(parts.styles)
  const isBulleted = bulletsOf(parts.numbering, look)
  const problems: Unreadable[] = []
  const remarks: Unreadable[] = []
  const fields: Field[] = []
  const blocks: Block[] = []
  let line = 1
  let words = ''
  let faults = new Map<Kind, string[]>()
  const refuse = (kind: Kind, what = '') => void faults.set(kind, [...(faults.get(kind) ?? []), what])

  function report(around: string): void {
    for (const [{ what, fix }, refused] of faults) {
      const shown = refused.join('').replace(/\s+/g, ' ').trim()
      const where = around && around !== shown ? ` in ${quoted(around)}` : ''
      const wrong = `expected all words in the text, found ${what}${shown ? `, ${quoted(shown)},` : ''}${where}`
      problems.push({ line, wrong: wrong.replace(/,$/, ''), fix })
    }
    faults = new Map()
  }

  function readParagraph(element: Element, context: Context): void {
    words = ''
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr')
    if (mark && elementsIn(mark).some(({ name }) => tracked.has(name))) refuse(kinds.tracked, 'the end of a paragraph')
    readChildren(element, { ...context, paragraph: element })
    const hidden = mark && words.trim() && look.shownAs('¶', { run: { ...element, children: [mark] } })
    if (hidden && 'kind' in hidden && hidden.kind === kinds.hidden) refuse(hidden.kind, 'the end of a paragraph')
    const bulleted = isBulleted(element)
    if (bulleted === false) refuse(kinds.numbered)
    const outline = look.outline(element)
    report(wordsIn(element))
    const lines = brokenLines(words).map((text, at): SourceLine => ({
      number: line,
      text,
      ...(!at && bulleted && { bulleted }),
      ...(outline !== undefined && { outline }),
    }))
    context.into.push(...lines)
    line++
  }

  function write(text: string, context: Context): void {
    const shown = look.shownAs(text, context)
    if (!text.trim()) words += text
    else {
      const inCode = fields.some(({ inResult }) => !inResult)
      const kind = context.kind ?? (inCode ? kinds.code : 'kind' in shown ? shown.kind : undefined)
      for (const field of fields) field.hasWords = true
      if (kind) refuse(kind, kind === kinds.look && 'name' in shown ? `${shown.name} of ${text}` : text)
      else if (!context.paragraph) refuse(kinds.loose, text)
      else if ('words' in shown) words += shown.words
      if ('remark' in shown && shown.remark) remarks.push({ line, wrong: shown.remark })
    }
  }

  const readChildren = (element: Element, context: Context) =>
    elementsIn(element).forEach((child) => read(child, context))

  function read(element: Element, context: Context): void {
    const { name } = element
    const character = characters[name]
    const kind = kindOfElement[name]
    const field = fields.at(-1)
    if (name === 'w:p') readParagraph(element, context)
    else if (name === 'w:t') write(directText(element).replace(/\s*[\r\n]\s*/g, ' '), context)
    else if (character !== undefined) words += character
    else if (name === 'w:sym') readSymbol(element, context)
    else if (name === 'w:instrText' && field) field.code += directText(element)
    else if (name === 'w:fldChar') readFieldMark(element.attributes['w:fldCharType'])
    else if (kind) refuse(kind, `${wordsIn(element) || alternativeText(element)} `)
    else if (tracked.has(name)) readChildren(element, { ...context, kind: kinds.tracked })
    else if (name === 'w:delText' && context.kind === kinds.tracked) refuse(kinds.tracked, `${directText(element)} `)
    else if (propertyLists.has(name)) {
      const strange = elementsIn(element).find((property) => !properties.has(property.name))
      if (strange) refuse(kinds.look, strange.name)
    } else if (containers.has(name)) readContainer(element, context)
    else if (!silent.has(name)) refuse(kinds.unknown, [name, wordsIn(element)].join(' ').trim())
    const stray = containers.has(name) ? directText(element).trim() : ''
    if (stray) refuse(kinds.unknown, stray)
    if (!context.paragraph && name !== 'w:p') report('')
  }

  function readFieldMark(type: string | undefined): void {
    const field = fields.at(-1)
    if (type === 'begin') fields.push({ code: '', inResult: false, hasWords: false })
    else if (!field) refuse(kinds.field)
    else if (type === 'separate') field.inResult = true
    else if (type === 'end') {
      fields.pop()
      checkField(field.code, field.hasWords)
    }
  }

  function checkField(code: string, hasWords: boolean): void {
    const plainCode = code.replace(/\s+/g, ' ').trim()
    if (!wordField.test(plainCode)) refuse(kinds.strangeField, plainCode)
    else if (!hasWords) refuse(kinds.field, plainCode)
  }

  function readContainer(element: Element, context: Context): void {
    const { name, attributes } = element
    const list = childOf(element, `${name}Pr`)
    const isChoice = name === 'w:sdt' && list && elementsIn(list).some((property) => choices.has(property.name))
    if (isChoice) return refuse(kinds.choice, wordsIn(element))
    if (name === 'w:tbl' && context.table && wordsIn(element)) return refuse(kinds.table, wordsIn(element))
    if (attributes['w:val'] === 'rtl') refuse(kinds.turned, wordsIn(element))
    const inside = { ...context, kind: context.kind ?? kindOfProperties(list) }
    const before = words.length
    if (name === 'w:tbl') {
      const rows: SourceCell[][] = []
      readChildren(element, { ...inside, table: element, rows })
      context.into.push({ rows })
    } else if (name === 'w:tr') {
      const cells: SourceCell[] = []
      readChildren(element, { ...inside, cells })
      context.rows?.push(cells)
    } else if (name === 'w:tc') {
      const cellBlocks: Block[] = []
      readChildren(element, { ...inside, cell: element, into: cellBlocks })
      const lines = cellBlocks.flatMap((block) => ('rows' in block ? [] : block))
      const merged = childOf(list, 'w:vMerge') !== undefined || childOf(list, 'w:hMerge') !== undefined
      context.cells?.push({ lines, merged, span: Number(valueOf(list, 'w:gridSpan') ?? 1) })
    } else readChildren(element, name === 'w:r' ? { ...inside, run: element } : inside)
    if (name === 'w:fldSimple') checkField(attributes['w:instr'] ?? '', words.slice(before).trim() !== '')
  }

  /**
   * Why the properties of a row, cell or content control prevent its words from being read; undefined if they do not.
   */
  function kindOfProperties(list: Element | undefined): Kind | undefined {
    if (!list || list.name === 'w:rPr') return undefined
    if (elementsIn(list).some(({ name }) => trackedTable.has(name))) return kinds.tracked
    if (isOn(childOf(list, 'w:hidden'))) return kinds.hidden
    if (isOn(childOf(list, 'w:showingPlcHdr'))) return kinds.placeholder
    const merges = ['w:vMerge', 'w:hMerge'].filter((name) => childOf(list, name))
    return merges.some((name) => valueOf(list, name) !== 'restart') ? kinds.merged : undefined
  }

  function readSymbol({ attributes }: Element, context: Context): void {
    const { 'w:font': font = '', 'w:char': char = '' } = attributes
    const code = Number.parseInt(char, 16)
    const sign = signs[font.toLowerCase()]?.[char.slice(-2).toUpperCase()]
    const plain = !fontOfSigns.test(font) && code > 0x20 && !/\p{C}/u.test(String.fromCharCode(code))
    if (sign === undefined && !plain) return refuse(kinds.symbol, `${char} of ${font}`)
    if (sign !== undefined) remarks.push({ line, wrong: `read a symbol in the font ${font} as "${sign}"` })
    write(sign ?? String.fromCharCode(code), context)
  }

  readChildren(body, { into: blocks })
  if (fields.length) refuse(kinds.code, 'a field without an end')
  report('')
  return { blocks, problems, remarks }
}

/** The alternative text of the pictures in an element. */
const alternativeText = (element: Element) =>
  [...within(element)]
    .flatMap(({ attributes }) => attributes['descr'] || attributes['title'] || attributes['alt'] || [])
    .join(' ')

/**
 * Remarks on the words in page headers and footers, which are not part of the text. Throws `UnreadableFile` if the
 * career path appears only there.
 */
function readMargins({ margins }: Parts, body: Element): Unreadable[] {
  const careerPath = margins.find((root) => /career path/i.test(wordsIn(root)))
  if (careerPath && !/career path/i.test(wordsIn(body))) {
    throw new UnreadableFile({
      wrong: `expected the career path in the text, found it in a page header or footer: ${quoted(wordsIn(careerPath))}`,
      fix: 'Copy it from there to the beginning of the text.',
    })
  }
  const texts = margins.map((root) => [wordsIn(root), alternativeText(root)].filter(Boolean).join(' ')).filter(Boolean)
  if (!texts.length) return []
  return [{ wrong: `left out the words of page headers and footers: ${[...new Set(texts)].map(quoted).join(', ')}` }]
}
