/** Shortens text to at most `length` characters for a preview. Cuts long text between words and adds an ellipsis. */
export function beginningOf(text: string, length: number): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= length) return line
  const prefix = line.slice(0, length - 1)
  const end = line[length - 1] === ' ' ? prefix.length : Math.max(prefix.lastIndexOf(' '), 0) || prefix.length
  return `${prefix.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`
}
