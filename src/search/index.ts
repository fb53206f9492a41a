import { type Postings, postingsFile, type Start, startFile, type Texts, textsFile } from './format.ts'
import { lastUpTo } from './lookup.ts'
import { type Places, placesOf } from './places.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** An opened search index. Files are fetched when they are needed and kept. */
export interface SearchIndex {
  readonly places: Places
  readonly vocabulary: Vocabulary
  readonly frequencies: readonly number[]
  readonly stride: number
  /** The postings of words, in ascending order. */
  postingsOf(words: readonly number[]): Promise<Map<number, readonly number[]>>
  /** The texts of documents. */
  textsOf(documents: readonly number[]): Promise<string[]>
  /** Fetches every file that is not there yet, three at a time and after what is asked for meanwhile. */
  fetchAll(): Promise<void>
}

/** Opens an index whose files `get` fetches by name. Rejects as `get` does; a file that failed is tried again. */
export async function openIndex(
  get: (name: string, priority: 'high' | 'low') => Promise<unknown>,
): Promise<SearchIndex> {
  const start = (await get(startFile, 'high')) as Start
  const files = new Map<string, Promise<unknown>>()

  function file<Content>(
    name: string,
    priority: 'high' | 'low',
    read: (content: unknown) => Content,
  ): Promise<Content> {
    let content = files.get(name)
    if (!content) {
      content = get(name, priority).then(read)
      files.set(name, content)
      content.catch(() => files.delete(name))
    }
    return content as Promise<Content>
  }
  const postings = (place: number, priority: 'high' | 'low' = 'high') =>
    file(postingsFile(place), priority, (content) => (content as Postings).map(summed))
  const texts = (place: number, priority: 'high' | 'low' = 'high') =>
    file(textsFile(place), priority, (content) => content as Texts)

  return {
    places: placesOf(start),
    vocabulary: vocabularyOf(start.words.split(' '), start.frequencies),
    frequencies: start.frequencies,
    stride: start.stride,
    async postingsOf(words) {
      const found = words.map(async (word) => {
        const place = lastUpTo(start.postings, word)
        return [word, (await postings(place))[word - (start.postings[place] ?? 0)] ?? []] as const
      })
      return new Map(await Promise.all(found))
    },
    textsOf: (documents) =>
      Promise.all(
        documents.map(async (document) => {
          const place = lastUpTo(start.texts, document)
          return (await texts(place))[document - (start.texts[place] ?? 0)] ?? ''
        }),
      ),
    async fetchAll() {
      const all = [...start.postings.keys()].map((place) => () => postings(place, 'low') as Promise<unknown>)
      all.push(...[...start.texts.keys()].map((place) => () => texts(place, 'low')))
      const lane = async () => {
        for (let next = all.shift(); next; next = all.shift()) await next()
      }
      await Promise.all([lane(), lane(), lane()])
    },
  }
}

function summed(differences: readonly number[]): number[] {
  let sum = 0
  return differences.map((difference) => (sum += difference))
}
