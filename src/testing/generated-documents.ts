import type { DocumentFile, SourceDocument } from '../documents/document.ts'
import { type Random, randomFrom } from './random.ts'
import { adjectives, adverbs, endings, nouns, verbs } from './words.ts'

const numerals = ['I', 'II', 'III', 'IV']

/** Source documents of `count` rubrics, always the same ones: up to 50 factors on as many career paths as that takes. */
export function generateDocuments(count: number): DocumentFile[] {
  const random = randomFrom(20_000 + count)
  const factorCount = Math.min(50, Math.ceil(Math.sqrt(count)))
  const titles = titleSource(random)
  const factors = Array.from({ length: factorCount }, (_, index) => factorTexts(random, index + 1, titles))
  const documents: DocumentFile[] = []
  for (let number = 1; documents.length < count; number++) {
    const careerPath = { number, code: null, title: titles('Support') }
    const levels = numerals.slice(0, 3 + random.below(2))
    for (const { discriminators, ...texts } of factors.slice(0, count - documents.length)) {
      const document: SourceDocument = {
        careerPath,
        ...texts,
        supervisors: null,
        discriminators,
        levels: levels.map((numeral) => ({
          title: `Level ${numeral}`,
          scores: null,
          beyond: false,
          leadIn: null,
          descriptors: discriminators.map((discriminator) => ({ discriminator, text: descriptor(random) })),
        })),
      }
      documents.push({ line: 1, file: `generated ${number}/${texts.factor.number}`, document })
    }
  }
  return documents
}

function factorTexts(random: Random, number: number, titles: (last: string) => string) {
  return {
    factor: { number, title: titles('Relations') },
    description: `This factor captures the ${random.pick(adjectives)} use of ${phrase(random)} and ${phrase(random)}.`,
    criteria: {
      heading: 'Expected Performance Criteria (Applicable to all contributions at all levels)',
      text: `Work is ${random.pick(adjectives)}, ${random.pick(adjectives)}, and of acceptable quality. ${descriptor(random)}`,
    },
    note: 'Descriptors indicate the type of contribution appropriate for the high end of each level. Descriptors are not to be used individually to assess contributions, but rather are to be taken as a group to derive a single evaluation of the factor.',
    discriminators: ['Scope', 'Depth', 'Independence', 'Complexity'].slice(0, 3 + random.below(2)),
  }
}

/** Titles of two words of which none comes twice. */
function titleSource(random: Random): (last: string) => string {
  const used = new Set<string>()
  return (last) => {
    for (;;) {
      const title = [random.pick(adjectives), random.pick(nouns)].map(capitalised).join(' ')
      if (used.has(title)) continue
      used.add(title)
      return `${title} ${last}`
    }
  }
}

const phrase = (random: Random) => `${random.pick(adjectives)} ${random.pick(nouns)}`
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function descriptor(random: Random): string {
  const object = () => (random.below(3) ? phrase(random) : `${random.pick(nouns)}/${random.pick(nouns)}`)
  const clause = () => [...(random.below(2) ? [random.pick(adverbs)] : []), random.pick(verbs), object()].join(' ')
  const sentence = () => {
    const parts = [clause()]
    if (random.below(2)) parts.push(random.below(2) ? `and ${clause()}` : `to support ${object()}`)
    if (random.below(2)) parts.push(random.pick(endings))
    return `${capitalised(parts.join(' '))}.`
  }
  return random.below(4) ? sentence() : `${sentence()} ${sentence()}`
}
