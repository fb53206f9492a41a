import { join, relative } from 'node:path'
import { listFile } from '../addresses/read.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

/** `npm run addresses`: adds the addresses of the content to the list of those that are published and may never die. */
const { contentDir } = settings
process.exitCode = await changeContent(contentDir, async ({ existing, listed }) => {
  const kept = new Set(listed.addresses.filter((address) => address))
  const all = [...kept.union(existing)].sort()
  const added = all.length - kept.size
  return {
    files: new Map(added ? [[listFile, `${all.join('\n')}\n`]] : []),
    said: `${relative('', join(contentDir, listFile))}: ${added} added, ${kept.size} kept.`,
  }
})
