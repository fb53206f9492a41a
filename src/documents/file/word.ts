import { type Block, type SourceCell, type SourceLine, paragraphLines, quoted } from '../form/lines.ts'
import {
  type Kind,
  changes,
  characters,
  choices,
  containers,
  ignoredElements,
  kinds,
  knownProperties,
  propertyLists,
  refusedElements,
  symbolFont,
  symbols,
  tableChanges,
  textField,
} from './known.ts'
import { type RunContext, bulletDetector, formattingOf, isOn } from './formatting.ts'
import { type Parts, partsOf } from './package.ts'
import { type FileFault, UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, childOf, directText, elementsIn, selfAndDescendants, valueOf, wordsIn } from './xml.ts'

/**
 * Reads the paragraphs and tables in a Word file, and returns them with any remarks. Throws `UnreadableFile` if the
 * file is not a Word file or contains anything that prevents words from being read.
 */
export async function blocksOfWord(bytes: Buffer): Promise<{ blocks: readonly Block[]; remarks: FileFault[] }> {
  const parts = await partsOf(bytes)
  const body = childOf(parts.document, 'w:body')
  if (!body) throw new UnreadableFile(damagedWord)
  const { blocks, problems, remarks } = readBody(body, parts)
  const headerRemarks = remarkOnHeaders(parts, body)
  if (problems.length) throw new UnreadableFile(...problems)
  return { blocks, remarks: [...remarks, ...headerRemarks] }
}

/** The context of an element: where its content goes and, if its words cannot be read, why. */
interface Context extends RunContext {
  readonly kind?: Kind | undefined
  readonly output: Block[]
  readonly rows?: SourceCell[][]
  readonly cells?: SourceCell[]
}

/** A field: its hidden code, whether its displayed result has begun, and whether it contains any words. */
interface Field {
  code: string
  inResult: boolean
  hasWords: boolean
}

