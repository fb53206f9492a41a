import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Guide } from '../content/guides.ts'
import { editionsFolder } from '../content/edition-files.ts'
import { editionFile, filesIn, sourceExtensions } from '../content/read.ts'
import { sourcesFile } from '../content/source-list.ts'
import type { Body } from '../content/write.ts'
import type { Content } from '../rubric/content.ts'
import type { Family } from '../rubric/family.ts'
import { id as idSchema } from '../rubric/schema/text.ts'
import { type IdChange, idChanges } from './id-change.ts'
import { type Listed, type Redirects, redirectsFile } from './read.ts'
import { type EditionBefore, renamedInEdition } from './renamed-in-edition.ts'
import { queryMoved } from './query.ts'
import { followed, moved, ordered, type Rule } from './redirect-rule.ts'

/** What a rename has to know of the content, in which nothing is wrong. */
export interface Renamable {
  readonly content: Content
  readonly guides: readonly Guide[]
  readonly family: Family
  readonly listed: Listed
  readonly redirects: Redirects
  readonly existing: ReadonlySet<string>
  /** The editions before the one in force, the latest first. */
  readonly superseded: readonly EditionBefore[]
}

/**
 * What becomes of the files of a content folder, by their path in it, when what stands at an address gets another id:
 * file names, references, links in guides, and redirects. A sentence when that cannot be.
 */
export async function renamed(
  contentDir: string,
  content: Renamable,
  address: string,
  newId: string,
): Promise<ReadonlyMap<string, Body> | string> {
  const { family, guides, redirects, existing } = content
  const change = idChanges(family, guides).get(address)?.(newId)
  if (!change) {
    const now = moved(redirects.rules, address)
    if (now) return `${address} is an old address. Name the new one: ${now}`
    if (existing.has(`${address}/`)) return `${address} lacks the slash at its end.`
    return `${address} is no address of a career path, level, factor, discriminator or guide, such as /factors/customer-relations/.`
  }
  const wrongId = idSchema.safeParse(newId).error?.issues[0]
  if (wrongId) return `${JSON.stringify(newId)} is no id: it ${wrongId.message}.`
  const taken = change.redirects.find(({ to }) => existing.has(to))
  if (taken) return `${taken.to} is there already.`

  const files = new Map<string, Body>()
  for (const file of await contentFiles(contentDir, content)) {
    const stem = file.slice(0, -extname(file).length)
    const name = change.rename(stem) + extname(file)
    const before = await readFile(join(contentDir, file))
    const after = textAfter(change, file, stem, before)
    if (name !== file) files.set(file, null)
    if (name !== file || after !== before) files.set(name, after)
  }
  const [before] = content.superseded
  const file = before?.edition && `${editionsFolder}/${before.edition.id}/${editionFile}`
  if (before && file) {
    const text = await readFile(join(contentDir, file), 'utf8')
    const after = renamedInEdition(text, before, address, newId)
    if (after !== text) files.set(file, after)
  }
  return files.set(redirectsFile, await redirectsAfter(contentDir, content, change))
}

/** What a file says then: the same, source documents among them, unless it names the id. */
function textAfter(change: IdChange, file: string, stem: string, before: Buffer): string | Buffer {
  if (file.startsWith('sources/')) return before
  const text = before.toString()
  const after = edited(change, file, stem, text)
  return after === text ? before : after
}

function edited(change: IdChange, file: string, stem: string, text: string): string {
  if (file === sourcesFile) {
    const listed = (id: string) => change.rename(`sources/${id}`).slice('sources/'.length)
    return text.replace(/^[\w-]+\/[\w-]+(?=:)/gm, listed)
  }
  const rules = ordered(change.redirects)
  return file.endsWith('.mdx')
    ? text.replace(/(?<=[(<\s])\/[^\s()<>"]*/g, (address) => linkAfter(rules, address))
    : change.edit(stem, text)
}

/** A link of a guide then, with the ids that it carries after a question mark. */
function linkAfter(rules: readonly Rule[], link: string): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/.exec(link) ?? []
  const target = moved(rules, page + fragment) ?? page + fragment
  const [address = '', part] = target.split('#')
  return address + queryMoved(query, (old) => moved(rules, old)) + (part === undefined ? '' : `#${part}`)
}

/** The lines of `redirects.yaml` then: whatever address ever led to something leads to the same. */
async function redirectsAfter(contentDir: string, { redirects, listed }: Renamable, change: IdChange): Promise<string> {
  const text = await readFile(join(contentDir, redirectsFile), 'utf8').catch(() => '')
  // What has an address again that was an old one.
  const back = redirects.rules.filter(({ from }) => change.redirects.some(({ to }) => to === from))
  const backLines = new Set(back.map(({ from }) => redirects.lineOf([from])))
  const kept = text.split('\n').filter((line, index) => line && !backLines.has(index + 1))

  const added = [...change.redirects]
  const stay = redirects.rules.filter((rule) => !back.includes(rule))
  const older = back.length ? [...listed.addresses, ...redirects.rules.map(({ from }) => from)] : []
  for (const address of [...new Set(older)].sort((a, b) => a.length - b.length)) {
    const { end } = followed(ordered(change.redirects), followed(redirects.rules, address).end)
    if (followed(ordered([...stay, ...added]), address).end !== end) added.push({ from: address, to: end })
  }
  return [...kept, ...added.map(({ from, to }) => `${from}: ${to}`), ''].join('\n')
}

/** All files that have an id in their name or text, below the content folder. */
async function contentFiles(contentDir: string, { content, guides }: Renamable): Promise<string[]> {
  const sources = await filesIn(join(contentDir, 'sources'), sourceExtensions, 2, [])
  const lists = [{ file: join(contentDir, sourcesFile) }].filter(({ file }) => existsSync(file))
  return [...content.careerPaths, ...content.factors, ...content.rubrics, ...sources, ...lists, ...guides].map(
    ({ file }) => relative(contentDir, file).split(sep).join('/'),
  )
}
