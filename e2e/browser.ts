import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The browsers that tests run in. */
const browsers = {
  chromium: {
    name: 'Chromium',
    setting: 'CHROMIUM',
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
    setting: 'FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env['PROGRAMFILES'] ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
    packages: ['firefox-esr'],
  },
}

type Browser = keyof typeof browsers

/** The path of a browser for the tests: the one its setting names, one that is installed, or Playwright's download. */
export function findBrowser(which: Browser): string | undefined {
  const { setting, commands, files } = browsers[which]
  const named = process.env[setting]
  if (named) return starts(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...files].find(starts)
}

/** On Linux, a browser may be present but lack libraries, or be a stub that asks for a snap. */
function starts(file: string): boolean {
  return existsSync(file) && (process.platform !== 'linux' || succeeds(file, ['--version'], 20_000))
}

/** Downloads Chromium with Playwright. Gives up soon if no server responds, and always after four minutes. */
function download(which: Browser): boolean {
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', ...process.env }
  const args = [playwright, 'install', '--no-shell', 'chromium']
  return which === 'chromium' && succeeds(process.execPath, args, 240_000, env)
}

/** Installs the system's package on Debian and its derivatives. */
function installPackage(which: Browser): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return succeeds(command, rest, 600_000)
  }
  const install = (name: string) => apt('install', '-y', name)
  return process.platform === 'linux' && apt('update') && browsers[which].packages.some(install)
}

function succeeds(command: string, args: string[], timeout: number, env = process.env): boolean {
  return spawnSync(command, args, { timeout, env, stdio: 'ignore' }).status === 0
}

/** Returns the path of a browser. Installs the browser if it is missing, unless its setting names a path. */
function provide(which: Browser): string | undefined {
  const present = findBrowser(which)
  if (present || process.env[browsers[which].setting]) return present
  console.log(`No ${browsers[which].name} is installed yet: fetching it…`)
  return [download, installPackage].some((fetch) => fetch(which)) ? findBrowser(which) : undefined
}

/** Why tests that need Firefox are skipped without it. */
export const noFirefox = 'Firefox is not installed: install it, or set FIREFOX to its path.'

const needed = `The browser tests need Chromium. Use one of these:
  npx playwright install chromium
  the system’s package, such as “sudo apt install chromium-headless-shell” on Debian
  CHROMIUM=/path/to/chrome, if one is already installed`

/** `node e2e/browser.ts` reports which browser the tests use. `--install` installs the browsers that are missing. */
if (import.meta.main) {
  const install = process.argv.includes('--install')
  const browser = install ? provide('chromium') : findBrowser('chromium')
  if (browser) console.log(`The browser tests use ${browser}.`)
  else {
    console.error(needed)
    process.exitCode = 1
  }
  if (browser && install && !provide('firefox')) console.log(`The tests in a second browser are skipped. ${noFirefox}`)
}
