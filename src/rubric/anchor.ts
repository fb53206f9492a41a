/** The prefix of a fragment built from a descriptor's first words. The dot prevents clashes with discriminator ids. */
const prefix = 'descriptor.'

/**
 * The fragments for one level's descriptors, in order. A discriminator's first descriptor uses the discriminator's id,
 * which addresses all of the discriminator's descriptors. Every other fragment is built from the descriptor's first
 * words: at least five, or more if needed to make it unique. Because such a fragment comes from the text, it never
 * points to different wording.
 */
export function anchorsOf(
  descriptors: readonly { readonly discriminator: string | null; readonly text: string | null }[],
): string[] {
  const isFirst = ({ discriminator }: (typeof descriptors)[number], index: number) =>
    discriminator !== null && descriptors.findIndex((other) => other.discriminator === discriminator) === index
  const others = descriptors.filter((descriptor, index) => !isFirst(descriptor, index))
  const wordAnchors = anchorsOfWords(others.map(({ text }) => text ?? ''))
  return descriptors.map((descriptor, index) =>
    isFirst(descriptor, index) ? descriptor.discriminator! : wordAnchors[others.indexOf(descriptor)]!,
  )
}

function anchorsOfWords(texts: readonly string[]): string[] {
  const words = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{1,20}/gu) ?? [])
  const firstWords = (index: number, count: number) => (words[index] ?? []).slice(0, count).join('-')
  const anchors = texts.map((_, index) => {
    const others = texts.keys().filter((other) => other !== index)
    const sharedCount = Math.max(0, ...others.map((other) => sharedLength(words[index] ?? [], words[other] ?? [])))
    return prefix + firstWords(index, Math.max(5, sharedCount + 1))
  })
  return anchors.map((anchor, index) => {
    const earlierCount = anchors.slice(0, index).filter((other) => other === anchor).length
    return earlierCount ? `${anchor}.${earlierCount + 1}` : anchor
  })
}

/** How many leading words two lists have in common. */
function sharedLength(left: readonly string[], right: readonly string[]): number {
  const end = left.findIndex((word, index) => word !== right[index])
  return end < 0 ? left.length : end
}
