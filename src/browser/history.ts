/**
 * Sets the address of the page, as a new entry of the history or in place of the current one. Where the browser refuses,
 * as Safari does when addresses change too fast, the page keeps its address.
 */
export function setAddress(kind: 'push' | 'replace', address: string): void {
  try {
    history[`${kind}State`](null, '', address)
  } catch {
    // The next change sets it.
  }
}
