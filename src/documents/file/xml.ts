import sax from 'sax'
import { UnreadableFile, damagedWord } from './unreadable.ts'

/** An element of a Word file. The names of the element and its attributes have Word's usual prefixes. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** The namespace of Word's own elements and attributes, whatever prefix a file uses for it. */
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The maximum depth to which elements may be nested. */
const maxDepth = 200

/** Parses a part of a Word file and returns its root element. Throws `UnreadableFile` if it is not well-formed. */
export function rootOf(text: string): Element {
  const top: { children: (Element | string)[] } = { children: [] }
  const openElements: { children: (Element | string)[] }[] = [top]
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
    if (openElements.length > maxDepth) fail()
    openElements.at(-1)?.children.push(element)
    openElements.push(element)
  }
  parser.onclosetag = () => void openElements.pop()
  parser.ontext = parser.oncdata = (words) => void openElements.at(-1)?.children.push(words)
  parser.write(text).close()
  const root = top.children.find((child) => typeof child !== 'string')
  return root ?? fail()
}

function nameOf({ uri, prefix, local }: sax.QualifiedName): string {
  const usualPrefix = uri === wordNamespace ? 'w' : prefix
  return usualPrefix ? `${usualPrefix}:${local}` : local
}

/** The child elements of an element. */
export const elementsIn = ({ children }: Element) => children.filter((child) => typeof child !== 'string')

/** The text directly inside an element, excluding text in its descendants. */
export const directText = ({ children }: Element) => children.filter((child) => typeof child === 'string').join('')

/** The first child element with a given name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsIn(element).find((child) => child.name === name)

/** The value of the first child element with a given name. This is how Word stores properties. */
export const valueOf = (element: Element | undefined, name: string) => childOf(element, name)?.attributes['w:val']

/** An element and its descendants, in document order. */
export function* selfAndDescendants(element: Element): Generator<Element> {
  yield element
  for (const child of elementsIn(element)) yield* selfAndDescendants(child)
}

/** All words in an element, at any depth. */
export function wordsIn(element: Element): string {
  const parts = [...selfAndDescendants(element)].map((part) => {
    if (part.name === 'w:p') return ' '
    return /:(?:t|delText)$/.test(part.name) ? directText(part) : ''
  })
  return parts.join('').replace(/\s+/g, ' ').trim()
}
