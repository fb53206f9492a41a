import { join, relative } from 'node:path'
import { listFile, listText } from '../addresses/list.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

/** `npm run addresses`: adds the content's addresses to the list of published addresses, which must keep working. */
const { contentDir } = settings
process.exitCode = await changeContent(contentDir, async ({ existing, list: { targets } }) => {
  const newAddresses = [...existing].filter((address) => !targets.has(address))
  const addresses = new Map([...targets, ...newAddresses.map((address) => [address, null] as const)])
  return {
    files: new Map(newAddresses.length ? [[listFile, listText(addresses)]] : []),
    message: `${relative('', join(contentDir, listFile))}: ${newAddresses.length} added, ${targets.size} kept.`,
  }
})
