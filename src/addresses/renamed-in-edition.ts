import { isScalar, isSeq, parseDocument } from 'yaml'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'

/** The edition before the one in force, which says what became of its career paths and factors. */
export interface EditionBefore {
  readonly edition: Edition | null
  readonly family: Family
}

/**
 * The text of an edition’s `edition.yaml` when a career path or factor of the next edition gets another id: what became
 * it, by the same id or by what the text says, becomes it by the new one. Comments are kept.
 */
export function renamedInEdition(text: string, { family }: EditionBefore, address: string, newId: string): string {
  const [, collection, id] = /^\/(paths|factors)\/([^/]+)\/$/.exec(address) ?? []
  if (!collection || !id) return text
  const document = parseDocument(text)
  const before = collection === 'paths' ? family.careerPaths : family.factors
  let isChanged = false
  for (const { id: old } of before) {
    const key = ['became', collection, old]
    const said = document.getIn(key)
    for (const item of isSeq(said) ? said.items : []) {
      if (!isScalar(item) || item.value !== id) continue
      item.value = newId
      isChanged = true
    }
    if (old !== id || document.hasIn(key)) continue
    document.setIn(key, document.createNode([newId], { flow: true }))
    isChanged = true
  }
  return isChanged ? document.toString({ flowCollectionPadding: false }) : text
}
