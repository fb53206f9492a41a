import { relative, sep } from 'node:path'
import { defineCollection } from 'astro:content'
import type { Loader } from 'astro/loaders'
import { type Snapshot, snapshot } from './check/snapshot.ts'
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
      for (const { id, file, data } of all) {
        const filePath = relative('', file).split(sep).join('/')
        store.set({ id, data, filePath, deferredRender: file.endsWith('.mdx') })
      }
    },
  }
}

export const collections = {
  paths: defineCollection({ loader: from(({ content }) => content.careerPaths), schema: careerPath }),
  factors: defineCollection({ loader: from(({ content }) => content.factors), schema: factor }),
  rubrics: defineCollection({ loader: from(({ content }) => content.rubrics), schema: rubric }),
  guides: defineCollection({ loader: from(({ guides }) => guides), schema: guide }),
}
