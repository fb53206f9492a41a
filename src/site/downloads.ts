import { documentOf } from '../documents/document.ts'
import { writeDocument } from '../documents/form/write.ts'
import { casePackage } from '../exports/case.ts'
import { rubricsCsv } from '../exports/csv.ts'
import { rubricsModel } from '../exports/json.ts'
import { modelSchema } from '../exports/schema.ts'
import { to } from '../routes/to.ts'
import { siteTitle } from '../rubric/site.ts'
import { loadRendition } from './load.ts'
import { routes } from '../routes/routes.ts'

/** The addresses of this site in full, for files that leave it. */
export const absolute = routes(new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href)

let made: Promise<ReadonlyMap<string, string>> | undefined

/** All files that can be taken away, by their addresses. While the site is worked on they are made anew. */
export function loadDownloads(): Promise<ReadonlyMap<string, string>> {
  if (import.meta.env.DEV) return makeDownloads()
  return (made ??= makeDownloads())
}

async function makeDownloads(): Promise<ReadonlyMap<string, string>> {
  const { snapshot, place } = await loadRendition()
  const { family, site, edition } = snapshot
  const publisher = site.organization ?? siteTitle(site)
  const origin = { to: absolute, publisher, edition, lasting: place !== '' }
  return new Map([
    [to.rubricsTable(), rubricsCsv(family, absolute, edition)],
    [to.rubricsModel(), JSON.stringify(rubricsModel(family, absolute, site, edition))],
    [to.rubricsSchema(), JSON.stringify(modelSchema(absolute.rubricsSchema()), null, 2)],
    ...family.rubrics.map((rubric) => [to.rubricText(rubric), writeDocument(documentOf(rubric))] as const),
    ...family.careerPaths.map(
      (careerPath) => [to.casePackage(careerPath), JSON.stringify(casePackage(careerPath, origin))] as const,
    ),
  ])
}

const types: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', txt: 'text/plain' }

/** Answers with the file at an address. */
export async function download(address: string): Promise<Response> {
  const type = types[address.split('.').at(-1) ?? '']
  return new Response((await loadDownloads()).get(address), { headers: { 'content-type': `${type}; charset=utf-8` } })
}

const sizes = new Map<string, string>()

/** How large the file at an address is, before compression: 3.1 kB */
export async function downloadSize(address: string): Promise<string> {
  const file = (await loadDownloads()).get(address) ?? ''
  const known = import.meta.env.DEV ? undefined : sizes.get(address)
  const size = known ?? sizeOf(file)
  sizes.set(address, size)
  return size
}

function sizeOf(file: string): string {
  const kilobytes = Buffer.byteLength(file) / 1000
  const [size, unit] = kilobytes < 1000 ? [kilobytes, 'kB'] : [kilobytes / 1000, 'MB']
  return `${size.toLocaleString('en', { maximumSignificantDigits: size < 100 ? 2 : 3 })} ${unit}`
}
