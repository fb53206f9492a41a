import { quoted } from '../form/lines.ts'
import type { ReadParagraph } from './reader.ts'
import type { Unreadable } from './unreadable.ts'
import { type Witnessed, anySymbol } from './witness.ts'

const bare = (words: string) => words.replace(/\s+/g, ' ').trim()

/**
 * Compares what was read with what the file's XML holds, paragraph by paragraph, letter by letter: what they do not
 * agree on, and remarks on what symbols were read as.
 */
export function compared(read: readonly ReadParagraph[], witnessed: readonly Witnessed[]) {
  const problems: Unreadable[] = []
  const remarks: Unreadable[] = []
  for (let place = 0; place < Math.max(read.length, witnessed.length); place++) {
    const [own = '', held = ''] = [read[place]?.words, witnessed[place]?.words].map((words) => bare(words ?? ''))
    const symbols = symbolsIn(held, own)
    if (symbols) {
      const signs = [...new Set(symbols)].map((sign) => `"${sign}"`).join(', ')
      const wrong = `read as ${signs} what Word shows as a symbol, in ${quoted(own)}`
      if (signs) remarks.push({ line: place + 1, wrong })
      continue
    }
    const wrong = `expected ${quoted(held)}, as the file has it, found ${quoted(own)} when it was read`
    problems.push({
      line: place + 1,
      wrong,
      fix: 'Type the paragraph again in Word, without fields and special parts.',
    })
    break
  }
  return { problems, remarks }
}

/** The characters that stand where the witness has only a symbol; nothing when anything else differs. */
function symbolsIn(held: string, read: string): string[] | undefined {
  const [a, b] = [[...held], [...read]]
  if (a.length !== b.length) return undefined
  const pairs = a.map((character, at) => [character, b[at] ?? ''] as const).filter(([one, other]) => one !== other)
  const same = pairs.every(([one, other]) => one === anySymbol && /[^\s\p{C}]/u.test(other))
  return same ? pairs.map(([, other]) => other) : undefined
}
