import { renamed } from '../addresses/rename.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

const usage = `Usage: npm run rename -- <old address> <new id>
Such as: npm run rename -- /factors/customer-relations/ customers`

/** `npm run rename`: gives a career path, level, factor, discriminator or guide a new id everywhere, with its redirects. */
async function main([address, newId, ...others]: string[]): Promise<number> {
  if (!address || !newId || others.length) {
    console.error(usage)
    return 2
  }
  const { contentDir } = settings
  return changeContent(contentDir, async (before) => {
    const files = await renamed(contentDir, before, address, newId)
    if (typeof files === 'string') throw new Error(files)
    const count = [...files.values()].filter((body) => body !== null).length
    const said = `${address} has the id ${newId} now: ${count} files written. Its old addresses lead to the new ones.`
    return { files, said }
  })
}

process.exitCode = await main(process.argv.slice(2))
