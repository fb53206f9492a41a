import { dev } from 'astro'

/** `npm run dev`: serves the site while it is worked on, in the foreground. */
process.env['ASTRO_DEV_BACKGROUND'] = '0'
await dev({})
