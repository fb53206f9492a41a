interface ImportMetaEnv {
  /** The version of the search index that a page uses, and the name of its page table. */
  readonly SEARCH_INDEX: { readonly version: string; readonly table: string }
}

declare module 'damerau-levenshtein' {
  /** How many letters part two words: added, dropped, replaced, or swapped with their neighbors. */
  export default function distance(one: string, other: string): { readonly steps: number }
}
