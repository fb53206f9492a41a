import { routes, type Routes } from '../src/routes/routes.ts'

/** The port of the site under test, set with `E2E_PORT`. The other sites use the ports that follow. */
export const port = Number(process.env['E2E_PORT'] || 4330)

/** A site built for the tests, with its own content. */
export interface OtherSite {
  readonly port: number
  readonly origin: string
  readonly basePath: string
  readonly contentDir: string
  readonly outDir: string
  /** The origin that the site is built for, if it differs from that of the site under test. */
  readonly siteUrl?: string
  /** Whether search engines may index it, if that differs from the site under test. */
  readonly searchEngines?: boolean
  /** The routes to its pages. */
  readonly to: Routes
}

const otherSite = (name: string, number: number, contentDir: string, basePath = '/') => ({
  port: port + number,
  origin: `http://localhost:${port + number}`,
  basePath,
  contentDir,
  outDir: `dist.${name}`,
  to: routes(basePath),
})

/** Test sites whose content differs from that of the site under test. */
export const otherSites = {
  /** Made-up content that uses every content feature, served under a base path that all addresses must include. */
  madeUp: {
    ...otherSite('made-up', 1, 'e2e/content', '/some/base/'),
    siteUrl: 'https://rubrics.example',
    searchEngines: false,
  },
  /** Enough generated content to make pages group their lists. */
  large: otherSite('large', 2, 'dist.large.content'),
  /** Content written by an attacker. */
  hostile: otherSite('hostile', 3, 'dist.hostile.content'),
  /** A made-up family in two editions, one in force and one superseded, under a base path. */
  editions: otherSite('editions', 4, 'dist.editions.content', '/rubrics/'),
} satisfies Record<string, OtherSite>

/** The number of rubrics on the large site. */
export const largeSize = 200

/** Playwright options for running a test on the given site. */
export const siteOptions = ({ origin, basePath }: OtherSite) => ({ baseURL: origin, basePath })

/** Settings that make Playwright serve the given site, which must already be built. */
export const serverOf = (name: keyof typeof otherSites) => {
  const { outDir, basePath, port, origin } = otherSites[name]
  return {
    command: 'node src/commands/serve.ts',
    env: { OUT_DIR: outDir, BASE_PATH: basePath, PORT: String(port) },
    url: origin + basePath,
    reuseExistingServer: false,
  }
}
