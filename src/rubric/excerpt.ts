/** The beginning of a text, for a preview: at most `length` characters, cut between words, with an ellipsis. */
export function beginningOf(text: string, length: number): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const end = line[length - 1] === ' ' ? cut.length : Math.max(cut.lastIndexOf(' '), 0) || cut.length
  return `${cut.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`
}
