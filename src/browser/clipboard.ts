import type { Copied } from '../rubric/citation.ts'

/**
 * Puts rich and plain text on the clipboard. False when the browser refuses, for lack of permission. Without a secure
 * connection, as on an intranet, it falls back to a copy event.
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
  let isSet = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', plain)
    event.preventDefault()
    isSet = true
  }
  document.addEventListener('copy', fill, { once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return isCopied && isSet
}
