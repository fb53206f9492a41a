import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { settings } from '../settings.ts'
import { formatProblems } from '../rubric/problem.ts'
import { type ImportedFile, importDocuments } from './import.ts'

const usage = `Makes content of source documents: npm run import -- FILE…

Each FILE is a source document in plain text (UTF-8). Its rubric, career path, factor and a copy of the document are
written to the folder "content", or to that in CONTENT_DIR. On any problem nothing is written.`

process.exitCode = await run(process.argv.slice(2), settings.contentDir).catch((error: Error) => {
  console.error(`The import failed: ${error.message}`)
  return 1
})

/** Imports what the arguments name, says what became of it and returns the exit code. */
async function run(args: string[], folder: string): Promise<number> {
  const request = requestOf(args)
  if (request === 'help') {
    console.log(usage)
    return 0
  }
  if (!request.length) {
    console.error(usage)
    return 2
  }
  const result = await importDocuments(request, folder)
  if ('problems' in result) {
    console.error(`${formatProblems(result.problems)}\nNothing was written.`)
    return 1
  }
  console.log(summary(result.imported, folder))
  return 0
}

/** The files to import; none when the arguments make no sense. */
function requestOf(args: string[]): string[] | 'help' {
  try {
    const { values, positionals } = parseArgs({ args, options: { help: { type: 'boolean' } }, allowPositionals: true })
    return values.help ? 'help' : positionals
  } catch (error) {
    console.error(`${(error as Error).message}\n`)
    return []
  }
}

function summary(imported: readonly ImportedFile[], folder: string): string {
  const lines = imported.map(({ path, state }) => `${state.padEnd(9)} ${relative('', join(folder, path))}`)
  const count = (state: ImportedFile['state']) => imported.filter((file) => file.state === state).length
  const counts = `${count('new')} new, ${count('changed')} changed, ${count('unchanged')} unchanged`
  return [...lines, `${imported.length} files: ${counts}.`].join('\n')
}
