import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { z } from 'zod'
import type { Content, Entry } from '../rubric/content.ts'
import type { KeyPath, Problem } from '../rubric/problem.ts'
import { careerPath } from '../rubric/schema/career-path.ts'
import { factor } from '../rubric/schema/factor.ts'
import { rubric } from '../rubric/schema/rubric.ts'
import { supersededEdition, type SupersededEdition } from '../rubric/schema/edition.ts'
import { type Site, site } from '../rubric/schema/site.ts'
import { type Source, sourceList } from '../rubric/schema/source.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { bytesOf } from './bytes.ts'
import { sourcesFile } from './source-list.ts'
import { readYaml } from './yaml.ts'

/** The name of the file in a content folder that contains the site’s title, organization and contact. */
export const siteFile = 'site.yaml'

/** The name of the file in an earlier edition’s folder that describes the edition. */
export const editionFile = 'edition.yaml'

/** The file extensions of source documents. */
export const sourceExtensions = ['.txt', '.docx', '.csv'] as const

/** A source document as received. */
export interface SourceFile {
  readonly file: string
  readonly bytes: Buffer
}

/** All the content in a folder and the problems found in it. */
export interface ContentFiles {
  /** Everything that the schemas accept. */
  readonly content: Content
  /** The site’s title, organization and contact. Empty if the file is missing or invalid. */
  readonly site: Site
  /** The edition, if it is no longer in force. */
  readonly edition: SupersededEdition | undefined
  /** The source documents, keyed by rubric id. */
  readonly sources: ReadonlyMap<string, SourceFile>
  /** The entries in the source list, keyed by rubric id. */
  readonly listedSources: ReadonlyMap<string, Source>
  /** Unreadable files, invalid YAML, and data that the schemas reject. */
  readonly problems: readonly Problem[]
  /** Adds the line number to a problem that names a key in a content file. */
  locate(problem: Problem): Problem
}

/** Reads a content folder. A missing folder counts as empty. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const problems: Problem[] = []
  const lines = new Map<string, (key: KeyPath) => number | undefined>()
  const locate = (problem: Problem): Problem => {
    const line = problem.line ?? (problem.key && lines.get(problem.file)?.(problem.key))
    return line === undefined ? problem : { ...problem, line }
  }

  async function dataOf<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema> | undefined> {
    const source = await readText(file, problems)
    if (source === undefined) return undefined
    const { data, lineOf } = readYaml(file, source, schema, problems)
    lines.set(file, lineOf)
    return data
  }

  async function readCollection<Schema extends z.ZodType>(name: string, depth: number, schema: Schema) {
    const entries: Entry<z.infer<Schema>>[] = []
    for (const { id, file } of await filesIn(join(folder, name), ['.yaml'], depth, problems)) {
      const data = await dataOf(file, schema)
      if (data !== undefined) entries.push({ id, file, data })
    }
    return entries
  }

  const content: Content = {
    careerPaths: await readCollection('paths', 1, careerPath),
    factors: await readCollection('factors', 1, factor),
    rubrics: await readCollection('rubrics', 2, rubric),
  }
  const readOptional = async <Schema extends z.ZodType>(name: string, schema: Schema) =>
    existsSync(join(folder, name)) ? dataOf(join(folder, name), schema) : undefined
  const siteData = await readOptional(siteFile, site.nullable())
  const edition = await readOptional(editionFile, supersededEdition)
  const sources = new Map<string, SourceFile>()
  for (const { id, file } of await filesIn(join(folder, 'sources'), sourceExtensions, 2, problems)) {
    const otherSource = sources.get(id)
    const fault = `a rubric can have only one source document, and ${otherSource?.file} is there too`
    if (otherSource) problems.push({ file, wrong: fault, fix: 'Remove the one that is out of date.' })
    const bytes = await bytesOf(file)
    if (Buffer.isBuffer(bytes)) sources.set(id, { file, bytes })
    else problems.push({ file, ...bytes })
  }
  const sourceEntries = await readOptional(sourcesFile, sourceList.nullable())
  return {
    content,
    site: siteData ?? {},
    edition,
    sources,
    listedSources: new Map(Object.entries(sourceEntries ?? {})),
    problems,
    locate,
  }
}

/**
 * The files in a collection that have one of the given extensions and are at the given depth, sorted by id. Reports
 * all other files unless `allowedNames` matches their names.
 */
export async function filesIn(
  folder: string,
  extensions: readonly string[],
  depth: number,
  problems: Problem[],
  allowedNames?: RegExp,
) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files: { id: string; file: string }[] = []
  for (const entry of entries) {
    if (entry.isDirectory() || entry.name.startsWith('.')) continue
    if (allowedNames?.test(entry.name) && entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const extension = extname(file)
    const parts = relative(folder, file).slice(0, -extension.length).split(sep)
    if (entry.isSymbolicLink()) {
      problems.push({ file, wrong: 'it is a link to another place', fix: 'Put the file itself here.' })
    } else if (!extensions.includes(extension) || parts.length !== depth) {
      const pattern = (depth === 1 ? '<name>' : '<career-path>/<factor>') + extensions.join(' or ')
      problems.push({ file, wrong: `it is not content: ${folder} holds ${pattern}`, fix: 'Rename, move or remove it.' })
    } else if (!parts.every((part) => idSchema.safeParse(part).success)) {
      const fix = 'Name files and folders in lowercase words joined by hyphens.'
      problems.push({ file, wrong: 'its name cannot be an id', fix })
    } else {
      files.push({ id: parts.join('/'), file })
    }
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Reads a file’s text. Reports the file if it is not UTF-8 or is larger than `maxSize` megabytes. */
export async function readText(file: string, problems: Problem[], maxSize = 1): Promise<string | undefined> {
  const bytes = await bytesOf(file, maxSize)
  if (!Buffer.isBuffer(bytes)) {
    problems.push({ file, ...bytes })
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    problems.push({ file, wrong: 'it is not in UTF-8', fix: 'Save it again with UTF-8 encoding.' })
    return undefined
  }
}
