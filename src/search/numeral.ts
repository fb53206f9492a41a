const written = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** The number that a word is: 3, three or iii. */
export function numeralOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const place = Math.max(written.indexOf(word), roman.indexOf(word))
  return place === -1 ? undefined : place + 1
}

/** What has a number in its name: Level III, Factor 3, Career Path 2. */
const numbered = ['level', 'factor', 'path']

/** The name by number that begins at a place among words, such as "level 3" at "level three". */
export function numberedName(words: readonly string[], place: number): string | undefined {
  const [noun = '', word = ''] = words.slice(place, place + 2)
  const number = numbered.includes(noun) ? numeralOf(word) : undefined
  return number === undefined ? undefined : `${noun} ${number}`
}

/** The words of a name, and its names by number. */
export function nameWords(words: readonly string[]): Set<string> {
  return new Set([...words, ...words.flatMap((_, place) => numberedName(words, place) ?? [])])
}
