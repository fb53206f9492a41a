/** What can turn the direction of what stands around it: direction marks, and letters that are written right to left. */
const turning = /[\p{Bidi_Control}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

const [begin, end] = ['\u2068', '\u2069'] // FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
const isolates = /[\u2066-\u2069]/g

/**
 * Words of a document (or of an address) that stand in a line with words of ours: such that they can't turn ours around.
 * Words that could are isolated by the marks that Unicode has for it (https://www.unicode.org/reports/tr9/); all others
 * stay as they are. Browsers let a mark in an element end the element's own isolation, so each mark without its pair,
 * too, gets one here.
 */
export function isolated(words: string): string {
  if (!turning.test(words)) return words
  let open = 0
  let unbegun = 0
  for (const [mark] of words.matchAll(isolates)) {
    if (mark !== end) open++
    else if (open) open--
    else unbegun++
  }
  return begin.repeat(unbegun + 1) + words + end.repeat(open + 1)
}
