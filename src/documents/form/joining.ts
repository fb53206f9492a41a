/** A hyphen, dash or slash at the end of a word: what follows on the next line belongs to it, with no space between. */
const tight = /\S[-\u2010\u2011–—/]$/

/** A hyphen that stands for a word's end, which follows later: `pre- and post-award`. */
const suspended = /^(?:and|or|to|through)\b/

/** Lines put together as one text, and each place where it can't be known whether a hyphen or dash was in the words. */
export function joinedLines(lines: readonly string[]): { text: string; doubtful: string[] } {
  const doubtful: string[] = []
  let text = ''
  for (const line of lines) {
    const close = tight.test(text) && !(text.endsWith('-') && suspended.test(line))
    if (tight.test(text) && !text.endsWith('/')) {
      doubtful.push(`${lastWord.exec(text)?.[0]}${close ? '' : ' '}${line.split(' ', 1)[0]}`)
    }
    text = text && !close ? `${text} ${line}` : text + line
  }
  return { text: text.trim(), doubtful }
}

const lastWord = /\S+$/
