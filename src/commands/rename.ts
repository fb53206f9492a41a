import { filesAfterRename } from '../addresses/rename.ts'
import { filesUnder } from '../content/edition-files.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

const usage = `Usage: npm run rename -- <old address> <new id>
Example: npm run rename -- /factors/customer-relations/ customers`

/** `npm run rename`: changes the id of a career path, level, factor, discriminator or guide everywhere. */
async function main([address, newId, ...others]: string[]): Promise<number> {
  if (!address || !newId || others.length) {
    console.error(usage)
    return 2
  }
  const { contentDir } = settings
  return changeContent(contentDir, async (before) => {
    const files = filesAfterRename(await filesUnder(contentDir), before, address, newId)
    const count = [...files.values()].filter((body) => body !== null).length
    const message = count
      ? `${address} now has the id ${newId}: ${count} files written.`
      : `${address} already has this id.`
    return { files, message: `${message} Old addresses lead to the new ones.` }
  })
}

process.exitCode = await main(process.argv.slice(2))
