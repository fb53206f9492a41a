import { settings } from '../src/settings.ts'

/** The port of the site under test; those of the others follow it. `E2E_PORT` chooses it. */
export const port = Number(process.env['E2E_PORT'] || 4330)

/** A site of other content, which the tests build for themselves. */
export interface OtherSite {
  readonly port: number
  readonly origin: string
  readonly contentDir: string
  readonly outDir: string
}

const otherSite = (name: string, number: number, contentDir: string): OtherSite => ({
  port: port + number,
  origin: `http://localhost:${port + number}`,
  contentDir,
  outDir: `dist.${name}`,
})

/** The sites of other content. */
export const others = {
  /** Made-up content that has in it whatever source documents may have. */
  edition: otherSite('edition', 1, 'e2e/content'),
  /** Generated content, so much of it that pages group. */
  large: otherSite('large', 2, 'dist.large.content'),
  /** What someone who means harm would have us publish. */
  hostile: otherSite('hostile', 3, 'dist.hostile.content'),
}

/** How many rubrics the large site has. */
export const largeCount = 200

/** What Playwright starts: builds one of the other sites and serves it. */
export const serverOf = (name: keyof typeof others) => ({
  command: `node e2e/serve-other-site.ts ${name}`,
  env: { CONTENT_DIR: others[name].contentDir },
  url: others[name].origin + settings.basePath,
  cwd: '..',
  reuseExistingServer: false,
})
