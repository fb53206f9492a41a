interface ImportMetaEnv {
  /** The version of the page's search index, and the name of its page table. */
  readonly SEARCH_INDEX: { readonly version: string; readonly table: string }
}

declare module 'damerau-levenshtein' {
  /** The number of edits between two words: letters added, removed, replaced or swapped with a neighbor. */
  export default function distance(first: string, second: string): { readonly steps: number }
}
