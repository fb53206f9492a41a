import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { editionsIn } from '../check/editions.ts'
import { editionsFolder } from '../content/edition-files.ts'
import { editionFile, readContent } from '../content/read.ts'
import { formatProblems } from '../rubric/problem.ts'
import { day } from '../rubric/schema/source.ts'
import { settings } from '../settings.ts'
import { filesNamed } from '../documents/named-files.ts'
import { importDocuments } from '../documents/import.ts'
import { summary } from '../documents/import-summary.ts'

const usage = `Turns source documents into content: npm run import -- FILE…

Each FILE is a Word document (.docx), plain text (.txt), a table (.csv), or a folder of these. A file may contain several
documents. The rubrics, their career paths and factors, and copies of the files are written to the folder "content", or
to the folder that CONTENT_DIR names. If there is any problem, nothing is written.

  --dry-run   report what would be written, but write nothing
  --replace   overwrite content that was corrected by hand
  --received  the day the documents were received, if not today: --received 2026-11-20
  --edition   the id of an earlier edition that the documents belong to: --edition 2014
  --help      show this

Exit code: 0 on success, 1 if nothing was written because of problems, 2 if the arguments are invalid.`

/** Progress is printed only if there are more files than this. */
const progressThreshold = 100

process.exitCode = await run(process.argv.slice(2), settings.contentDir).catch((error: Error) => {
  console.error(`The import failed: ${error.message}\nCorrect that and run it again; it continues where it stopped.`)
  return 1
})

/** Imports the documents that the arguments name, prints the result and returns the exit code. */
async function run(args: string[], folder: string): Promise<number> {
  const request = requestOf(args)
  if (typeof request === 'string') {
    console.error(`${request}\n\n${usage}`)
    return 2
  }
  const { names, dryRun, replace, received, edition, help } = request
  if (help) {
    console.log(usage)
    return 0
  }
  const target = edition === undefined ? undefined : await earlierEdition(folder, edition)
  if (target && 'wrong' in target) {
    console.error(`${target.wrong}\nNothing was written.`)
    return 1
  }
  const { files, remarks } = await filesNamed(names)
  if (!files.length) {
    console.error(`There is no document in ${names.join(', ')}.\nNothing was written.`)
    return 1
  }
  const progress = files.length > progressThreshold ? progressOf(files.length) : () => {}
  const result = await importDocuments(files, folder, { dryRun, replace, received, progress, edition: target?.id })
  if ('problems' in result) {
    console.error(`${formatProblems(result.problems)}\nNothing was written.`)
    return 1
  }
  const report = { ...result, remarks: [...remarks, ...result.remarks] }
  console.log(summary(report, relative('', target?.folder ?? folder)))
  if (dryRun) console.log('Nothing was written: this was a dry run.')
  return 0
}

/** An earlier edition’s id and folder, or a message if it does not exist. Undefined for the edition in force. */
async function earlierEdition(contentDir: string, id: string) {
  if ((await readContent(contentDir)).site.edition?.id === id) return undefined
  const folder = join(contentDir, editionsFolder, id)
  if (existsSync(join(folder, editionFile))) return { id, folder }
  const ids = [...(await editionsIn(contentDir)).folders.keys()]
  const hint = ids.length ? `The editions are ${ids.join(', ')}.` : 'There are none yet.'
  const file = relative('', join(folder, editionFile))
  return {
    wrong: `There is no edition ${id}. ${hint} To add it, first write ${file} with its title and until, its last day.`,
  }
}

/** The parsed arguments, or a message that explains why they are invalid. */
function requestOf(args: string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        help: flag,
        'dry-run': flag,
        replace: flag,
        received: { type: 'string' },
        edition: { type: 'string' },
      },
      allowPositionals: true,
    })
    if (!positionals.length && !values.help) return 'Name the documents to import.'
    const { received, replace, edition, help, 'dry-run': dryRun } = values
    const dayIssue = day.optional().safeParse(received).error?.issues[0]
    if (dayIssue) return `--received ${dayIssue.message}.`
    if (received && received > new Intl.DateTimeFormat('sv').format()) return `--received ${received} is in the future.`
    return { names: positionals, dryRun, replace, received, edition, help }
  } catch (error) {
    return (error as Error).message
  }
}

/**
 * Returns a function that prints how many files have been read. In a terminal, it updates a single line. Elsewhere, it
 * prints a new line after every 10 percent of the files.
 */
function progressOf(count: number): (readCount: number) => void {
  const { stderr } = process
  const step = Math.ceil(count / 10)
  return (readCount) => {
    const line = `Read ${readCount} of ${count} files.`
    if (stderr.isTTY) stderr.write(`\r${line}${readCount === count ? '\n' : ''}`)
    else if (readCount % step === 0 || readCount === count) stderr.write(`${line}\n`)
  }
}
