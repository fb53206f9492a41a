import { enableCompileCache } from 'node:module'

// Keeps what Node has made of modules: tests start commands a hundred times, each of which would else read them anew.
const { directory } = enableCompileCache('node_modules/.cache/node')
if (directory) process.env['NODE_COMPILE_CACHE'] = directory
