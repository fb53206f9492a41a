/**
 * Sets the page's address, either as a new history entry or in place of the current one. If the browser refuses, as
 * Safari does when addresses change too fast, the page keeps its address.
 */
export function setAddress(kind: 'push' | 'replace', address: string): void {
  try {
    history[`${kind}State`](null, '', address)
  } catch {
    // The next change sets the address.
  }
}
