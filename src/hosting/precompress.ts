import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Files that shrink; pictures are compressed already, and `_headers` and its kin are for the host itself. */
const texts = /\.(html|css|js|json|csv|txt|svg|xml)$/
/** Files at once: enough to keep the processor busy while others are read and written. */
const together = 16
/** The highest quality takes ten times as long for two per cent. */
const brotliQuality = 9

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/**
 * Writes every text file of a finished site once more compressed, as `.gz` and `.br` beside it, for hosts that send
 * such files instead of compressing at each request. The same files give the same bytes.
 */
export async function precompress(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => texts.test(name))
  for (let start = 0; start < files.length; start += together) {
    await Promise.all(files.slice(start, start + together).map((name) => compress(join(folder, name))))
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  const [asGzip, asBrotli] = await Promise.all([
    toGzip(content, { level: 9 }),
    toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  ])
  await Promise.all([writeFile(`${file}.gz`, asGzip), writeFile(`${file}.br`, asBrotli)])
}
