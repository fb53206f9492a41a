import { type Kind, kindOfField, kinds, silentFields, wordFields } from './known.ts'
import { type Element, within } from './xml.ts'

interface Field {
  code: string
  inResult: boolean
  hasWords: boolean
}

/** What keeps a field from being read, and its words. */
export interface Fault {
  readonly kind: Kind
  readonly words: string
}

/** Follows fields through a document: their codes, which Word hides, and their results, which it shows. */
export function fieldsOf() {
  const open: Field[] = []
  return {
    isOpen: () => open.length > 0,
    /** Takes a part of a field's code. */
    code(words: string): void {
      const field = open.at(-1)
      if (field && !field.inResult) field.code += words
    },
    /** Takes words of the text; returns what keeps them from being read. */
    words(words: string): Kind | undefined {
      if (!words.trim()) return undefined
      if (open.some(({ inResult }) => !inResult)) return kinds.code
      for (const field of open) field.hasWords = true
      return undefined
    },
    /** Takes a mark of a field's beginning, middle or end; returns what keeps the field from being read. */
    mark(element: Element): Fault | undefined {
      const type = element.attributes['w:fldCharType']
      const field = open.at(-1)
      if (type === 'begin') open.push({ code: '', inResult: false, hasWords: false })
      else if (!field) return { kind: kinds.field, words: '' }
      else if (type === 'separate') field.inResult = true
      else if (type === 'end') {
        open.pop()
        return faultOf(field)
      }
      const entries = [...within(element)].filter(({ name }) => name === 'w:listEntry')
      const words = entries.map(({ attributes }) => attributes['w:val']).join(', ')
      return entries.length ? { kind: kinds.dropDown, words } : undefined
    },
  }
}

/** What keeps a whole field from being read. */
export function faultOf({ code, hasWords }: Omit<Field, 'inResult'>): Fault | undefined {
  const words = code.replace(/\s+/g, ' ').trim()
  const name = /^\w*/.exec(words)?.[0].toUpperCase() ?? ''
  const look = kindOfField[name]
  if (look) return { kind: look, words: '' }
  if (silentFields.has(name)) return undefined
  if (!wordFields.has(name)) return { kind: kinds.strangeField, words }
  return hasWords ? undefined : { kind: kinds.field, words }
}
