import { join, relative } from 'node:path'
import { listFile, listText } from '../addresses/list.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

/** `npm run addresses`: adds the content's addresses to the list of published addresses, which must work forever. */
const { contentDir } = settings
process.exitCode = await changeContent(contentDir, async ({ existing, list: { targets } }) => {
  const added = [...existing].filter((address) => !targets.has(address))
  const addresses = new Map([...targets, ...added.map((address) => [address, null] as const)])
  return {
    files: new Map(added.length ? [[listFile, listText(addresses)]] : []),
    message: `${relative('', join(contentDir, listFile))}: ${added.length} added, ${targets.size} kept.`,
  }
})
