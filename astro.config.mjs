import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { check } from './src/check/check.ts'
import { checkedContent } from './src/site/checked-content.ts'
import { snapshot, readRendition } from './src/site/rendition.ts'
import { settings } from './src/settings.ts'
import { guidesAreProse } from './src/site/guides-are-prose.ts'
import { searchIndex } from './src/site/search-index.ts'
import { servedFiles } from './src/site/serve-files.ts'
import { allowStyles } from './src/site/style-hashes.ts'

// Each Astro build renders one edition under that edition's path.
const { place } = await readRendition(() => check(settings.contentDir))
const basePath = settings.basePath + place

export default defineConfig({
  site: settings.siteUrl,
  base: basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // Produces shorter HTML and CSS than adding an attribute to each element.
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  server: { port: settings.port },
  integrations: [
    guidesAreProse(),
    mdx(),
    allowStyles(),
    checkedContent(settings.contentDir),
    servedFiles(settings.siteUrl, basePath),
    searchIndex(snapshot, basePath),
  ],
  // Inlines the styles so that the browser can show a page as soon as it arrives.
  build: { inlineStylesheets: 'always' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Suppresses the warning about a directive in MDX modules. Astro both adds and handles it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          // One file contains all code that loads when the search box gets focus. This saves a round trip.
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /src.browser.(element|fetch-json|history)|src.routes|src.rubric.(anchor|token)/,
                    priority: 2,
                  },
                  {
                    name: 'search',
                    test: /src.search.(?!box-loader)|src.styles.search|damerau/,
                    priority: 1,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
})
