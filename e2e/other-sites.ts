import { routes, type Routes } from '../src/routes/routes.ts'

/** The port of the site under test, set with `E2E_PORT`. The other sites use the ports after it. */
export const port = Number(process.env['E2E_PORT'] || 4330)

/** A site with other content, built for the tests. */
export interface OtherSite {
  readonly port: number
  readonly origin: string
  readonly basePath: string
  readonly contentDir: string
  readonly outDir: string
  /** The addresses of its pages. */
  readonly to: Routes
}

const otherSite = (name: string, number: number, contentDir: string, basePath = '/'): OtherSite => ({
  port: port + number,
  origin: `http://localhost:${port + number}`,
  basePath,
  contentDir,
  outDir: `dist.${name}`,
  to: routes(basePath),
})

/** The sites with other content. */
export const others = {
  /** Made-up content with every feature that content may have, below a base path that every address must include. */
  madeUp: otherSite('made-up', 1, 'e2e/content', '/some/base/'),
  /** Enough generated content that pages group their lists. */
  large: otherSite('large', 2, 'dist.large.content'),
  /** Content written by an attacker. */
  hostile: otherSite('hostile', 3, 'dist.hostile.content'),
  /** A made-up family in two editions, one in force and one superseded, below a base path. */
  editions: otherSite('editions', 4, 'dist.editions.content', '/rubrics/'),
}

/** The number of rubrics on the large site. */
export const largeCount = 200

/** Playwright options that run a test on another site. */
export const on = ({ origin, basePath }: OtherSite) => ({ baseURL: origin, basePath })

/** The server that Playwright starts for one of the other sites, which must be built already. */
export const serverOf = (name: keyof typeof others) => {
  const { outDir, basePath, port, origin } = others[name]
  return {
    command: 'node src/commands/serve.ts',
    env: { OUT_DIR: outDir, BASE_PATH: basePath, PORT: String(port) },
    url: origin + basePath,
    reuseExistingServer: false,
  }
}
