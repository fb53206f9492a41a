import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { careerPath } from './rubric/schema/career-path.ts'
import { factor } from './rubric/schema/factor.ts'
import { guide } from './rubric/schema/guide.ts'
import { rubric } from './rubric/schema/rubric.ts'
import { settings } from './settings.ts'
import { sharedFamily } from './content/snapshot.ts'

/** The files below one folder of the content; a file's id is its place there without the extension. */
function files(folder: string, pattern: string) {
  return glob({
    base: pathToFileURL(resolve(settings.contentDir, folder) + '/'),
    pattern,
    generateId: ({ entry }) => entry.replace(/\.\w+$/, ''),
  })
}

/** The same, unless all of it was read before this build. */
const unread = (folder: string, pattern: string) => (sharedFamily() ? () => [] : files(folder, pattern))

export const collections = {
  paths: defineCollection({ loader: unread('paths', '*.yaml'), schema: careerPath }),
  factors: defineCollection({ loader: unread('factors', '*.yaml'), schema: factor }),
  rubrics: defineCollection({ loader: unread('rubrics', '*/*.yaml'), schema: rubric }),
  guides: defineCollection({ loader: files('guides', '*.mdx'), schema: guide }),
}
