/** The words of an index. */
export const wordsFile = 'words.json'
/** The folder of a version never changes, so Pagefind need not ask whether it did. */
export const cacheTag = 'kept'
/** What is fetched as soon as someone goes to the box, beside the page table, whose name changes. */
export const firstFiles = ['pagefind.js', wordsFile, `pagefind-entry.json?ts=${cacheTag}`, 'wasm.en.pagefind']
