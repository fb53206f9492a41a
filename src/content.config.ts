import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { defineCollection } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { type Rendition, rendition, type SiteEntry } from './site/rendition.ts'
import { writeGuides } from './content/guides.ts'
import { rubricId } from './rubric/content.ts'
import { careerPath } from './rubric/schema/career-path.ts'
import { factor } from './rubric/schema/factor.ts'
import { guide } from './rubric/schema/guide.ts'
import { rubric } from './rubric/schema/rubric.ts'
import { source } from './rubric/schema/source.ts'

/** Fills a collection only with content that has passed the check, so that pages never show unchecked content. */
function loaderOf(select: (rendition: Rendition) => readonly { id: string; data: object }[]): Loader {
  return {
    name: 'checked-content',
    async load({ store }) {
      const entries = select(await rendition())
      store.clear()
      for (const { id, data } of entries) store.set({ id, data: { ...data } })
    },
  }
}

/**
 * Loads the guides. Astro reads their prose itself: from the original files in `npm run dev`, and from checked copies
 * in a build.
 */
const guides: Loader = {
  name: 'guides',
  async load({ store, config, watcher }) {
    const { snapshot } = await rendition()
    const copies = fileURLToPath(new URL('guides/', config.cacheDir))
    if (!watcher) await writeGuides(snapshot, copies)
    store.clear()
    for (const { id, file, data } of snapshot.guides) {
      const filePath = relative('', watcher ? file : join(copies, `${id}.mdx`))
        .split(sep)
        .join('/')
      store.set({ id, data, filePath, deferredRender: true })
    }
  },
}

/** A single entry with the site’s data, the edition, the edition’s path within the site, and the moved addresses. */
const site = loaderOf(({ snapshot: { site, edition, moved }, place }) => {
  return [{ id: 'site', data: { site, edition, moved, place } satisfies SiteEntry }]
})

/** The hash of each rubric’s source document, and the date that the document was received. */
const sources = loaderOf(({ snapshot: { family } }) =>
  family.rubrics.flatMap((rubric) => (rubric.source ? [{ id: rubricId(rubric), data: rubric.source }] : [])),
)

export const collections = {
  paths: defineCollection({ loader: loaderOf(({ snapshot }) => snapshot.content.careerPaths), schema: careerPath }),
  factors: defineCollection({ loader: loaderOf(({ snapshot }) => snapshot.content.factors), schema: factor }),
  rubrics: defineCollection({ loader: loaderOf(({ snapshot }) => snapshot.content.rubrics), schema: rubric }),
  sources: defineCollection({ loader: sources, schema: source }),
  guides: defineCollection({ loader: guides, schema: guide }),
  site: defineCollection({ loader: site, schema: z.custom<SiteEntry>() }),
}
