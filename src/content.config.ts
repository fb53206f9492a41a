import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineCollection } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { snapshot } from './check/rendition.ts'
import type { Snapshot } from './check/snapshot.ts'
import { writeGuides } from './content/guides.ts'
import type { Entry } from './rubric/content.ts'
import { careerPath } from './rubric/schema/career-path.ts'
import { factor } from './rubric/schema/factor.ts'
import { guide } from './rubric/schema/guide.ts'
import { rubric } from './rubric/schema/rubric.ts'

/** Fills a collection from the snapshot, whose data its schema has accepted; the prose of guides is left to Astro. */
function from(entries: (snapshot: Snapshot) => readonly Entry<Record<string, unknown>>[]): Loader {
  return {
    name: 'snapshot',
    async load({ store }) {
      const all = entries(await snapshot())
      store.clear()
      for (const { id, data } of all) store.set({ id, data })
    },
  }
}

/** Guides, too, of which Astro reads the prose: while the site is worked on in their files, in a build as they were checked. */
const guides: Loader = {
  name: 'guides',
  async load({ store, config, watcher }) {
    const checked = await snapshot()
    const copies = fileURLToPath(new URL('guides/', config.cacheDir))
    if (!watcher) await writeGuides(checked, copies)
    store.clear()
    for (const { id, file, data } of checked.guides) {
      const filePath = relative('', watcher ? file : join(copies, `${id}.mdx`))
        .split(sep)
        .join('/')
      store.set({ id, data, filePath, deferredRender: true })
    }
  },
}

export const collections = {
  paths: defineCollection({ loader: from(({ content }) => content.careerPaths), schema: careerPath }),
  factors: defineCollection({ loader: from(({ content }) => content.factors), schema: factor }),
  rubrics: defineCollection({ loader: from(({ content }) => content.rubrics), schema: rubric }),
  guides: defineCollection({ loader: guides, schema: guide }),
}
