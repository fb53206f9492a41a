import { extname } from 'node:path'
import { bytesOf } from '../../content/bytes.ts'
import { sha256Of } from '../../content/source-list.ts'
import type { sourceExtensions } from '../../content/read.ts'
import type { Problem } from '../../rubric/problem.ts'
import type { DocumentFile } from '../document.ts'
import type { Block } from '../form/lines.ts'
import { parseBlocks } from '../form/parse.ts'
import type { Reading, Refusal } from '../reading.ts'
import { tableOfCsv } from './csv.ts'
import { linesOfText } from './text.ts'
import { type FileFault, UnreadableFile } from './unreadable.ts'
import { blocksOfWord } from './word.ts'

/** A source document, and the file it was received in. The file may also contain other documents. */
export interface ReceivedDocument extends DocumentFile {
  readonly bytes: Buffer
  readonly extension: (typeof sourceExtensions)[number]
  /** Everything read from the file. */
  readonly reading: Reading
}

/** Reads the source documents in a file. Never throws. */
export async function receiveDocuments(
  file: string,
): Promise<{ documents: readonly ReceivedDocument[]; remarks: readonly Problem[] } | Refusal> {
  const bytes = await bytesOf(file)
  if (!Buffer.isBuffer(bytes)) return { problems: [{ file, ...bytes }] }
  const reading = await parseSource(file, bytes)
  if ('problems' in reading) return reading
  const extension = isZip(bytes) ? '.docx' : isCsv(file) ? '.csv' : '.txt'
  const documents = reading.documents.map((document) => ({ ...document, file, bytes, extension, reading }) as const)
  return { documents, remarks: reading.remarks }
}

const readings = new Map<string, Promise<Reading | Refusal>>()

/** Parses the source documents in a file, given its bytes. A file that several rubrics share is parsed only once. */
export async function parseSource(file: string, bytes: Buffer): Promise<Reading | Refusal> {
  const hash = `${extname(file)} ${sha256Of(bytes)}`
  const cachedReading = await readings.get(hash)
  if (cachedReading && 'documents' in cachedReading) return cachedReading
  const reading = parse(file, bytes)
  readings.set(hash, reading)
  return reading
}

async function parse(file: string, bytes: Buffer): Promise<Reading | Refusal> {
  const fault = unsupportedKind(file, bytes)
  if (fault) return { problems: [{ file, ...fault }] }
  try {
    const { blocks, remarks } = await blocksOf(file, bytes)
    const reading = parseBlocks(file, blocks)
    if ('problems' in reading) return reading
    return { ...reading, remarks: [...remarks.map((remark) => ({ file, ...remark })), ...reading.remarks] }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { problems: error.problems.map((problem) => ({ file, ...problem })) }
  }
}

async function blocksOf(file: string, bytes: Buffer): Promise<{ blocks: readonly Block[]; remarks: FileFault[] }> {
  if (isZip(bytes)) return blocksOfWord(bytes)
  return { blocks: isCsv(file) ? [tableOfCsv(bytes)] : linesOfText(bytes), remarks: [] }
}

const isCsv = (file: string) => extname(file).toLowerCase() === '.csv'
const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))

/** For each unsupported kind of file: how it begins, what it is called, and how to convert it. */
const unsupportedKinds: readonly (readonly [beginning: string, kind: string, fix: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an older Word document (.doc)', 'Open it in Word and save it as .docx.'],
  ['%PDF', 'a PDF', 'Save the document that it was created from as .docx, or copy its text to a plain text file.'],
  ['{\\rtf', 'a rich text document (.rtf)', 'Open it in Word and save it as .docx.'],
]

/** The name of the part that holds the contents of an encrypted Word file. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')

function unsupportedKind(file: string, bytes: Buffer): FileFault | undefined {
  if (bytes[0] === 0xd0 && bytes.includes(encryptedPart)) {
    const fix = 'Open it in Word, remove the password (File, Info, Protect Document) and save it again.'
    return { wrong: 'expected a document that anyone can open, found one that is protected by a password', fix }
  }
  const beginning = bytes.subarray(0, 8).toString('latin1')
  const kind = unsupportedKinds.find(([start]) => beginning.startsWith(start))
  if (kind)
    return { wrong: `expected a Word document (.docx), plain text or a table (.csv), found ${kind[1]}`, fix: kind[2] }
  const extension = extname(file).toLowerCase()
  if (isZip(bytes) === (extension === '.docx')) return undefined
  const [expected, actual] = isZip(bytes)
    ? ['plain text', `a zipped file named ${extension || 'without extension'}`]
    : ['a Word document', 'a different kind of file']
  const fix = 'Save it again as .docx, as .csv or as plain text; a name alone does not make it one.'
  return { wrong: `expected ${expected}, found ${actual}`, fix }
}
