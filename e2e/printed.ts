import { extractText, getDocumentProxy } from 'unpdf'

/** Paper that people print on. */
export const papers = ['Letter', 'A4'] as const
export type Paper = (typeof papers)[number]

/** What prints a page: a tab of either browser. */
interface Printer {
  pdf(options: { format: Paper }): Promise<Uint8Array>
}

/** A text without white space and ligatures, as printed texts are compared. */
export const words = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** What one paper holds. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PrintedPiece[]
}

/** A text set in one go, in points from the left and from the foot of its page. */
export interface PrintedPiece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly foot: number
  readonly size: number
}

/** As the browser's own print makes it, without backgrounds. */
const print = async (page: Printer, format: Paper) => getDocumentProxy(new Uint8Array(await page.pdf({ format })))

/** The text of each page, white space left out. */
export async function printed(page: Printer, paper: Paper = 'Letter'): Promise<string[]> {
  const { text } = await extractText(await print(page, paper))
  return text.map(words)
}

/** Where on each page its texts are. */
export async function printedPages(page: Printer, paper: Paper): Promise<PrintedPage[]> {
  const pdf = await print(page, paper)
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  return Promise.all(pages.map(async (one) => pageOf(await one)))
}

type Sheet = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function pageOf(sheet: Sheet): Promise<PrintedPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet.view
  const { items } = await sheet.getTextContent()
  const pieces = items.flatMap((item): PrintedPiece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size, x, y] = item.transform as [number, number, number, number, number, number]
    return [{ text: item.str, left: x, right: x + item.width, foot: y, size }]
  })
  return { width: right - left, height: top - bottom, pieces }
}
