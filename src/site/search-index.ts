import { createHash } from 'node:crypto'
import { render } from 'astro:content'
import { getContainerRenderer } from '@astrojs/mdx/container-renderer'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { loadRenderers } from 'astro:container'
import { compileIndex } from '../search/compile.ts'
import { officialPassages, guidePassages } from '../search/passage.ts'
import { loadFamily, loadGuides } from './load.ts'
import { routes } from '../routes/routes.ts'

/** The files of the search index, and a version that changes whenever any of them does. */
export interface SearchFiles {
  readonly version: string
  readonly files: ReadonlyMap<string, string>
}

let compiled: Promise<SearchFiles> | undefined

/** The search index of all content. While the site is worked on it is made anew for each call. */
export function loadSearchFiles(): Promise<SearchFiles> {
  if (import.meta.env.DEV) return compile()
  return (compiled ??= compile())
}

/** The version without the files, for pages: while the site is worked on there is only one. */
export async function loadSearchVersion(): Promise<string> {
  return import.meta.env.DEV ? 'dev' : (await loadSearchFiles()).version
}

async function compile(): Promise<SearchFiles> {
  const family = await loadFamily()
  const index = compileIndex(family, [...officialPassages(family), ...(await allGuidePassages())])
  const files = new Map([...index].map(([name, content]) => [name, JSON.stringify(content)]))
  const hash = createHash('sha256')
  for (const content of files.values()) hash.update(content)
  return { version: import.meta.env.DEV ? 'dev' : hash.digest('hex').slice(0, 10), files }
}

async function allGuidePassages() {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) })
  const passages = (await loadGuides()).map(async (guide) => {
    const { Content } = await render(guide)
    const html = await container.renderToString(Content)
    return guidePassages(guide.data.title, routes('/').guide(guide.id), html)
  })
  return (await Promise.all(passages)).flat()
}
