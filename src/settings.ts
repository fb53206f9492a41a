import { resolve } from 'node:path'
import './no-telemetry.ts'

/** The settings from the environment. */
export interface Settings {
  /** The content folder. */
  readonly contentDir: string
  /** The folder that the finished site is written to. */
  readonly outDir: string
  /** The origin where the site will be published. */
  readonly siteUrl: string
  /** The path after the origin, with leading and trailing slashes. */
  readonly basePath: string
  /** The port that `npm start`, `npm run serve` and `npm run dev` listen on. */
  readonly port: number
  /** Whether search engines may list the site. */
  readonly searchEngines: boolean
}

/**
 * Reads the settings from environment variables. Uses the default for any variable that is missing or empty. If any
 * setting is invalid, returns a sentence about each invalid setting instead.
 */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings | string[] {
  const siteUrl = env['SITE_URL'] || 'http://localhost:4321'
  const basePath = `/${env['BASE_PATH'] || ''}/`.replace(/\/{2,}/g, '/')
  const port = env['PORT'] || '4321'
  const searchEngines = env['SEARCH_ENGINES'] || 'yes'
  const problems = {
    SITE_URL: siteUrlProblem(siteUrl),
    BASE_PATH: /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(basePath)
      ? undefined
      : 'it must be a path of letters, digits, hyphens, dots and underscores, such as /rubrics/',
    PORT: /^\d{1,5}$/.test(port) && +port >= 1 && +port <= 65535 ? undefined : 'it must be a number from 1 to 65535',
    SEARCH_ENGINES: /^(yes|no)$/.test(searchEngines) ? undefined : 'it must be yes or no',
  }
  const sentences = Object.entries(problems).flatMap(([name, problem]) =>
    problem ? [`The setting ${name} is ${JSON.stringify(env[name])}: ${problem}.`] : [],
  )
  if (sentences.length) return sentences
  return {
    contentDir: env['CONTENT_DIR'] || 'content',
    outDir: resolve(env['OUT_DIR'] || 'dist'),
    siteUrl: new URL(siteUrl).origin,
    basePath,
    port: Number(port),
    searchEngines: searchEngines === 'yes',
  }
}

function siteUrlProblem(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    return 'it must be where the site will live, such as https://intranet.example'
  }
  if (url.pathname === '/') return undefined
  return `it must end after the host’s name; put the path in another setting: BASE_PATH=${url.pathname}`
}

// Vite does not treat # and ? as part of a folder name.
if (/[#?]/.test(resolve('.'))) {
  console.error(`The project is in ${resolve('.')}: it must be in a folder without # or ? anywhere in its path.`)
  process.exit(1)
}

const result = settingsFrom(process.env)
if (Array.isArray(result)) {
  console.error(result.join('\n'))
  process.exit(1)
}

/** This process's settings. If any were invalid, the process has already exited. */
export const settings: Settings = result
