import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { editionsFolder, filesUnder } from '../content/edition-files.ts'
import { schemaProblems } from '../content/yaml.ts'
import { filesAfterClosing } from '../editions/close.ts'
import { supersededEdition } from '../rubric/schema/edition.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

const usage = `Closes the edition in force: npm run edition -- close <id> --until <day>

Its content moves to the folder editions/<id>/, where it stays citable at the addresses /editions/<id>/…, and the next
edition can be imported. If there is any problem, nothing is written.

  --until  the last day it was in force: --until 2017-09-30
  --from   the first day it was in force; not needed if site.yaml gives it
  --title  what citations call it; not needed if site.yaml gives it
  --note   a note for readers, in your own words
  --help   show this

Exit code: 0 on success, 1 if nothing was written because of problems, 2 if the arguments are invalid.`

const text = { type: 'string' } as const

/** `npm run edition`: closes the edition in force. */
async function main(contentDir: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean', default: false }, until: text, from: text, title: text, note: text },
    allowPositionals: true,
  })
  const { help, ...fields } = values
  if (help) {
    console.log(usage)
    return 0
  }
  const [command, id, ...others] = positionals
  if (command !== 'close' || !id || others.length) return usageError('Name the edition to close.')
  if (!fields.until) return usageError('Give its last day: --until 2017-09-30')
  return changeContent(contentDir, async (before) => {
    const { edition, family, superseded } = before
    const idIssue = idSchema.safeParse(id).error?.issues[0]
    if (idIssue) throw new Error(`${JSON.stringify(id)} is not an id: it ${idIssue.message}.`)
    if (edition && edition.id !== id)
      throw new Error(`site.yaml names ${edition.id} as the edition in force, not ${id}.`)
    if (superseded.some((earlier) => earlier.edition?.id === id))
      throw new Error(`The edition ${id} is already closed.`)
    if (!family.rubrics.length) throw new Error('There is no rubric to close.')
    const siteFields = edition && { title: edition.title, ...(edition.from && { from: edition.from }) }
    const { data, error } = supersededEdition.safeParse({ ...siteFields, ...fields }, { reportInput: true })
    const problems = error?.issues.flatMap((issue) => schemaProblems('', issue)) ?? []
    if (!data) throw new Error(problems.map(({ key = [], wrong }) => `--${key.join('.')}: ${wrong}.`).join('\n'))
    const folder = relative('', join(contentDir, editionsFolder, id))
    return {
      files: filesAfterClosing(await filesUnder(contentDir), before, id, data),
      message: `${data.title} is closed: its content is in ${folder}.
No edition is in force until you import the next edition's documents. Until then, a site that you build contains only
closed editions. Then add the new edition's id, title and first day to site.yaml, and note in ${folder}/edition.yaml what
became of any factor or career path whose id has changed.`,
    }
  })
}

function usageError(why: string): number {
  console.error(`${why}\n\n${usage}`)
  return 2
}

process.exitCode = await main(settings.contentDir, process.argv.slice(2)).catch((error: Error) =>
  usageError(error.message),
)
