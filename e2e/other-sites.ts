import { routes, type Routes } from '../src/routes/routes.ts'

/** The port of the site under test; those of the others follow it. `E2E_PORT` chooses it. */
export const port = Number(process.env['E2E_PORT'] || 4330)

/** A site of other content, which the tests build for themselves. */
export interface OtherSite {
  readonly port: number
  readonly origin: string
  readonly basePath: string
  readonly contentDir: string
  readonly outDir: string
  /** Where its pages are. */
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

/** The sites of other content. */
export const others = {
  /** Made-up content that has in it whatever source documents may have; below a base path, which no address may leave. */
  madeUp: otherSite('made-up', 1, 'e2e/content', '/some/base/'),
  /** Generated content, so much of it that pages group. */
  large: otherSite('large', 2, 'dist.large.content'),
  /** What someone who means harm would have us publish. */
  hostile: otherSite('hostile', 3, 'dist.hostile.content'),
  /** A made-up family in two editions, of which one is in force; below a base path. */
  editions: otherSite('editions', 4, 'dist.editions.content', '/rubrics/'),
}

/** How many rubrics the large site has. */
export const largeCount = 200

/** What has a test run on another site. */
export const on = ({ origin, basePath }: OtherSite) => ({ baseURL: origin, basePath })

/** What Playwright starts to serve one of the other sites, once it is built. */
export const serverOf = (name: keyof typeof others) => {
  const { outDir, basePath, port, origin } = others[name]
  return {
    command: 'node src/commands/serve.ts',
    env: { OUT_DIR: outDir, BASE_PATH: basePath, PORT: String(port) },
    url: origin + basePath,
    reuseExistingServer: false,
  }
}
