import sax from 'sax'
import { UnreadableFile, damagedWord } from './unreadable.ts'

/** An element of a Word file, its name and those of its attributes with the prefixes that Word itself gives them. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'

/** Word's namespaces, of both its formats; those of later versions mostly add to what is shown, not to the words. */
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/markup-compatibility/2006`]: 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
}

/** No document nests deeper. */
const deepest = 200

/** The root element of a part of a Word file. Throws `UnreadableFile` for anything that is not well-formed. */
export function rootOf(text: string): Element {
  const top: { children: (Element | string)[] } = { children: [] }
  const open: { children: (Element | string)[] }[] = [top]
  const parser = sax.parser(true, { xmlns: true, position: false })
  const fail = () => {
    throw new UnreadableFile(damagedWord)
  }
  parser.onerror = fail
  parser.ondoctype = fail
  parser.onopentag = (tag) => {
    const { attributes, ...name } = tag as sax.QualifiedTag
    const element = {
      name: nameOf(name),
      attributes: Object.fromEntries(
        Object.values(attributes).map((attribute) => [nameOf(attribute), attribute.value]),
      ),
      children: [],
    }
    if (open.length > deepest) fail()
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = parser.oncdata = (words) => void open.at(-1)?.children.push(words)
  parser.write(text).close()
  const root = top.children.find((child) => typeof child !== 'string')
  return root ?? fail()
}

function nameOf({ uri, prefix, local }: sax.QualifiedName): string {
  const known = prefixes[uri] ?? prefix
  return known ? `${known}:${local}` : local
}

/** The elements directly in another. */
export const elementsIn = ({ children }: Element) => children.filter((child) => typeof child !== 'string')

/** The text directly in an element. */
export const directText = ({ children }: Element) => children.filter((child) => typeof child === 'string').join('')

/** The first element of a name directly in another. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsIn(element).find((child) => child.name === name)

/** The value of the first element of a name directly in another: Word's way to write a property. */
export const valueOf = (element: Element | undefined, name: string) => childOf(element, name)?.attributes['w:val']

/** An element and those in it, in order. */
export function* within(element: Element): Generator<Element> {
  yield element
  for (const child of elementsIn(element)) yield* within(child)
}

/** The words in an element, wherever they are in it. */
export function wordsIn(element: Element): string {
  const parts = [...within(element)].map((part) => {
    if (part.name === 'w:p') return ' '
    return /:(?:t|delText)$/.test(part.name) ? directText(part) : ''
  })
  return parts.join('').replace(/\s+/g, ' ').trim()
}
