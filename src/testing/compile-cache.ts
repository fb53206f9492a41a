import { enableCompileCache } from 'node:module'

// Caches compiled modules, because tests start about a hundred commands that would otherwise compile them again.
const { directory } = enableCompileCache('node_modules/.cache/node')
if (directory) process.env['NODE_COMPILE_CACHE'] = directory
