import sax from 'sax'
import { UnreadableFile, damagedWord } from './unreadable.ts'

/** An element of a Word file, its name and those of its attributes with the prefixes that Word itself gives them. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The namespace of Word's own elements and attributes, whatever prefix a file gives it. */
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

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
  const known = uri === word ? 'w' : prefix
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
