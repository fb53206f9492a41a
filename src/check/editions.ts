import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type EditionPages, idIn } from '../editions/became.ts'
import { editionsFolder, filesUnder } from '../content/edition-files.ts'
import { type ContentFiles, editionFile, siteFile } from '../content/read.ts'
import type { Edition } from '../rubric/edition.ts'
import { dayName } from '../rubric/name.ts'
import type { Problem } from '../rubric/problem.ts'
import { id as idSchema } from '../rubric/schema/text.ts'

/** Finds the folders of earlier editions, keyed by id. Reports anything else in the editions folder as a problem. */
export async function editionsIn(contentDir: string) {
  const folders = new Map<string, string>()
  const problems: Problem[] = []
  const parent = join(contentDir, editionsFolder)
  if (!existsSync(parent)) return { folders, problems }
  for (const entry of await readdir(parent, { withFileTypes: true })) {
    const folder = join(parent, entry.name)
    if (entry.name.startsWith('.') || (entry.isDirectory() && !(await filesUnder(folder)).size)) continue
    if (entry.isDirectory() && idSchema.safeParse(entry.name).success) folders.set(entry.name, folder)
    else {
      const fault = `it is not an edition: ${parent} holds <edition> folders`
      problems.push({ file: folder, wrong: fault, fix: 'Rename, move or remove it.' })
    }
  }
  return { folders, problems }
}

/** Reports edition folders that lack a required file or contain one that does not belong there. */
export function editionFolderProblems(folders: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = []
  for (const folder of folders.values()) {
    const file = join(folder, editionFile)
    if (!existsSync(file)) {
      const fix = 'Write it with title, from, and until, the last day on which the edition was in force.'
      problems.push({ file, wrong: 'the file that describes this edition is missing', fix })
    }
    if (existsSync(join(folder, siteFile))) {
      const fix = 'Remove it: the one in the content’s own folder is for all editions.'
      problems.push({ file: join(folder, siteFile), wrong: 'an edition cannot have this file', fix })
    }
  }
  return problems
}

/** An edition with its linked content and the folder that it was read from. */
interface LinkedEdition extends EditionPages {
  readonly folder: string
  readonly files: Pick<ContentFiles, 'locate'>
}

/** Reports conflicts between editions. `editions` lists the latest edition first. */
export function editionProblems(contentDir: string, editions: readonly LinkedEdition[]): Problem[] {
  const [current, ...earlierEditions] = editions
  const problems: Problem[] = []
  const fileOf = ({ folder }: LinkedEdition) => join(folder, folder === contentDir ? siteFile : editionFile)
  const duplicate = earlierEditions.find(({ edition }) => edition && edition.id === current?.edition?.id)
  if (current && duplicate) {
    const fault = `the edition in ${duplicate.folder} has the same id`
    const fix = 'Give the edition that is in force a different id.'
    problems.push(current.files.locate({ file: fileOf(current), key: ['edition', 'id'], wrong: fault, fix }))
  }
  const namedEditions = editions.filter(({ edition }) => edition)
  for (const [index, earlier] of namedEditions.entries()) {
    const next = namedEditions[index - 1]
    if (!earlier.edition || !next?.edition) continue
    problems.push(
      ...overlapProblems(fileOf(next), next.edition, earlier.edition).map(next.files.locate),
      ...becameProblems(fileOf(earlier), earlier, next).map(earlier.files.locate),
    )
  }
  return problems
}

function overlapProblems(file: string, next: Edition, { title, until }: Edition): Problem[] {
  if (!next.from || !until || next.from > until) return []
  const key = next.until === null ? ['edition', 'from'] : ['from']
  const fault = `${next.title} is in force from ${dayName(next.from)}, and ${title} until ${dayName(until)}`
  return [{ file, key, wrong: fault, fix: 'Correct one of the two days: one edition ends before the next begins.' }]
}

/** Reports unknown ids in `became`: keys that are not in the edition, and targets that are not in the next edition. */
function becameProblems(file: string, { edition, family }: LinkedEdition, next: LinkedEdition): Problem[] {
  const items = { paths: family.careerPaths, factors: family.factors }
  return (['paths', 'factors'] as const).flatMap((collection) =>
    Object.entries(edition?.became[collection] ?? {}).flatMap(([id, targets]): Problem[] => {
      const problem = (key: (string | number)[], unknownId: string, where: string): Problem => {
        return {
          file,
          key: ['became', collection, ...key],
          wrong: `${where} has no ${unknownId}`,
          fix: 'Correct the id.',
        }
      }
      if (!items[collection].some((item) => item.id === id)) return [problem([id], id, 'this edition')]
      return targets.flatMap((target, index) =>
        idIn(next, collection, target) ? [] : [problem([id, index], target, next.edition?.title ?? 'the next edition')],
      )
    }),
  )
}
