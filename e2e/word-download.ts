import { readFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import JSZip from 'jszip'
import { expect } from './test.ts'

/** A Word file that a browser downloaded. */
interface WordDownload {
  readonly file: string
  readonly fileName: string
  /** The runs of text in its body. */
  readonly body: readonly string[]
  /** The runs of text in its footer. */
  readonly footer: readonly string[]
}

/** Clicks the button with the given name, and reads the Word file that it downloads. */
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
  const runsOf = async (part: string) =>
    ((await zip.file(part)?.async('string')) ?? '')
      .split(/<[^>]+>/)
      .map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
  return { file, fileName, body: await runsOf('word/document.xml'), footer: await runsOf('word/footer1.xml') }
}
