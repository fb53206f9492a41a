import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import './no-telemetry.ts'

/** What the environment can set. */
export interface Settings {
  /** The folder that holds the content. */
  readonly contentDir: string
  /** The folder that the finished site is written to. */
  readonly outDir: string
  /** The origin that the site will be published at. */
  readonly siteUrl: string
  /** The path below the origin, with a slash at both ends. */
  readonly basePath: string
  /** The port that `npm start`, `npm run serve` and `npm run dev` listen on. */
  readonly port: number
}

/** The settings that an environment gives, each with its default; or a sentence for each that makes no sense. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings | string[] {
  const contentDir = env['CONTENT_DIR'] || 'content'
  const outDir = resolve(env['OUT_DIR'] || 'dist')
  const siteUrl = env['SITE_URL'] || 'http://localhost:4321'
  const basePath = `/${env['BASE_PATH'] || ''}/`.replace(/\/{2,}/g, '/')
  const port = env['PORT'] || '4321'
  const problems = {
    CONTENT_DIR:
      folderProblem(contentDir) ??
      (isWithin(real(contentDir), real('dist.building')) ? 'it must not be where builds work' : undefined),
    OUT_DIR: folderProblem(outDir) ?? outDirProblem(real(outDir), real(contentDir)),
    SITE_URL: siteUrlProblem(siteUrl),
    BASE_PATH: /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(basePath)
      ? undefined
      : 'it must be a path of letters, digits, hyphens, dots and underscores, such as /rubrics/',
    PORT: /^\d{1,5}$/.test(port) && +port >= 1 && +port <= 65535 ? undefined : 'it must be a number from 1 to 65535',
  }
  const sentences = Object.entries(problems).flatMap(([name, wrong]) =>
    wrong ? [`The setting ${name} is ${JSON.stringify(env[name])}: ${wrong}.`] : [],
  )
  if (sentences.length) return sentences
  return {
    contentDir,
    outDir,
    siteUrl: new URL(siteUrl).origin,
    basePath,
    port: Number(port),
  }
}

function siteUrlProblem(given: string): string | undefined {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    return 'it must be where the site will live, such as https://intranet.example'
  }
  if (url.pathname === '/') return undefined
  return `it must end after the host’s name; put the path in another setting: BASE_PATH=${url.pathname}`
}

/** The project's own folders, which no site may take the place of; builds work in the last two. */
const own = ['src', 'content', 'public', 'e2e', 'node_modules', '.git', '.ci', '.astro', 'dist.building', 'dist.lock']

/** A build replaces the whole folder. */
function outDirProblem(outDir: string, contentDir: string): string | undefined {
  if (isWithin(real('.'), outDir)) return 'it must not be the project’s own folder or one above it'
  if (isWithin(contentDir, outDir)) return 'it must not contain the content, which a build would replace'
  const taken = [...own.map((name) => real(name)), contentDir].find((folder) => isWithin(outDir, folder))
  return taken && `it must not be in ${relative(real('.'), taken)}, which holds something else`
}

/** Whether a file or folder is another one or stands somewhere in it. */
const isWithin = (inner: string, outer: string) =>
  `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : outer + sep)

/** Where a path leads, as far as there is something. */
function real(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  return join(real(dirname(full)), basename(full))
}

/** What keeps a path from being a folder. */
function folderProblem(path: string): string | undefined {
  const full = resolve(path)
  const above = full === dirname(full) ? undefined : folderProblem(dirname(full))
  if (above) return above
  try {
    const found = statSync(full, { throwIfNoEntry: false }) ?? lstatSync(full, { throwIfNoEntry: false })
    return !found || found.isDirectory() ? undefined : `it must be a folder, but ${relative('', full)} is none`
  } catch (error) {
    return `it cannot be a folder: ${(error as Error).message}`
  }
}

// Vite takes what follows for something else than the folder's name.
if (/[#?]/.test(resolve('.'))) {
  console.error(`The project is in ${resolve('.')}: it must be in a folder without # and ? in its name or above it.`)
  process.exit(1)
}

const given = settingsFrom(process.env)
if (Array.isArray(given)) {
  console.error(given.join('\n'))
  process.exit(1)
}

/** The settings of this process, which ends here when one makes no sense. For scripts and loaders, never for pages. */
export const settings: Settings = given
