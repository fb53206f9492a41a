import { readFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import JSZip from 'jszip'
import { expect } from './test.ts'

/** A Word file that a browser downloaded. */
interface WordDownload {
  readonly file: string
  readonly fileName: string
  /** The texts of its body and of its footer. */
  readonly texts: readonly string[]
  readonly foot: readonly string[]
}

/** Clicks a page's button for a Word file, and reads the downloaded file. */
export async function downloadWord(page: Page, name: string, info: TestInfo): Promise<WordDownload> {
  const download = page.waitForEvent('download')
  const button = page.getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) await page.getByRole('main').getByText('Share or download').click()
  await button.click()
  const fileName = (await download).suggestedFilename()
  await expect(page.locator('#_message')).toHaveText(`Downloaded ${fileName}`)
  const file = info.outputPath(fileName)
  await (await download).saveAs(file)
  const zip = await JSZip.loadAsync(await readFile(file))
  const textsOf = async (part: string) =>
    ((await zip.file(part)?.async('string')) ?? '')
      .split(/<[^>]+>/)
      .map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
  return { file, fileName, texts: await textsOf('word/document.xml'), foot: await textsOf('word/footer1.xml') }
}
