import { fetchJson } from '../browser/fetch-json.ts'
import { done, say, show } from '../browser/message.ts'
import { originOf } from '../browser/origin.ts'
import type { SourceDocument } from '../documents/document.ts'
import type { WordRequest } from './request.ts'
import type { Origin } from './word-file.ts'

/** Makes the Word file that a button is for, has the browser save it, and says so. */
export async function press(pressed: HTMLButtonElement): Promise<void> {
  const origin = originOf(pressed)
  if (!origin) return
  const request: WordRequest = JSON.parse(pressed.dataset['word'] ?? '')
  say('Preparing the Word file.')
  try {
    save(await made(request, origin), request.file)
    done(pressed, 'Downloaded', `Downloaded ${request.file}`)
  } catch {
    show('The Word file could not be created: part of this site could not be loaded. Try again.')
  }
}

async function made({ kind, documents, level }: WordRequest, origin: Origin): Promise<Blob> {
  const [{ rubricFile, levelFile }, ...whole] = await Promise.all([
    import('./word-file.ts'),
    ...documents.map((one) => fetchJson<SourceDocument>(one)),
  ])
  const wanted = whole.map((one) => ({
    ...one,
    levels: one.levels.filter(({ title }) => level === undefined || title === level),
  }))
  return kind === 'rubric' ? rubricFile(wanted, origin) : levelFile(wanted, origin, kind === 'worksheet')
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file by then, or asks where to put what it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
