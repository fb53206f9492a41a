import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/** A text without white space, as printed texts are compared. */
export const words = (text: string) => text.replace(/\s+/g, '')

/** The text of each page, white space left out, as the browser's own print makes it on US Letter without backgrounds. */
export async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'Letter' })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return text.map(words)
}
