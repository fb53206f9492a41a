import { resolve } from 'node:path'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { settings } from '../src/settings.ts'
import { findBrowser } from './browser.ts'
import { port, serverOf } from './other-sites.ts'

const origin = `http://localhost:${port}`
const executablePath = findBrowser('chromium')

/** Configures Chromium tests of the built site, served by `npm run serve`, and of the other sites given. */
export const browserTests = (options: PlaywrightTestConfig, siteNames: readonly Parameters<typeof serverOf>[0][]) =>
  defineConfig({
    outputDir: '../test-results',
    fullyParallel: true,
    forbidOnly: Boolean(process.env['CI']),
    retries: 0,
    timeout: 20_000,
    workers: 2,
    reporter: process.env['CI'] ? 'dot' : 'list',
    use: {
      actionTimeout: 5000,
      baseURL: origin,
      launchOptions: {
        ...(executablePath && { executablePath }),
        // Chromium cannot run its sandbox as root.
        args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      },
    },
    webServer: [
      {
        command: 'node src/commands/serve.ts',
        env: { PORT: String(port) },
        url: origin + settings.basePath,
        reuseExistingServer: false,
      },
      ...siteNames.map(serverOf),
    ].map((server) => ({ ...server, cwd: resolve(import.meta.dirname, '..') })),
    ...options,
  })
