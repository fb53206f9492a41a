import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import fresh from 'fresh'
import Negotiator from 'negotiator'
import { parse, type Range } from 'range-parser'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
}
/** Pagefind compresses its files itself. */
const incompressible = new Set(['.png', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment'])

/** What `range-parser` says of ranges, a bit each. */
const [malformed, unsatisfiable] = [1, 2]

/** Answers with a file or the part of it that is asked for, or that what the browser has is the same. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  cacheControl: string,
): Promise<void> {
  const { size, mtimeMs } = await stat(file)
  const etag = `W/"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`
  response.setHeader('cache-control', cacheControl).setHeader('etag', etag).setHeader('accept-ranges', 'bytes')
  if (fresh(request.headers, { etag })) {
    response.writeHead(304).end()
    return
  }
  const range = rangeOf(request, size)
  if (range === 'none') response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  else await write(request, response, file, size, 200, range)
}

/** Answers that there is nothing at the address, with the page that says so. */
export async function sendMissing(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  await write(request, response, file, (await stat(file)).size, 404)
}

/** The one part of a file that is asked for; what is asked otherwise, or of a former file, is answered by the whole. */
function rangeOf({ method, headers }: IncomingMessage, size: number): Range | 'none' | undefined {
  if (method !== 'GET' || headers.range === undefined || headers['if-range'] !== undefined) return undefined
  const { code, type, ranges } = parse(size, headers.range)
  if (type !== 'bytes' || code & malformed || ranges.length > 1) return undefined
  return ranges[0] ?? (code & unsatisfiable ? 'none' : undefined)
}

async function write(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  size: number,
  status: 200 | 404,
  range?: Range,
): Promise<void> {
  const extension = extname(file)
  const compressible = !incompressible.has(extension)
  const compress = compressible && !range && new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip'
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.writeHead(range ? 206 : status, {
    'content-type': types[extension] ?? 'application/octet-stream',
    ...(compressible && { vary: 'accept-encoding' }),
    ...(compress ? { 'content-encoding': 'gzip' } : { 'content-length': end + 1 - start }),
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const content = createReadStream(file, range)
  await (compress ? pipeline(content, createGzip(), response) : pipeline(content, response))
}
