import { extractText, getDocumentProxy } from 'unpdf'

/** What prints a page: a tab of either browser. */
interface Printer {
  pdf(options: { format: 'Letter' }): Promise<Uint8Array>
}

/** A text without white space and ligatures, as printed texts are compared. */
export const words = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** The text of each page, white space left out, as the browser's own print makes it on US Letter without backgrounds. */
export async function printed(page: Printer): Promise<string[]> {
  const pdf = await page.pdf({ format: 'Letter' })
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return text.map(words)
}
