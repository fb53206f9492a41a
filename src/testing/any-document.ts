import type { Random } from './random.ts'
import { adjectives, nouns, verbs } from './words.ts'
import type { DocumentLevel, SourceDocument } from '../documents/document.ts'
import { roman } from '../documents/form/headings.ts'

// For tests: documents with everything that real ones have.

const names = [
  'Scope/Impact',
  'Level of Interaction (Audience)',
  'Problem-Solving',
  'Breadth of Influence',
  'Customer’s Needs',
  'Planning, Budgeting & Control',
  'Independence',
  'Complexity/Difficulty',
  'Oral and Written',
]

/** A document put together at random: three to six discriminators, one to six levels, holes, what can't be paired. */
export function anyDocument(random: Random): SourceDocument {
  const maybe = <T>(value: T): T | null => (random.below(2) ? value : null)
  const discriminators = shuffled(random, names).slice(0, 3 + random.below(4))
  const withScores = random.below(2)
  const scores = (place: number) =>
    withScores ? `${random.pick(['', 'Score Range '])}${place * 30} – ${place * 30 + 29}` : null
  const count = 1 + random.below(6)
  const levels = Array.from({ length: count }, (_, place) => ({
    title: `Level ${roman(place + 1)}`,
    scores: scores(place),
    beyond: false,
    leadIn: random.below(8) ? null : `${sentence(random)} At this level:`,
    descriptors: place ? descriptors(random, discriminators) : complete(random, discriminators),
  }))
  return {
    careerPath: {
      number: random.below(8) ? 1 + random.below(40) : null,
      code: maybe(random.pick(['NH', 'NJ', 'NK'])),
      title: title(random, 'Support'),
    },
    factor: { number: 1 + random.below(50), title: title(random, 'Relations') },
    description: prose(random),
    criteria: {
      heading: random.pick([
        'Expected Performance Criteria (Applicable to all contributions at all levels)',
        'Expected Contribution Criteria (Applicable to all contributions at all levels)',
        'Expected Contribution Criteria',
      ]),
      text: prose(random),
    },
    supervisors: maybe({ heading: 'For Supervisors (as appropriate)', text: sentence(random) }),
    note: maybe(`Descriptors ${sentence(random)}`),
    discriminators,
    levels: [...levels, ...(random.below(3) ? [] : [veryHigh(random, scores(count))])],
  }
}

function veryHigh(random: Random, scores: string | null): DocumentLevel {
  return {
    title: 'Very High',
    scores,
    beyond: true,
    leadIn: maybeLeadIn(random),
    descriptors: Array.from({ length: 1 + random.below(4) }, () => ({ discriminator: null, text: texts(random) })),
  }
}

const maybeLeadIn = (random: Random) => (random.below(2) ? 'In addition to what the top level asks, one:' : null)

const complete = (random: Random, discriminators: readonly string[]) =>
  discriminators.map((discriminator) => ({ discriminator, text: texts(random) }))

/** One for each discriminator; or a hole at the end; or descriptors without discriminators. */
function descriptors(random: Random, discriminators: readonly string[]): DocumentLevel['descriptors'] {
  const kind = random.below(6)
  if (kind === 0)
    return [...complete(random, discriminators.slice(1)), { discriminator: discriminators[0] ?? '', text: null }]
  if (kind === 1)
    return Array.from({ length: 1 + random.below(7) }, () => ({ discriminator: null, text: texts(random) }))
  return complete(random, discriminators)
}

const prose = (random: Random) => Array.from({ length: 1 + random.below(3) }, () => texts(random)).join('\n')

const texts = (random: Random) => Array.from({ length: 1 + random.below(3) }, () => sentence(random)).join(' ')

function sentence(random: Random): string {
  const clause = () => `${random.pick(verbs)} ${random.pick(adjectives)} ${random.pick(nouns)}`
  const more = random.pick([
    () => '',
    () => ` and ${clause()}`,
    () => `; ${clause()}, e.g., ${random.pick(nouns)}/${random.pick(nouns)}`,
    () => ` (${clause()}) in the “${random.pick(nouns)}” of others`,
    () => ` "as is" and 21st-century ${random.pick(nouns)} - or the other’s`,
    () => `: 1.5 to 2 ${random.pick(nouns)} at $10 * 3`,
  ])()
  const words = `${clause()} ${random.pick(['for', 'with', 'among'])} ${random.pick(nouns)}${more}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random.pick(['.', '.', '.', '.)', '.”'])}`
}

function title(random: Random, last: string): string {
  const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  return `${capitalised(random.pick(adjectives))} ${random.pick(['and ', '/', ''])}${capitalised(random.pick(nouns))} ${last}`.replace(
    ' /',
    '/',
  )
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: random.below(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
