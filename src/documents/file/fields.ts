import { type Kind, kinds } from './kinds.ts'
import { type Element, within } from './xml.ts'

/** Fields that show nothing: entries of an index, of a table of contents, and the like. */
const silent = new Set(['XE', 'TC', 'TA', 'RD', 'SET', 'PRIVATE'])

/** Fields whose look is no words, whatever stands in them. */
const looks: Readonly<Record<string, Kind>> = { FORMCHECKBOX: kinds.checkBox, FORMDROPDOWN: kinds.dropDown }

interface Field {
  code: string
  inResult: boolean
  hasWords: boolean
}

/** Follows fields through a document: what is their code, which Word hides, and what their result, which it shows. */
export function fieldsOf() {
  const open: Field[] = []
  return {
    /** Whether a field is still open. */
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
    /** Takes a mark of a field's beginning, middle or end; returns what keeps it from being read. */
    mark(element: Element): { kind: Kind; words: string } | undefined {
      const type = element.attributes['w:fldCharType']
      const field = open.at(-1)
      if (type === 'begin') open.push({ code: '', inResult: false, hasWords: false })
      else if (!field) return { kind: kinds.field, words: '' }
      else if (type === 'separate') field.inResult = true
      else if (type === 'end') {
        open.pop()
        return wrongWith(field)
      }
      const entries = [...within(element)].filter(({ name }) => name === 'w:listEntry')
      const words = entries.map(({ attributes }) => attributes['w:val']).join(', ')
      return entries.length ? { kind: kinds.dropDown, words } : undefined
    },
  }
}

/** What keeps a whole field from being read. */
export function wrongWith({ code, hasWords }: Omit<Field, 'inResult'>): { kind: Kind; words: string } | undefined {
  const words = code.replace(/\s+/g, ' ').trim()
  const name = /^\w*/.exec(words)?.[0].toUpperCase() ?? ''
  const look = looks[name]
  if (look) return { kind: look, words: '' }
  return hasWords || silent.has(name) ? undefined : { kind: kinds.field, words }
}
