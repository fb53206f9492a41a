import { resolve } from 'node:path'

/** The settings that the environment gives, each with its default. Read by scripts, never by pages. */
export const settings = {
  /** The folder that holds the content. */
  contentDir: process.env['CONTENT_DIR'] || 'content',
  /** The folder that the finished site is written to. */
  outDir: resolve(process.env['OUT_DIR'] || 'dist'),
  /** The origin that the site will be published at. */
  siteUrl: process.env['SITE_URL'] || 'http://localhost:4321',
  /** The path below the origin, with a slash at both ends. */
  basePath: `/${process.env['BASE_PATH'] || ''}/`.replace(/\/{2,}/g, '/'),
  /** When the content changed last, in seconds since 1970; without it the times of its files say. */
  changed: process.env['SOURCE_DATE_EPOCH'] || undefined,
  /** The port that `npm start`, `npm run serve` and `npm run dev` listen on. */
  port: Number(process.env['PORT'] || 4321),
}
