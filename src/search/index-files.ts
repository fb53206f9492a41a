/** What scripts and the build must both know of the files of a search index. */
export const catalogFile = 'catalog.json'
/** The folder of a version never changes, so Pagefind need not ask whether it did. */
export const cacheTag = 'kept'
/** What is fetched as soon as someone goes to the box, beside the page table, whose name is different each time. */
export const firstFiles = ['pagefind.js', catalogFile, `pagefind-entry.json?ts=${cacheTag}`, 'wasm.en.pagefind']
