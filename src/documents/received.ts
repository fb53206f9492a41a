import { readFile } from 'node:fs/promises'
import type { Problem } from '../rubric/problem.ts'
import type { DocumentFile } from './document.ts'
import { parseDocument } from './parse.ts'

/** A source document as it was received and what it says. */
export interface ReceivedDocument extends DocumentFile {
  readonly bytes: Buffer
}

/** Reads files as source documents: those that are, and all that is wrong with the others. Never throws. */
export async function readDocuments(
  files: readonly string[],
): Promise<{ documents: ReceivedDocument[]; problems: Problem[] }> {
  const documents: ReceivedDocument[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
    if (bytes instanceof Error) {
      problems.push({ file, ...unreadable(bytes) })
      continue
    }
    const text = decoded(bytes)
    if (text === undefined) {
      problems.push({
        file,
        wrong: 'expected text in UTF-8, found other bytes',
        fix: 'Save it as plain text in UTF-8.',
      })
      continue
    }
    const parsed = parseDocument(file, text)
    if ('problems' in parsed) problems.push(...parsed.problems)
    else documents.push({ file, bytes, document: parsed.document })
  }
  return { documents, problems }
}

function unreadable({ code, message }: NodeJS.ErrnoException): Pick<Problem, 'wrong' | 'fix'> {
  if (code === 'ENOENT') return { wrong: 'there is no such file', fix: 'Check its name and folder.' }
  if (code === 'EISDIR')
    return { wrong: 'it is a folder', fix: 'Name the files in it, for example with /*.txt at its end.' }
  return { wrong: `it cannot be read: ${message}`, fix: 'Check the file.' }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
