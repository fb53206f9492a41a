import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The browsers that the tests run in. */
const browsers = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM',
    // The headless shell renders the same pages in half the time.
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
      chromium.executablePath(),
    ],
    packages: ['chromium-headless-shell', 'chromium'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env['PROGRAMFILES'] ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
    packages: ['firefox-esr'],
  },
}

type BrowserName = keyof typeof browsers

/** Finds the path to a browser that is set in the environment, installed, or downloaded by Playwright. */
export function findBrowser(browser: BrowserName): string | undefined {
  const { variable, commands, files } = browsers[browser]
  const path = process.env[variable]
  if (path) return canRun(path) ? path : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...files].find(canRun)
}

/** Whether a browser can run. On Linux, it may lack libraries, or be only a stub for a snap package. */
function canRun(file: string): boolean {
  return existsSync(file) && (process.platform !== 'linux' || succeeds(file, ['--version'], 20_000))
}

/** Downloads Chromium with Playwright. Gives up quickly if no server responds, and after four minutes in any case. */
function download(browser: BrowserName): boolean {
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', ...process.env }
  const args = [playwright, 'install', '--no-shell', 'chromium']
  return browser === 'chromium' && succeeds(process.execPath, args, 240_000, env)
}

/** Installs the system package on Debian and its derivatives. */
function installPackage(browser: BrowserName): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return succeeds(command, rest, 600_000)
  }
  const install = (name: string) => apt('install', '-y', name)
  return process.platform === 'linux' && apt('update') && browsers[browser].packages.some(install)
}

function succeeds(command: string, args: string[], timeout: number, env = process.env): boolean {
  return spawnSync(command, args, { timeout, env, stdio: 'ignore' }).status === 0
}

/** Returns a browser's path. If the browser is missing and its environment variable is not set, installs it first. */
function obtain(browser: BrowserName): string | undefined {
  const installedPath = findBrowser(browser)
  if (installedPath || process.env[browsers[browser].variable]) return installedPath
  console.log(`No ${browsers[browser].name} is installed yet: fetching it…`)
  return [download, installPackage].some((fetch) => fetch(browser)) ? findBrowser(browser) : undefined
}

/** Explains why tests that need Firefox are skipped. */
export const firefoxHint = 'Firefox is not installed: install it, or set FIREFOX to its path.'

const chromiumHint = `The browser tests need Chromium. Use one of these:
  npx playwright install chromium
  the system’s package, such as “sudo apt install chromium-headless-shell” on Debian
  CHROMIUM=/path/to/chrome, if one is already installed`

/** `node e2e/browser.ts` reports which browser the tests use. `--install` installs the browsers that are missing. */
if (import.meta.main) {
  const install = process.argv.includes('--install')
  const path = install ? obtain('chromium') : findBrowser('chromium')
  if (path) console.log(`The browser tests use ${path}.`)
  else {
    console.error(chromiumHint)
    process.exitCode = 1
  }
  if (path && install && !obtain('firefox')) console.log(`The tests in a second browser are skipped. ${firefoxHint}`)
}
