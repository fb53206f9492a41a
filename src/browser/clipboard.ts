import type { ClipboardContent } from '../rubric/citation.ts'

/**
 * Copies rich and plain text to the clipboard. Falls back to a copy event where the Clipboard API is unavailable, for
 * example on an intranet without HTTPS. Returns false if the browser does not allow copying.
 */
export async function copy(content: ClipboardContent): Promise<boolean> {
  try {
    const blob = (text: string, type: string) => new Blob([text], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(content.html, 'text/html'),
        'text/plain': blob(content.plain, 'text/plain'),
      }),
    ])
    return true
  } catch {
    return copyByEvent(content)
  }
}

function copyByEvent({ html, plain }: ClipboardContent): boolean {
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
