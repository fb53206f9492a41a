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
    // The shell draws the same pages in half the time.
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

/** Where a browser for the tests is: what its setting names, the machine's, or a download of ours. */
export function findBrowser(which: Browser): string | undefined {
  const { setting, commands, files } = browsers[which]
  const named = process.env[setting]
  if (named) return starts(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...files].find(starts)
}

/** On Linux a browser can be there and lack libraries, or be a stub that asks for a snap. */
function starts(file: string): boolean {
  return existsSync(file) && (process.platform !== 'linux' || succeeds(file, ['--version'], 20_000))
}

/** Playwright's download for Chromium: given up soon where nothing answers, and after some minutes in any case. */
function download(which: Browser): boolean {
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', ...process.env }
  const words = [playwright, 'install', '--no-shell', 'chromium']
  return which === 'chromium' && succeeds(process.execPath, words, 240_000, env)
}

/** The system's package, on Debian and its kin. */
function installPackage(which: Browser): boolean {
  const user = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...words: string[]) => {
    const [command = '', ...rest] = [...user, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words]
    return succeeds(command, rest, 600_000)
  }
  const install = (name: string) => apt('install', '-y', name)
  return process.platform === 'linux' && apt('update') && browsers[which].packages.some(install)
}

function succeeds(command: string, words: string[], timeout: number, env = process.env): boolean {
  return spawnSync(command, words, { timeout, env, stdio: 'ignore' }).status === 0
}

/** Finds a browser, or fetches it unless a setting names one. */
function provide(which: Browser): string | undefined {
  const present = findBrowser(which)
  if (present || process.env[browsers[which].setting]) return present
  console.log(`No ${browsers[which].name} is here yet: fetching it…`)
  return [download, installPackage].some((fetch) => fetch(which)) ? findBrowser(which) : undefined
}

/** Why tests that need Firefox are skipped without it. */
export const noFirefox = 'Firefox is not installed: install it, or set FIREFOX to where one is.'

const needed = `The browser tests need a Chromium. One of these gets one:
  npx playwright install chromium
  the system’s package, such as “sudo apt install chromium-headless-shell” on Debian
  CHROMIUM=/path/to/chrome, where one is`

/** `node e2e/browser.ts` says which browser the tests use, `node e2e/browser.ts --install` gets those that are not here. */
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
