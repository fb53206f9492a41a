import type { Family } from '../rubric/family.ts'
import { compileIndex, type PassageText } from './compile.ts'
import { openIndex, type SearchIndex } from './index.ts'
import { officialPassages } from './passage.ts'

/** The search index of a family for tests, compiled and opened as the site does, without a network between. */
export function exampleIndex(family: Family, guides: readonly PassageText[] = []): Promise<SearchIndex> {
  const files = compileIndex(family, [...officialPassages(family), ...guides])
  return openIndex(async (name) => {
    const content = files.get(name)
    if (content === undefined) throw new Error(`no file ${name}`)
    return JSON.parse(JSON.stringify(content)) as unknown
  })
}
