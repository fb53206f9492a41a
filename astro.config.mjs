import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { readRedirects } from './src/addresses/files.ts'
import { isMoved } from './src/addresses/moved.ts'
import { settings } from './src/settings.ts'
import { routes } from './src/site/routes.ts'

const { rules } = await readRedirects(settings.contentDir)
const isRedirect = (url) => isMoved(rules, routes(settings.basePath).inContent(new URL(url).pathname))

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  server: { port: settings.port },
  integrations: [mdx(), sitemap({ filter: (url) => !isRedirect(url) })],
  // Every script and style is a file of its own, so that the content security policy needs no exception.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro's own directive in every MDX module, which it reads itself.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
})
