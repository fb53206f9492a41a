interface ImportMetaEnv {
  /** The version of the search index that a page uses, and the name of its page table. */
  readonly SEARCH_INDEX: { readonly version: string; readonly table: string }
}
