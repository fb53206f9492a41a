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

// One edition’s, at the place that it has in the site.
const { place } = await readRendition(() => check(settings.contentDir))
const basePath = settings.basePath + place

export default defineConfig({
  site: settings.siteUrl,
  base: basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  // Shorter, for the browser too, than an attribute on each element.
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
  // A page brings the styles that it needs, so that it can be shown as soon as it is there.
  build: { inlineStylesheets: 'always' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's own directive in every MDX module, which it reads itself.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          // What the browser fetches when someone goes to the search box is one file, so that it need not ask twice.
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
