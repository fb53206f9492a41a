import { type MakeFile, filesOf } from './files.ts'
import { absolute, loadRendition } from './load.ts'
import { to } from '../routes/to.ts'

let made: Promise<ReadonlyMap<string, MakeFile>> | undefined
const loadFiles = async () => filesOf(await loadRendition(), absolute)

/** The text of a file that can be taken away, by its address. Throws when there is none, which is a page's mistake. */
export async function loadDownload(address: string): Promise<string> {
  const files = await (import.meta.env.DEV ? loadFiles() : (made ??= loadFiles()))
  const make = files.get(to.inContent(address))
  if (!make) throw new Error(`There is no file at ${address}.`)
  return String(await make())
}

const sizes = new Map<string, string>()

/** How large the file at an address is, before compression: 3.1 kB */
export async function downloadSize(address: string): Promise<string> {
  const known = import.meta.env.DEV ? undefined : sizes.get(address)
  const size = known ?? sizeOf(await loadDownload(address))
  sizes.set(address, size)
  return size
}

function sizeOf(file: string): string {
  const kilobytes = Buffer.byteLength(file) / 1000
  const [size, unit] = kilobytes < 1000 ? [kilobytes, 'kB'] : [kilobytes / 1000, 'MB']
  return `${size.toLocaleString('en', { maximumSignificantDigits: size < 100 ? 2 : 3 })} ${unit}`
}
