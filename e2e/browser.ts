import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a Chromium for the tests is: the one that CHROMIUM names, the machine's own, or Playwright's download. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named) return starts(named) ? named : undefined
  return [...installed(), chromium.executablePath()].find(starts)
}

function installed(): string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** On Linux a Chromium can be there and lack libraries, or be a stub that asks for a snap. */
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
function installPackage(): boolean {
  const user = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...words: string[]) => {
    const [command = '', ...rest] = [...user, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words]
    return succeeds(command, rest, 600_000)
  }
  return process.platform === 'linux' && apt('update') && apt('install', '-y', 'chromium')
}

function succeeds(command: string, words: string[], timeout: number, env = process.env): boolean {
  return spawnSync(command, words, { timeout, env, stdio: 'ignore' }).status === 0
}

const ways = [
  { name: 'Playwright’s download', fetch: download },
  { name: 'the system’s package', fetch: installPackage },
]

/** Finds or fetches a Chromium and says which, or says what to install. */
function provideBrowser(): number {
  const found = findBrowser()
  if (found) {
    console.log(`The browser tests use ${found}.`)
    return 0
  }
  for (const { name, fetch } of process.env['CHROMIUM'] ? [] : ways) {
    console.log(`No Chromium is here yet: trying ${name}…`)
    const fetched = fetch() && findBrowser()
    if (fetched) {
      console.log(`The browser tests use ${fetched}, from ${name}.`)
      return 0
    }
    console.log('That failed.')
  }
  console.error('The browser tests need a Chromium: install Chromium or Chrome, or set CHROMIUM to where one is.')
  return 1
}

if (import.meta.main) process.exitCode = provideBrowser()
