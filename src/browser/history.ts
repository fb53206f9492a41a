/**
 * Takes an address into the browser’s, as a step that one can go back from or in the place of the present one. Where the
 * browser refuses, as Safari does when addresses come too fast, the page goes on with the address that it has.
 */
export function step(kind: 'push' | 'replace', address: string): void {
  try {
    history[`${kind}State`](null, '', address)
  } catch {
    // The next one may be taken.
  }
}
