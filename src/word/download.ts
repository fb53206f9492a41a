import { fetchJson } from '../browser/fetch-json.ts'
import { announce, confirm, show } from '../browser/message.ts'
import { originOf } from '../browser/origin.ts'
import type { SourceDocument } from '../documents/document.ts'
import type { WordRequest } from './request.ts'
import type { Origin } from './word-file.ts'

/** Creates the Word file for the pressed button, downloads it and confirms the download. */
export async function press(pressedButton: HTMLButtonElement): Promise<void> {
  const origin = originOf(pressedButton)
  if (!origin) return
  const request: WordRequest = JSON.parse(pressedButton.dataset['word'] ?? '')
  announce('Preparing the Word file.')
  try {
    save(await createFile(request, origin), request.file)
    confirm(pressedButton, 'Downloaded', `Downloaded ${request.file}`)
  } catch {
    show('The Word file could not be created: part of this site could not be loaded. Try again.')
  }
}

async function createFile({ kind, documents, level }: WordRequest, origin: Origin): Promise<Blob> {
  const [{ rubricFile, levelFile }, ...rubrics] = await Promise.all([
    import('./word-file.ts'),
    ...documents.map((address) => fetchJson<SourceDocument>(address)),
  ])
  const sourceDocuments = rubrics.map((rubric) => ({
    ...rubric,
    levels: rubric.levels.filter(({ title }) => level === undefined || title === level),
  }))
  return kind === 'rubric'
    ? rubricFile(sourceDocuments, origin)
    : levelFile(sourceDocuments, origin, kind === 'worksheet')
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Within a minute, the browser has read the file or asked where to save it, and no longer needs the URL.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
