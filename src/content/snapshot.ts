import type { Family } from '../rubric/family.ts'

// Astro loads pages and content anew in the same process, so that what both sides know can only be on the global object.
const shared = globalThis as { checkedFamily?: Family }

/** Hands the family that a build has read and checked on to its pages, which then need not read it again. */
export function shareFamily(family: Family): void {
  shared.checkedFamily = family
}

/** The family that was checked before this build; nothing while the site is worked on. */
export const sharedFamily = (): Family | undefined => shared.checkedFamily
