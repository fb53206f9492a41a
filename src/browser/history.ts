/**
 * Sets the page's address, either as a new history entry or in place of the current one. If the browser refuses, as
 * Safari does when the address changes too often, the page keeps its old address.
 */
export function setAddress(kind: 'push' | 'replace', address: string): void {
  try {
    history[`${kind}State`](null, '', address)
  } catch {
    // The address stays out of date until a later call succeeds.
  }
}
