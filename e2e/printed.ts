import { extractText, getDocumentProxy } from 'unpdf'

/** The paper sizes that readers use. */
export const papers = ['Letter', 'A4'] as const
export type Paper = (typeof papers)[number]

/** The side margin set by `@page`, in points. */
export const sideMargin = 0.85 * 72

/** A browser tab that Playwright or Puppeteer can print. */
interface Printer {
  pdf(options: { format: Paper }): Promise<Uint8Array>
}

/** Removes white space and replaces ligatures with letters, so that text can be compared with printed text. */
export const compact = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** The size of a printed page in points, and its text. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PrintedPiece[]
}

/** A run of text, measured in points from the left and bottom edges of its page. */
export interface PrintedPiece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly size: number
}

/** Prints with the browser's default options, which omit backgrounds. */
const print = async (page: Printer, format: Paper) => getDocumentProxy(new Uint8Array(await page.pdf({ format })))

/** The text of each printed page, without white space. */
export async function printedText(page: Printer, paper: Paper = 'Letter'): Promise<string[]> {
  const { text } = await extractText(await print(page, paper))
  return text.map(compact)
}

/** The size and text runs of each printed page. */
export async function printedPages(page: Printer, paper: Paper): Promise<PrintedPage[]> {
  const pdf = await print(page, paper)
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  return Promise.all(pages.map(async (sheet) => pageOf(await sheet)))
}

type Sheet = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function pageOf(sheet: Sheet): Promise<PrintedPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view
  const { items } = await sheet.getTextContent()
  const pieces = items.flatMap((item): PrintedPiece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
    return [{ text: item.str, left: x, right: x + item.width, bottom: y, size }]
  })
  return { width: right - left, height: top - bottom, pieces }
}
