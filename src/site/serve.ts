import { preview } from 'astro'
import { settings } from '../settings.ts'

/** `npm run serve`: serves the finished site on this machine, in the foreground. */
process.env['ASTRO_PREVIEW_BACKGROUND'] = '0'
await preview({ outDir: settings.outDir, logLevel: 'warn' })
console.log(`The site is at http://localhost:${settings.port}${settings.basePath} (Ctrl+C ends it).`)
