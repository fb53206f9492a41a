interface ImportMetaEnv {
  /** The version of the page's search index, and the name of the page table in that index. */
  readonly SEARCH_INDEX: { readonly version: string; readonly table: string }
}

declare module 'damerau-levenshtein' {
  /**
   * Counts the edits that turn one word into another. Each edit adds, removes or replaces a letter, or swaps two
   * neighboring letters.
   */
  export default function distance(first: string, second: string): { readonly steps: number }
}
