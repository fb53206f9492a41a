import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type Usage, measureScript } from './usage.ts'

/** A page reduced to its text. */
interface BarePage {
  /** The path of the page on the site, without leading or trailing slashes. */
  readonly address: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

// Must be inside the repository, because Astro cannot find its own packages from elsewhere.
const project = resolve('dist.bare')

const template = `---
import { readFileSync } from 'node:fs'

export const getStaticPaths = () =>
  JSON.parse(readFileSync('pages.json', 'utf8')).map(({ address, ...props }) => ({ params: { slug: address || undefined }, props }))

const { title, paragraphs } = Astro.props
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body>
    {paragraphs.map((paragraph) => <p>{paragraph}</p>)}
  </body>
</html>
`

/**
 * For each page of a built site, builds a bare page with the same text, using the same version of Astro but none of our
 * code.
 */
export async function buildBarePages(outDir: string): Promise<Usage> {
  await rm(project, { recursive: true, force: true })
  try {
    await mkdir(join(project, 'src/pages'), { recursive: true })
    await writeFile(join(project, 'src/pages/[...slug].astro'), template)
    await writeFile(join(project, 'package.json'), '{ "type": "module" }')
    await writeFile(join(project, 'pages.json'), JSON.stringify(await barePages(outDir)))
    const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs')
    return measureScript(astro, ['build', '--silent'], { ASTRO_TELEMETRY_DISABLED: '1' }, project)
  } finally {
    await rm(project, { recursive: true, force: true })
  }
}

async function barePages(outDir: string): Promise<BarePage[]> {
  const files = (await readdir(outDir, { recursive: true })).filter((file) => file.endsWith('.html'))
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(outDir, file), 'utf8')
      const address = file.replaceAll('\\', '/').replace(/\/?(index)?\.html$/, '')
      return { address, ...textOf(html) }
    }),
  )
}

/** The title of a page, and the text of each block as a paragraph. */
export function textOf(html: string): Omit<BarePage, 'address'> {
  const [head = '', body = ''] = html.split('</head>')
  const [, title = ''] = /<title>(.*?)<\/title>/s.exec(head) ?? []
  const lines = body
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|h\d|li|t[hdr]|d[tdl]|div|section|nav|button|option)>|<br>/g, '\n')
    .replace(/<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*>/g, '')
    .split('\n')
  const clean = (text: string) => unescape(text).trim()
  return { title: clean(title), paragraphs: lines.map(clean).filter((line) => line !== '') }
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#38': '&',
  '#34': '"',
}

const unescape = (text: string) => text.replace(/&(#?\w+);/g, (entity, name) => entities[name] ?? entity)
