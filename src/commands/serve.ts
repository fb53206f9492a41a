import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { settings } from '../settings.ts'
import { serveSite } from '../hosting/server.ts'

/** `npm run serve`: serves the finished site on this machine, in the foreground. */
const { outDir, basePath, port } = settings

if (existsSync(join(outDir, 'index.html'))) {
  await serveSite(outDir, basePath, port).then(
    () => console.log(`The site is at http://localhost:${port}${basePath} (Ctrl+C stops it).`),
    (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      console.error(isTaken ? `Port ${port} is in use. Choose another: PORT=4322 npm start` : error.message)
      process.exitCode = 1
    },
  )
} else {
  console.error(`There is no site in ${relative('', outDir)} yet. Build it first, for example with npm run build.`)
  process.exitCode = 1
}
