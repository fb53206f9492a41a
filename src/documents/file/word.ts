import { headingKind } from '../form/headings.ts'
import { type Block, type SourceCell, type SourceLine, brokenLines, quoted } from '../form/lines.ts'
import { type Fault, faultOf, fieldsOf } from './fields.ts'
import {
  type Kind,
  characters,
  containers,
  fontOfSigns,
  kindOfControl,
  kindOfElement,
  kinds,
  properties,
  propertyLists,
  signs,
  silent,
  tracked,
  trackedTable,
} from './known.ts'
import { shownAs } from './look.ts'
import { type Labels, labelsOf } from './numbering.ts'
import { type Parts, partsOf } from './package.ts'
import { type Place as StyledPlace, type Styles, isOn, stylesOf } from './styles.ts'
import { type Unreadable, UnreadableFile, damagedWord } from './unreadable.ts'
import { type Element, childOf, directText, elementsIn, valueOf, within, wordsIn } from './xml.ts'

/**
 * The paragraphs and tables of a Word file, and what a person should know of them. Throws `UnreadableFile` for what is
 * no Word file, and for one in which anything keeps words from being read.
 */
export async function blocksOfWord(bytes: Buffer): Promise<{ blocks: readonly Block[]; remarks: Unreadable[] }> {
  const parts = await partsOf(bytes)
  const body = childOf(parts.document, 'w:body')
  if (!body) throw new UnreadableFile(damagedWord)
  const styles = stylesOf(parts.styles)
  const { blocks, problems, remarks } = readBody(body, styles, labelsOf(parts.numbering, styles))
  const margins = readMargins(parts, body)
  if (problems.length) throw new UnreadableFile(...problems)
  return { blocks, remarks: [...remarks, ...margins] }
}

/** What an element is in, where what it holds belongs, and what keeps its words from being read. */
interface Place extends StyledPlace {
  readonly kind?: Kind | undefined
  readonly into: Block[]
  readonly rows?: SourceCell[][]
  readonly cells?: SourceCell[]
}

