import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { editionsFolder, filesBelow } from '../content/edition-files.ts'
import { schemaProblems } from '../content/yaml.ts'
import { closed } from '../editions/close.ts'
import { supersededEdition } from '../rubric/schema/edition.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { settings } from '../settings.ts'
import { changeContent } from './change.ts'

const usage = `Closes the edition in force: npm run edition -- close <id> --until <day>

Its content moves to the folder editions/<id>/, where it stays citable at the addresses /editions/<id>/…, and the next
edition can be imported. If there is any problem, nothing is written.

  --until  the last day on which it was in force: --until 2017-09-30
  --from   the day from which it was in force; not needed where site.yaml says it
  --title  what citations call it; not needed where site.yaml says it
  --note   a note for readers, in your own words
  --help   show this

Exit code: 0 when all is well, 1 when nothing was written because of problems, 2 when the command cannot be understood.`

const text = { type: 'string' } as const

/** `npm run edition`: closes the edition in force. */
async function main(contentDir: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { help: { type: 'boolean', default: false }, until: text, from: text, title: text, note: text },
    allowPositionals: true,
  })
  const { help, ...given } = values
  if (help) {
    console.log(usage)
    return 0
  }
  const [command, id, ...others] = positionals
  if (command !== 'close' || !id || others.length) return misunderstood('Say which edition to close.')
  if (!given.until) return misunderstood('Say its last day: --until 2017-09-30')
  return changeContent(contentDir, async (before) => {
    const { edition, family, superseded } = before
    const wrongId = idSchema.safeParse(id).error?.issues[0]
    if (wrongId) throw new Error(`${JSON.stringify(id)} is no id: it ${wrongId.message}.`)
    if (edition && edition.id !== id)
      throw new Error(`The edition in force is ${edition.id}, as site.yaml says, not ${id}.`)
    if (superseded.some((earlier) => earlier.edition?.id === id))
      throw new Error(`The edition ${id} is closed already.`)
    if (!family.rubrics.length) throw new Error('There is no rubric to close.')
    const known = edition && { title: edition.title, ...(edition.from && { from: edition.from }) }
    const { data, error } = supersededEdition.safeParse({ ...known, ...given }, { reportInput: true })
    const wrong = error?.issues.flatMap((issue) => schemaProblems('', issue)) ?? []
    if (!data) throw new Error(wrong.map(({ key = [], wrong }) => `--${key.join('.')}: ${wrong}.`).join('\n'))
    const folder = relative('', join(contentDir, editionsFolder, id))
    return {
      files: closed(await filesBelow(contentDir), before, id, data),
      said: `${data.title} is closed: its content is in ${folder}.
No edition is in force until you import the documents of the next one: a site that you build before has only the closed
ones. Then name it in site.yaml with its id, title and the day from which it is in force, and say in
${folder}/edition.yaml what became of factors and career paths, where their ids do not.`,
    }
  })
}

function misunderstood(why: string): number {
  console.error(`${why}\n\n${usage}`)
  return 2
}

process.exitCode = await main(settings.contentDir, process.argv.slice(2)).catch((error: Error) =>
  misunderstood(error.message),
)