function readBody(body: Element, parts: Parts) {
  const formatting = formattingOf(parts.styles)
  const isBulleted = bulletDetector(parts.numbering, formatting)
  const problems: FileFault[] = []
  const remarks: FileFault[] = []
  const fields: Field[] = []
  const blocks: Block[] = []
  let line = 1
  let words = ''
  let faults = new Map<Kind, string[]>()
  const refuse = (kind: Kind, what = '') => void faults.set(kind, [...(faults.get(kind) ?? []), what])

  function report(paragraphText: string): void {
    for (const [{ what, fix }, details] of faults) {
      const detail = details.join('').replace(/\s+/g, ' ').trim()
      const location = paragraphText && paragraphText !== detail ? ` in ${quoted(paragraphText)}` : ''
      const message = `expected all words in the text, found ${what}${detail ? `, ${quoted(detail)},` : ''}${location}`
      problems.push({ line, wrong: message.replace(/,$/, ''), fix })
    }
    faults = new Map()
  }

  function readParagraph(element: Element, context: Context): void {
    words = ''
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr')
    if (mark && elementsIn(mark).some(({ name }) => changes.has(name))) refuse(kinds.tracked, 'the end of a paragraph')
    readChildren(element, { ...context, paragraph: element })
    const result = mark && words.trim() && formatting.applyTo('¶', { run: { ...element, children: [mark] } })
    if (result && 'kind' in result && result.kind === kinds.hidden) refuse(result.kind, 'the end of a paragraph')
    const hasBullet = isBulleted(element)
    if (hasBullet === false) refuse(kinds.numbered)
    const outline = formatting.outline(element)
    report(wordsIn(element))
    const lines = paragraphLines(words).map((text, index): SourceLine => ({
      number: line,
      text,
      ...(!index && hasBullet && { hasBullet }),
      ...(outline !== undefined && { outline }),
    }))
    context.output.push(...lines)
    line++
  }

  function write(text: string, context: Context): void {
    const result = formatting.applyTo(text, context)
    if (!text.trim()) words += text
    else {
      const isInCode = fields.some(({ inResult }) => !inResult)
      const kind = context.kind ?? (isInCode ? kinds.code : 'kind' in result ? result.kind : undefined)
      for (const field of fields) field.hasWords = true
      if (kind) refuse(kind, kind === kinds.formatting && 'name' in result ? `${result.name} of ${text}` : text)
      else if (!context.paragraph) refuse(kinds.outside, text)
      else if ('words' in result) words += result.words
      if ('remark' in result && result.remark) remarks.push({ line, wrong: result.remark })
    }
  }

  const readChildren = (element: Element, context: Context) =>
    elementsIn(element).forEach((child) => read(child, context))

  function read(element: Element, context: Context): void {
    const { name } = element
    const character = characters[name]
    const kind = refusedElements[name]
    const field = fields.at(-1)
    if (name === 'w:p') readParagraph(element, context)
    else if (name === 'w:t') write(directText(element).replace(/\s*[\r\n]\s*/g, ' '), context)
    else if (character !== undefined) words += character
    else if (name === 'w:sym') readSymbol(element, context)
    else if (name === 'w:instrText' && field) field.code += directText(element)
    else if (name === 'w:fldChar') readFieldMark(element.attributes['w:fldCharType'])
    else if (kind) refuse(kind, `${wordsIn(element) || alternativeText(element)} `)
    else if (changes.has(name)) readChildren(element, { ...context, kind: kinds.tracked })
    else if (name === 'w:delText' && context.kind === kinds.tracked) refuse(kinds.tracked, `${directText(element)} `)
    else if (propertyLists.has(name)) {
      const unknownProperty = elementsIn(element).find((property) => !knownProperties.has(property.name))
      if (unknownProperty) refuse(kinds.formatting, unknownProperty.name)
    } else if (containers.has(name)) readContainer(element, context)
    else if (!ignoredElements.has(name)) refuse(kinds.unknown, [name, wordsIn(element)].join(' ').trim())
    const strayText = containers.has(name) ? directText(element).trim() : ''
    if (strayText) refuse(kinds.unknown, strayText)
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
    if (!textField.test(plainCode)) refuse(kinds.unknownField, plainCode)
    else if (!hasWords) refuse(kinds.field, plainCode)
  }

  function readContainer(element: Element, context: Context): void {
    const { name, attributes } = element
    const list = childOf(element, `${name}Pr`)
    const isChoice = name === 'w:sdt' && list && elementsIn(list).some((property) => choices.has(property.name))
    if (isChoice) return refuse(kinds.choice, wordsIn(element))
    if (name === 'w:tbl' && context.table && wordsIn(element)) return refuse(kinds.table, wordsIn(element))
    if (attributes['w:val'] === 'rtl') refuse(kinds.reversed, wordsIn(element))
    const innerContext = { ...context, kind: context.kind ?? kindOfProperties(list) }
    const start = words.length
    if (name === 'w:tbl') {
      const rows: SourceCell[][] = []
      readChildren(element, { ...innerContext, table: element, rows })
      context.output.push({ rows })
    } else if (name === 'w:tr') {
      const cells: SourceCell[] = []
      readChildren(element, { ...innerContext, cells })
      context.rows?.push(cells)
    } else if (name === 'w:tc') {
      const cellBlocks: Block[] = []
      readChildren(element, { ...innerContext, cell: element, output: cellBlocks })
      const lines = cellBlocks.flatMap((block) => ('rows' in block ? [] : block))
      const isMerged = childOf(list, 'w:vMerge') !== undefined || childOf(list, 'w:hMerge') !== undefined
      context.cells?.push({ lines, isMerged, span: Number(valueOf(list, 'w:gridSpan') ?? 1) })
    } else readChildren(element, name === 'w:r' ? { ...innerContext, run: element } : innerContext)
    if (name === 'w:fldSimple') checkField(attributes['w:instr'] ?? '', words.slice(start).trim() !== '')
  }

  /**
   * Why the properties of a row, cell or content control prevent its words from being read; undefined if they do not.
   */
  function kindOfProperties(list: Element | undefined): Kind | undefined {
    if (!list || list.name === 'w:rPr') return undefined
    if (elementsIn(list).some(({ name }) => tableChanges.has(name))) return kinds.tracked
    if (isOn(childOf(list, 'w:hidden'))) return kinds.hidden
    if (isOn(childOf(list, 'w:showingPlcHdr'))) return kinds.placeholder
    const merges = ['w:vMerge', 'w:hMerge'].filter((name) => childOf(list, name))
    return merges.some((name) => valueOf(list, name) !== 'restart') ? kinds.merged : undefined
  }

  function readSymbol({ attributes }: Element, context: Context): void {
    const { 'w:font': font = '', 'w:char': char = '' } = attributes
    const code = Number.parseInt(char, 16)
    const symbol = symbols[font.toLowerCase()]?.[char.slice(-2).toUpperCase()]
    const isPlain = !symbolFont.test(font) && code > 0x20 && !/\p{C}/u.test(String.fromCharCode(code))
    if (symbol === undefined && !isPlain) return refuse(kinds.symbol, `${char} of ${font}`)
    if (symbol !== undefined) remarks.push({ line, wrong: `read a symbol in the font ${font} as "${symbol}"` })
    write(symbol ?? String.fromCharCode(code), context)
  }

  readChildren(body, { output: blocks })
  if (fields.length) refuse(kinds.code, 'a field without an end')
  report('')
  return { blocks, problems, remarks }
}

/** The alternative text for the pictures in an element. */
const alternativeText = (element: Element) =>
  [...selfAndDescendants(element)]
    .flatMap(({ attributes }) => attributes['descr'] || attributes['title'] || attributes['alt'] || [])
    .join(' ')

/**
 * Remarks on the words in page headers and footers, which are not part of the text. Throws `UnreadableFile` if the
 * career path appears only there.
 */
function remarkOnHeaders({ headers }: Parts, body: Element): FileFault[] {
  const careerPath = headers.find((root) => /career path/i.test(wordsIn(root)))
  if (careerPath && !/career path/i.test(wordsIn(body))) {
    throw new UnreadableFile({
      wrong: `expected the career path in the text, found it in a page header or footer: ${quoted(wordsIn(careerPath))}`,
      fix: 'Copy it from there to the beginning of the text.',
    })
  }
  const words = headers.map((root) => [wordsIn(root), alternativeText(root)].filter(Boolean).join(' ')).filter(Boolean)
  if (!words.length) return []
  return [{ wrong: `left out the words of page headers and footers: ${[...new Set(words)].map(quoted).join(', ')}` }]
}
