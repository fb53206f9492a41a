import type { Discriminator, Family, Rubric } from '../rubric/family.ts'
import { type Passage, postingsFile, type Start, startFile, textsFile } from './format.ts'
import { tokensOf } from '../rubric/token.ts'

/** A passage with its text, as the index is made from it. */
export interface PassageText extends Passage {
  readonly text: string
}

/** About how many characters a file holds, so that a query loads little and files stay few. */
const postingsSize = 16_000
const textsSize = 8_000
/** With so many files of a kind, they grow instead of becoming more. */
const mostFiles = 1_500

/** The search index of a family and further passages: the content of each file by its name. */
export function compileIndex(family: Family, passages: readonly PassageText[]): Map<string, unknown> {
  const { texts: descriptorTexts, ...places } = descriptorPlaces(family)
  const texts = [...descriptorTexts, ...passages.map(({ text }) => text)]
  const documents = texts.map((text) => tokensOf(text).map(({ word }) => word))
  const stride = Math.max(1, ...documents.map(({ length }) => length))
  const postings = postingsOf(documents, stride)

  const postingsFiles = chunked(postings, postingsSize, ({ differences }) => differences.length * 6)
  const textsFiles = chunked(texts, textsSize, ({ length }) => length)
  const start: Start = {
    ...places,
    passages: passages.map(({ text: _, ...passage }) => passage),
    words: postings.map(({ word }) => word).join(' '),
    frequencies: postings.map(({ frequency }) => frequency),
    postings: firsts(postingsFiles),
    texts: firsts(textsFiles),
    stride,
  }
  return new Map<string, unknown>([
    [startFile, start],
    ...postingsFiles.map((file, place) => [postingsFile(place), file.map(({ differences }) => differences)] as const),
    ...textsFiles.map((file, place) => [textsFile(place), file] as const),
  ])
}

function descriptorPlaces({ careerPaths, factors, rubrics }: Family) {
  const shapes = new Map<string, { place: number; shape: number[][] }>()
  const texts: string[] = []
  return {
    careerPaths: careerPaths.map(({ number, code, id, title, levels }) => ({
      number,
      ...(code !== null && { code }),
      name: [id, title] as const,
      levels: levels.map((level) => [level.id, level.title] as const),
    })),
    factors: factors.map(({ number, id, title, discriminators }) => ({
      number,
      name: [id, title] as const,
      discriminators: discriminators.map((discriminator) => [discriminator.id, discriminator.title] as const),
    })),
    rubrics: rubrics.map((rubric) => {
      for (const { descriptors } of rubric.levels)
        for (const { text } of descriptors) if (text !== null) texts.push(text)
      const shape = shapeOf(rubric)
      const key = JSON.stringify(shape)
      const known = shapes.get(key) ?? { place: shapes.size, shape }
      shapes.set(key, known)
      return [careerPaths.indexOf(rubric.careerPath), factors.indexOf(rubric.factor), known.place] as const
    }),
    shapes: [...shapes.values()].map(({ shape }) => shape),
    texts,
  }
}

function shapeOf({ careerPath, factor, levels }: Rubric): number[][] {
  const placeOf = (discriminator: Discriminator) => factor.discriminators.indexOf(discriminator)
  return careerPath.levels.map((level) => {
    const { descriptors = [] } = levels.find((description) => description.level === level) ?? {}
    return descriptors.flatMap(({ text, discriminator }, place) =>
      text === null ? [] : [discriminator ? placeOf(discriminator) : -(place + 1)],
    )
  })
}

function postingsOf(documents: readonly string[][], stride: number) {
  const byWord = new Map<string, { last: number; lastDocument: number; frequency: number; differences: number[] }>()
  for (const [document, words] of documents.entries()) {
    for (const [place, word] of words.entries()) {
      let entry = byWord.get(word)
      if (!entry) byWord.set(word, (entry = { last: 0, lastDocument: -1, frequency: 0, differences: [] }))
      const posting = document * stride + place
      entry.differences.push(posting - entry.last)
      entry.last = posting
      if (entry.lastDocument !== document) entry.frequency++
      entry.lastDocument = document
    }
  }
  return [...byWord]
    .map(([word, { frequency, differences }]) => ({ word, frequency, differences }))
    .sort((a, b) => (a.word < b.word ? -1 : 1))
}

/** Neighbouring items in files of about the same size, never more than `mostFiles` of them. */
function chunked<Item>(items: readonly Item[], fileSize: number, sizeOf: (item: Item) => number): Item[][] {
  const total = items.reduce((sum, item) => sum + sizeOf(item), 0)
  const most = Math.max(fileSize, total / mostFiles)
  const files: Item[][] = []
  let size = Infinity
  for (const item of items) {
    if (size + sizeOf(item) > most) {
      files.push([])
      size = 0
    }
    files.at(-1)?.push(item)
    size += sizeOf(item)
  }
  return files
}

/** The place of each file's first item among all. */
function firsts(files: readonly (readonly unknown[])[]): number[] {
  let first = 0
  return files.map(({ length }) => (first += length) - length)
}
