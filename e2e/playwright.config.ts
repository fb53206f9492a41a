import { defineConfig } from '@playwright/test'
import { settings } from '../src/settings.ts'
import { findBrowser } from './browser.ts'
import { port, serverOf } from './other-sites.ts'

const origin = `http://localhost:${port}`
const executablePath = findBrowser('chromium')

/** The browser tests: of the finished site, served as `npm run serve` serves it, and three others, in one Chromium. */
export default defineConfig({
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
      // Chromium's sandbox does not run as root.
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  webServer: [
    {
      command: 'npm run serve',
      env: { PORT: String(port) },
      url: origin + settings.basePath,
      reuseExistingServer: false,
    },
    serverOf('edition'),
    serverOf('large'),
    serverOf('hostile'),
  ],
})
