import { relative, sep } from 'node:path'
import type { Content } from '../rubric/content.ts'
import { rubricParts } from '../rubric/content.ts'
import type { Problem } from '../rubric/problem.ts'

/** Which content is not to be judged by what refers to it, since its own file has problems. */
export interface Broken {
  /** Whether a file of a collection is broken, by the id that others refer to it by. */
  has(collection: string, id: string): boolean
  /** Whether an address may be missing only because a broken file does not give it. */
  uncertain(address: string): boolean
}

/** The content whose files the problems name. A file with a name that is no id counts for the id that it resembles. */
export function brokenBy(problems: readonly Problem[], contentDir: string): Broken {
  const files = new Set(
    problems.map(({ file }) => {
      const parts = relative(contentDir, file)
        .replace(/\.\w+$/, '')
        .split(sep)
      return parts.map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('/')
    }),
  )
  const has = (collection: string, id: string) => files.has(`${collection}/${id}`)
  return {
    has,
    uncertain(address) {
      const [, collection, one = '', two = ''] = address
        .replace(/^\/data\/(?:text|case)(\/.*)\.\w+$/, '/paths$1')
        .split('/')
      if (collection !== 'paths') return has(collection ?? '', one)
      return has('paths', one) || has('factors', two) || has('rubrics', `${one}/${two}`)
    },
  }
}

/** The content without the rubrics whose own file, career path or factor is broken. */
export function withoutBroken(content: Content, broken: Broken): Content {
  const rubrics = content.rubrics.filter(({ id }) => {
    const { careerPath, factor } = rubricParts(id)
    return !broken.has('rubrics', id) && !broken.has('paths', careerPath) && !broken.has('factors', factor)
  })
  return { ...content, rubrics }
}
