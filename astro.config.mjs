import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { settings } from './src/settings.ts'

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  server: { port: settings.port },
  integrations: [mdx(), sitemap()],
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
