import type { Random } from './random.ts'
import { layouts, refusedWords, shownWords, styles } from './word-variety.ts'
import { lists, paragraph, run, wordOf } from './word-xml.ts'

/** A Word file, its words, and whether the import must refuse it. */
export interface AnyWordFile {
  readonly bytes: Buffer
  readonly words: readonly string[]
  readonly isRefused: boolean
}

const acceptedForms = Object.values(shownWords).map(([xml]) => xml)
const refusedForms = Object.values(refusedWords).flat()
const separators = [
  '<w:t xml:space="preserve"> </w:t>',
  '<w:br/>',
  '<w:cr/>',
  '<w:tab/>',
  '<w:ptab/>',
  '<w:br w:type="page"/>',
]

/**
 * A random Word file in one of the layouts. Each word is unique, and may be part of something special, such as a field
 * or a revision.
 */
export async function anyWordFile(random: Random): Promise<AnyWordFile> {
  const words: string[] = []
  let isRefused = false
  const refusalPercent = random.below(3) ? 0 : 10
  const word = () => {
    const newWord = `w${words.length}x`
    words.push(newWord)
    return newWord
  }
  const sentence = () => {
    const parts = Array.from({ length: 1 + random.below(4) }, () => {
      const mustRefuse = random.below(100) < refusalPercent
      isRefused ||= mustRefuse
      return random.pick(mustRefuse ? refusedForms : acceptedForms)(word())
    })
    return `${parts.join(`<w:r>${random.pick(separators)}</w:r>`)}${run('.')}`
  }
  const head = [
    'CAREER PATH 2',
    `Title ${word()}`,
    `FACTOR 1 - Title ${word()}`,
    'FACTOR DESCRIPTION:',
    sentence(),
    'EXPECTED CRITERIA:',
    sentence(),
    run('Note: ') + sentence(),
  ]
  const list = random.pick([1, 1, 1, 2])
  const levels = random.pick(Object.values(layouts))({
    levels: ['LEVEL I', 'LEVEL II'].slice(0, 1 + random.below(2)),
    names: Array.from({ length: 1 + random.below(3) }, () => `Name ${word()}`),
    text: (_level, _name, bullets) => paragraph(sentence(), bullets && list),
  })
  const document = head.map((text) => paragraph(text)).join('') + levels
  return { bytes: await wordOf({ document, styles, numbering: lists }), words, isRefused }
}
