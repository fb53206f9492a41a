import type { Copied } from '../rubric/citation.ts'

/**
 * Puts rich and plain text on the clipboard. False when the browser refuses, which it may do without a secure
 * connection or without permission; the older way through a copy event works on plain intranet connections.
 */
export async function copy(copied: Copied): Promise<boolean> {
  try {
    const blob = (text: string, type: string) => new Blob([text], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(copied.html, 'text/html'),
        'text/plain': blob(copied.plain, 'text/plain'),
      }),
    ])
    return true
  } catch {
    return copyByEvent(copied)
  }
}

function copyByEvent({ html, plain }: Copied): boolean {
  let taken = false
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', plain)
    event.preventDefault()
    taken = true
  }
  document.addEventListener('copy', take, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', take)
  return done && taken
}
