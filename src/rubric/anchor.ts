/** The fragment of a descriptor without discriminator, by its place at its level, counted from 1. */
export const anchorOfPlace = (place: number) => `descriptor-${place}`

/** Whether a fragment is kept for descriptors without discriminator. */
export const isAnchorOfPlace = (anchor: string) => /^descriptor-\d+$/.test(anchor)
