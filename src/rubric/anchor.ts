/** Contains a dot, which no id has, so that no discriminator’s fragment begins like this. */
const beginning = 'descriptor.'

/**
 * The fragments of the descriptors of one level, in their order. The first descriptor of a discriminator has its id,
 * which addresses all descriptors of that discriminator. Every other descriptor has its first words: at least five, and as
 * many as distinguish it. They come from the text, so an address never leads to different words later.
 */
export function anchorsOf(
  descriptors: readonly { readonly discriminator: string | null; readonly text: string | null }[],
): string[] {
  const isFirst = ({ discriminator }: (typeof descriptors)[number], index: number) =>
    discriminator !== null && descriptors.findIndex((other) => other.discriminator === discriminator) === index
  const others = descriptors.filter((descriptor, index) => !isFirst(descriptor, index))
  const ofWords = anchorsOfWords(others.map(({ text }) => text ?? ''))
  return descriptors.map((descriptor, index) =>
    isFirst(descriptor, index) ? descriptor.discriminator! : ofWords[others.indexOf(descriptor)]!,
  )
}

function anchorsOfWords(texts: readonly string[]): string[] {
  const words = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{1,20}/gu) ?? [])
  const first = (index: number, count: number) => (words[index] ?? []).slice(0, count).join('-')
  const anchors = texts.map((_, index) => {
    const others = texts.keys().filter((other) => other !== index)
    const shared = Math.max(0, ...others.map((other) => sharedWords(words[index] ?? [], words[other] ?? [])))
    return beginning + first(index, Math.max(5, shared + 1))
  })
  return anchors.map((anchor, index) => {
    const before = anchors.slice(0, index).filter((other) => other === anchor).length
    return before ? `${anchor}.${before + 1}` : anchor
  })
}

/** The number of words that two texts share at their beginning. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, index) => word !== other[index])
  return end < 0 ? one.length : end
}
