interface ImportMetaEnv {
  /** The version of the page's search index, and the name of the page table in that index. */
  readonly SEARCH_INDEX: { readonly version: string; readonly table: string }
}

declare module 'damerau-levenshtein' {
  /** How many edits turn one word into another: letters added, removed, replaced or swapped with a neighbor. */
  export default function distance(first: string, second: string): { readonly steps: number }
}
