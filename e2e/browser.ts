import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A browser that tests run in: where it may be, and how it is got where it is not. */
interface Kind {
  readonly name: string
  /** The setting that says where one is. */
  readonly setting: string
  /** What it is called on Linux, in order of preference. */
  readonly commands: readonly string[]
  /** Where it is on macOS, below the applications. */
  readonly applications: readonly string[]
  /** Where it is on Windows, below the folders for programs. */
  readonly programs: readonly string[]
  /** Where a download of ours puts it. */
  readonly downloaded: readonly string[]
  readonly ways: readonly { readonly name: string; readonly fetch: () => boolean }[]
}

const kinds = {
  chromium: {
    name: 'Chromium',
    setting: 'CHROMIUM',
    // The shell draws the same pages in half the time.
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    applications: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
    programs: ['Google/Chrome/Application/chrome.exe'],
    downloaded: [chromium.executablePath()],
    ways: [
      { name: 'Playwright’s download', fetch: download },
      { name: 'the system’s package', fetch: () => ['chromium-headless-shell', 'chromium'].some(installPackage) },
    ],
  },
  firefox: {
    name: 'Firefox',
    setting: 'FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    applications: ['Firefox.app/Contents/MacOS/firefox'],
    programs: ['Mozilla Firefox/firefox.exe'],
    downloaded: [],
    ways: [{ name: 'the system’s package', fetch: () => installPackage('firefox-esr') }],
  },
} satisfies Record<string, Kind>

/** Where a browser for the tests is: the one that its setting names, the machine's own, or a download of ours. */
export function findBrowser(which: keyof typeof kinds): string | undefined {
  const kind = kinds[which]
  const named = process.env[kind.setting]
  if (named) return starts(named) ? named : undefined
  return [...installed(kind), ...kind.downloaded].find(starts)
}

function installed({ commands, applications, programs }: Kind): string[] {
  const { env, platform } = process
  const below = (folders: readonly (string | undefined)[], files: readonly string[]) =>
    files.flatMap((file) => folders.filter((folder) => folder !== undefined).map((folder) => join(folder, file)))
  if (platform === 'darwin') return below(['/Applications'], applications)
  if (platform === 'win32') {
    return below([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], programs)
  }
  return below((env['PATH'] ?? '').split(delimiter), commands)
}

/** On Linux a browser can be there and lack libraries, or be a stub that asks for a snap. */
function starts(file: string): boolean {
  if (!existsSync(file)) return false
  return process.platform !== 'linux' || succeeds(file, ['--version'], 20_000)
}

/** Playwright's download: given up soon where nothing answers, and after some minutes in any case. */
function download(): boolean {
  const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', ...process.env }
  return succeeds(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 240_000, env)
}

/** The system's package, on Debian and its kin. */
function installPackage(name: string): boolean {
  const user = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...words: string[]) => {
    const [command = '', ...rest] = [...user, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words]
    return succeeds(command, rest, 600_000)
  }
  return process.platform === 'linux' && apt('update') && apt('install', '-y', name)
}

function succeeds(command: string, words: string[], timeout: number, env = process.env): boolean {
  return spawnSync(command, words, { timeout, env, stdio: 'ignore' }).status === 0
}

/** Finds or fetches a browser and says which, or that there is none. */
function provide(which: keyof typeof kinds): boolean {
  const { name, setting, ways } = kinds[which]
  const found = findBrowser(which)
  if (found) console.log(`The browser tests use ${found}.`)
  if (found || process.env[setting]) return found !== undefined
  for (const way of ways) {
    console.log(`No ${name} is here yet: trying ${way.name}…`)
    const fetched = way.fetch() && findBrowser(which)
    if (fetched) {
      console.log(`The browser tests use ${fetched}, from ${way.name}.`)
      return true
    }
    console.log('That failed.')
  }
  return false
}

/** What the tests say that need Firefox, and are left out without. */
export const noFirefox = 'Firefox is not installed: install it, or set FIREFOX to where one is.'

const needed = `The browser tests need a Chromium. One of these gets one:
  npx playwright install chromium
  the system’s package, such as “sudo apt install chromium-headless-shell” on Debian
  CHROMIUM=/path/to/chrome, where one is`

/** `node e2e/browser.ts` says which browser the tests use, `node e2e/browser.ts --install` gets those that are not here. */
if (import.meta.main) {
  const install = process.argv.includes('--install')
  const found = install ? provide('chromium') : findBrowser('chromium')
  if (!found) {
    console.error(needed)
    process.exitCode = 1
  } else if (install && !provide('firefox')) console.log(`The tests in a second browser are skipped. ${noFirefox}`)
  else if (!install) console.log(`The browser tests use ${found}.`)
}