function readBody(body: Element, styles: Styles, labels: Labels) {
  const problems: Unreadable[] = []
  const remarks: Unreadable[] = []
  const fields = fieldsOf()
  const blocks: Block[] = []
  let line = 1
  let words = ''
  let faults = new Map<Kind, string[]>()
  const refuse = (kind: Kind, what = '') => void faults.set(kind, [...(faults.get(kind) ?? []), what])

  function report(around: string): void {
    for (const [{ what, fix }, parts] of faults) {
      const refused = parts.join('').replace(/\s+/g, ' ').trim()
      const where = around && around !== refused ? ` in ${quoted(around)}` : ''
      const wrong = `expected all words in the text, found ${what}${refused ? `, ${quoted(refused)},` : ''}${where}`
      problems.push({ line, wrong: wrong.replace(/,$/, ''), fix })
    }
    faults = new Map()
  }

  function readParagraph(element: Element, place: Place): void {
    words = ''
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr')
    if (mark && elementsIn(mark).some(({ name }) => tracked.has(name))) refuse(kinds.tracked, 'the end of a paragraph')
    readChildren(element, { ...place, paragraph: element })
    const hidden = mark && words.trim() && shownAs('¶', { run: { ...element, children: [mark] } }, styles)
    if (hidden && 'kind' in hidden && hidden.kind === kinds.hidden) refuse(hidden.kind, 'the end of a paragraph')
    const frame = childOf(childOf(element, 'w:pPr'), 'w:framePr')
    if (/drop|margin/.test(frame?.attributes['w:dropCap'] ?? '')) refuse(kinds.initial, words)
    const label = labels(element, line)
    const outline = styles.outline(element)
    report(wordsIn(element))
    const lines = brokenLines(words).map((text, at): SourceLine => ({
      number: line,
      text: !at && label !== undefined && label !== '·' ? `${label} ${text}` : text,
      ...(!at && label === '·' && { bulleted: true }),
      ...(outline !== undefined && { outline }),
    }))
    place.into.push(...lines)
    line++
  }

  function write(text: string, place: Place): void {
    const shown = shownAs(text, place, styles)
    const kind = place.kind ?? fields.words(text) ?? ('kind' in shown ? shown.kind : undefined)
    if (kind && text.trim()) refuse(kind, kind === kinds.look && 'name' in shown ? `${shown.name} of ${text}` : text)
    else if (!place.paragraph && text.trim()) refuse(kinds.loose, text)
    else if ('words' in shown) words += shown.words
    if ('remark' in shown && shown.remark) remarks.push({ line, wrong: shown.remark })
  }

  const readChildren = (element: Element, place: Place) => elementsIn(element).forEach((child) => read(child, place))

  function read(element: Element, place: Place): void {
    const { name, attributes } = element
    const character = characters[name]
    const kind = kindOfElement[name]
    if (name === 'w:p') readParagraph(element, place)
    else if (name === 'w:t') write(directText(element).replace(/\s*[\r\n]\s*/g, ' '), place)
    else if (name === 'w:br' && !/^(?:page|column|textWrapping|)$/.test(attributes['w:type'] ?? '')) {
      refuse(kinds.unknown, `a break of type ${attributes['w:type']}`)
    } else if (character !== undefined) words += character
    else if (name === 'w:sym') readSymbol(element, place)
    else if (name === 'w:instrText') fields.code(directText(element))
    else if (name === 'w:fldChar') refuseFault(fields.mark(element))
    else if (kind) refuseElement(kind, element)
    else if (tracked.has(name)) readChildren(element, { ...place, kind: kinds.tracked })
    else if (name === 'w:delText' && place.kind === kinds.tracked) refuse(kinds.tracked, `${directText(element)} `)
    else if (propertyLists.has(name)) {
      const strange = elementsIn(element).find((property) => !properties.has(property.name))
      if (strange) refuse(kinds.look, strange.name)
    } else if (containers.has(name)) readContainer(element, place)
    else if (!silent.has(name)) refuse(kinds.unknown, [name, wordsIn(element)].join(' ').trim())
    const stray = containers.has(name) ? directText(element).trim() : ''
    if (stray) refuse(kinds.unknown, stray)
    if (!place.paragraph && name !== 'w:p') report('')
  }

  const refuseFault = (fault: Fault | undefined) => fault && refuse(fault.kind, fault.words)

  function refuseElement(kind: Kind, element: Element): void {
    const inside = wordsIn(element)
    const isBox =
      kind === kinds.picture && (inside || [...within(element)].some(({ name }) => name === 'w:txbxContent'))
    refuse(isBox ? kinds.textBox : kind, `${inside || alternativeText(element)} `)
  }

  function readContainer(element: Element, place: Place): void {
    const { name, attributes } = element
    const list = childOf(element, `${name}Pr`)
    const controls = list && name === 'w:sdt' ? elementsIn(list) : []
    const [control] = controls.flatMap((property) => kindOfControl[property.name] ?? [])
    if (control) return refuse(control, wordsIn(element))
    if (name === 'w:tbl' && place.table && wordsIn(element)) return refuse(kinds.table, wordsIn(element))
    if (attributes['w:val'] === 'rtl') refuse(kinds.turned, wordsIn(element))
    const inside = { ...place, kind: place.kind ?? kindOfProperties(list) }
    const before = words.length
    if (name === 'w:tbl') {
      const rows: SourceCell[][] = []
      readChildren(element, { ...inside, table: element, rows })
      place.into.push({ rows })
    } else if (name === 'w:tr') {
      const cells: SourceCell[] = []
      readChildren(element, { ...inside, cells })
      place.rows?.push(cells)
    } else if (name === 'w:tc') {
      const blocks: Block[] = []
      readChildren(element, { ...inside, cell: element, into: blocks })
      const lines = blocks.flatMap((block) => ('rows' in block ? [] : block))
      const merged = childOf(list, 'w:vMerge') !== undefined || childOf(list, 'w:hMerge') !== undefined
      place.cells?.push({ lines, merged, span: Number(valueOf(list, 'w:gridSpan') ?? 1) })
    } else readChildren(element, name === 'w:r' ? { ...inside, run: element } : inside)
    if (name !== 'w:fldSimple') return
    refuseFault(faultOf({ code: attributes['w:instr'] ?? '', hasWords: words.slice(before).trim() !== '' }))
  }

  /** What the properties of a row, cell or content control say that keeps its words from being read. */
  function kindOfProperties(list: Element | undefined): Kind | undefined {
    if (!list || list.name === 'w:rPr') return undefined
    if (elementsIn(list).some(({ name }) => trackedTable.has(name))) return kinds.tracked
    if (isOn(childOf(list, 'w:hidden'))) return kinds.hidden
    if (isOn(childOf(list, 'w:showingPlcHdr'))) return kinds.placeholder
    const merges = ['w:vMerge', 'w:hMerge'].filter((name) => childOf(list, name))
    return merges.some((name) => valueOf(list, name) !== 'restart') ? kinds.merged : undefined
  }

  function readSymbol({ attributes }: Element, place: Place): void {
    const { 'w:font': font = '', 'w:char': char = '' } = attributes
    const code = Number.parseInt(char, 16)
    const sign = signs[font.toLowerCase()]?.[char.slice(-2).toUpperCase()]
    const plain = !fontOfSigns.test(font) && code > 0x20 && !/\p{C}/u.test(String.fromCharCode(code))
    if (sign === undefined && !plain) return refuse(kinds.symbol, `${char} of ${font}`)
    if (sign !== undefined) remarks.push({ line, wrong: `read as "${sign}" what Word shows as a symbol of ${font}` })
    write(sign ?? String.fromCharCode(code), place)
  }

  readChildren(body, { into: blocks })
  if (fields.isOpen()) refuse(kinds.code, 'a field without an end')
  report('')
  return { blocks, problems, remarks }
}

/** What is said of a picture to those who can't see it. */
const alternativeText = (element: Element) =>
  [...within(element)]
    .flatMap(({ attributes }) => attributes['descr'] || attributes['title'] || attributes['alt'] || [])
    .join(' ')

/**
 * Remarks on the words in page headers and footers, which are not part of the text. Throws `UnreadableFile` when the
 * career path is only there.
 */
function readMargins({ margins }: Parts, body: Element): Unreadable[] {
  const careerPath = margins.find(({ root }) =>
    [...within(root)].some((element) => element.name === 'w:p' && headingKind(wordsIn(element)) === 'careerPath'),
  )
  if (careerPath && !/career path/i.test(wordsIn(body))) {
    throw new UnreadableFile({
      wrong: `expected the career path in the text, found it in the page ${careerPath.kind}: ${quoted(wordsIn(careerPath.root))}`,
      fix: 'Copy it from there to the beginning of the text.',
    })
  }
  const remarks = margins.flatMap(({ kind, root }) => {
    const words = [wordsIn(root), alternativeText(root)].filter(Boolean).join(' ')
    return words ? [`left out the words of the page ${kind}: ${quoted(words)}`] : []
  })
  return [...new Set(remarks)].map((wrong) => ({ wrong }))
}
