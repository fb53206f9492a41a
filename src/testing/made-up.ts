import { contentYaml, writeFiles } from '../content/write.ts'
import type { DocumentFile, DocumentLevel, SourceDocument } from '../documents/document.ts'
import { roman } from '../documents/form/headings.ts'
import { writeDocument } from '../documents/form/write.ts'
import { contentOf } from '../documents/content.ts'
import type { Content } from '../rubric/content.ts'
import { listSources } from './content-folder.ts'
import { type Random, randomFrom } from './random.ts'
import { adjectives, adverbs, endings, nouns, verbs } from './words.ts'

/** The parameters of a made-up family. */
export interface FamilyForm {
  /** The same seed yields the same family. */
  readonly seed: number
  readonly factors: number
  /** If omitted, there are as many career paths as the rubrics need. */
  readonly careerPaths?: number
  readonly rubrics?: number
  /** Whether there is a rubric for a career path and a factor, each given by index. */
  readonly hasRubric?: (careerPath: number, factor: number) => boolean
  /** The level titles of each career path. If there are more career paths than entries, the list starts over. */
  readonly levels?: readonly (readonly string[])[]
  /** The number of discriminators for each factor (ignored if the family is varied). If omitted, three or four. */
  readonly discriminators?: number
  /** The approximate lengths of titles. If there are more titles than lengths, the list starts over. */
  readonly titleLengths?: readonly number[]
  /** Whether documents vary as real documents do: in scores, gaps, official texts and levels beyond the top level. */
  readonly varied?: boolean
  /**
   * Whether a varied family may have unusual level titles and lack official texts, as the documents of other
   * organizations might.
   */
  readonly general?: boolean
  /** Strings to mix into the made-up text of a varied family. */
  readonly texts?: readonly string[]
}

/** Creates documents and the parts that they share. Each shared part is identified by an index. */
interface Maker {
  factor(index: number): Pick<SourceDocument, 'factor' | 'description' | 'criteria' | 'note' | 'discriminators'>
  careerPath(index: number): SourceDocument['careerPath']
  levels(index: number): readonly Pick<DocumentLevel, 'title' | 'scores'>[]
  document(shared: Omit<SourceDocument, 'supervisors' | 'levels'>, levels: ReturnType<Maker['levels']>): SourceDocument
}

/** The source documents of a made-up family. */
export function madeUpDocuments(form: FamilyForm): DocumentFile[] {
  const { careerPaths = Infinity, rubrics = Infinity, hasRubric = () => true } = form
  const maker = (form.varied ? variedMaker : plainMaker)(randomFrom(form.seed), form)
  const factors = Array.from({ length: form.factors }, (_, index) => maker.factor(index))
  const documents: DocumentFile[] = []
  for (let pathIndex = 0; pathIndex < careerPaths && documents.length < rubrics; pathIndex++) {
    const careerPath = maker.careerPath(pathIndex)
    const levels = maker.levels(pathIndex)
    for (const [index, factor] of factors.entries()) {
      if (documents.length === rubrics || !hasRubric(pathIndex, index)) continue
      const document = maker.document({ careerPath, ...factor }, levels)
      documents.push({ line: 1, file: `generated ${pathIndex + 1}/${index + 1}`, document })
    }
  }
  return documents
}

/** The content of a made-up family. */
export function madeUpContent(form: FamilyForm): Content {
  const result = contentOf(madeUpDocuments(form), { careerPaths: [], factors: [], rubrics: [] })
  if ('problems' in result) throw new Error(result.problems.map(({ wrong }) => wrong).join('\n'))
  return result.content
}

/** Writes a made-up family's content and source documents to a folder. */
export async function writeMadeUpContent(form: FamilyForm, folder: string): Promise<void> {
  const { careerPaths, factors, rubrics } = madeUpContent(form)
  const texts = new Map(madeUpDocuments(form).map(({ file, document }) => [file, writeDocument(document)]))
  const entries = Object.entries({ paths: careerPaths, factors, rubrics }).flatMap(([kind, entries]) =>
    entries.map(({ id, data }) => [`${kind}/${id}.yaml`, contentYaml(data)] as const),
  )
  const sources = rubrics.map(({ id, file }) => [`sources/${id}.txt`, texts.get(file) ?? ''] as const)
  await writeFiles(folder, new Map([...entries, ...sources]))
  await listSources(folder)
}

/** Writes a made-up family's source documents to a folder, in the usual format. */
export async function writeMadeUpDocuments(form: FamilyForm, folder: string): Promise<void> {
  const texts = madeUpDocuments(form).map(({ document }, index) => [`${index}.txt`, writeDocument(document)] as const)
  await writeFiles(folder, new Map(texts))
}

/** A family with the given number of rubrics: up to 50 factors, and as many career paths as needed. */
export const ofSize = (rubrics: number): FamilyForm => ({
  seed: 20_000 + rubrics,
  factors: Math.min(50, Math.ceil(Math.sqrt(rubrics))),
  rubrics,
})

/** A random document that varies as real documents do: missing descriptors, missing discriminators, odd typography. */
export function anyDocument(random: Random): SourceDocument {
  const [file] = madeUpDocuments({ seed: random.below(2 ** 31), careerPaths: 1, factors: 1, varied: true })
  return file!.document
}

/** A family that uses everything the model allows, with text that could trip up spreadsheets and parsers. */
export const variedForm = (seed: number): FamilyForm => ({
  seed,
  factors: 1 + (seed % 4),
  rubrics: 2 + (seed % 20),
  varied: true,
  general: true,
  texts: awkwardStrings,
})

const awkwardStrings = [
  '=HYPERLINK("http://x.example","y")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1＋1',
  '－1',
  "'=1",
  "'plain",
  'He said "no", twice; then left.',
  'Cells;=1+1;;-2',
  'Two paragraphs.\n=1+1\n- third',
  'Ünïcödé – “quotes” and 𝄞',
]

/**
 * Makes documents with a descriptor for each discriminator at every level. Rubrics for the same factor share its
 * official texts.
 */
function plainMaker(random: Random, { levels, titleLengths, discriminators }: FamilyForm): Maker {
  const titleOf = titles(random, titleLengths)
  return {
    factor: (index) => ({
      factor: { number: index + 1, title: titleOf('Relations', index + 1) },
      description: `This factor captures the ${random.pick(adjectives)} use of ${phrase(random)} and ${phrase(random)}.`,
      criteria: {
        heading: 'Expected Performance Criteria (Applicable to all contributions at all levels)',
        text: `Work is ${random.pick(adjectives)}, ${random.pick(adjectives)}, and of acceptable quality. ${descriptor(random)}`,
      },
      note: 'Descriptors indicate the type of contribution appropriate for the high end of each level. Descriptors are not to be used individually to assess contributions, but rather are to be taken as a group to derive a single evaluation of the factor.',
      discriminators: ['Scope', 'Depth', 'Independence', 'Complexity'].slice(0, discriminators ?? 3 + random.below(2)),
    }),
    careerPath: (index) => ({ number: index + 1, code: null, title: titleOf('Support', index) }),
    levels: (index) =>
      (levels?.[index % levels.length] ?? romanLevels(3 + random.below(2))).map((title) => ({ title, scores: null })),
    document: (shared, levels) => ({
      ...shared,
      supervisors: null,
      levels: levels.map((level) => ({
        ...level,
        beyond: false,
        leadIn: null,
        descriptors: (shared.discriminators.length ? shared.discriminators : [null, null, null]).map(
          (discriminator) => ({ discriminator, text: descriptor(random) }),
        ),
      })),
    }),
  }
}

const discriminatorNames = [
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

const levelTitles = [
  'Junior',
  'L2',
  'Level 3',
  'Senior Engineer',
  'Senior Engineer 2 (People Manager)',
  'Principal/Staff',
]

/** Makes documents with randomly chosen features. */
function variedMaker(random: Random, { levels, titleLengths, general, texts = [] }: FamilyForm): Maker {
  const usualTitle = titles(random, titleLengths)
  const titleOf = (lastWord: string, index: number) =>
    prefix() + usualTitle(lastWord, index).replace(' ', random.pick([' ', ' and ', '/']))
  const prefix = () => (texts.length ? random.pick(['', '', '=', '-', "'"]) : '')
  const maybe = <Value>(value: Value) => (random.below(2) ? value : null)
  const usually = <Value>(value: Value) => (general && !random.below(4) ? null : value)
  const text = () => (texts.length && !random.below(4) ? random.pick(texts) : sentences(random, ' '))
  const prose = () => (texts.length && !random.below(4) ? random.pick(texts) : sentences(random, '\n'))
  const scores = (index: number) => `${random.pick(['', 'Score Range '])}${index * 30} – ${index * 30 + 29}`
  const criteria = () => ({
    heading: random.pick([
      'Expected Performance Criteria (Applicable to all contributions at all levels)',
      'Expected Contribution Criteria (Applicable to all contributions at all levels)',
      'Expected Contribution Criteria',
    ]),
    text: prose(),
  })
  const unnamedItems = (maxCount: number) =>
    Array.from({ length: 1 + random.below(maxCount) }, () => ({ discriminator: null, text: text() }))

  /** One or two descriptors for each discriminator, or a few unnamed descriptors if there are no discriminators. */
  function namedItems(discriminators: readonly string[]): DocumentLevel['descriptors'] {
    if (!discriminators.length) return unnamedItems(4)
    return discriminators.flatMap((discriminator) =>
      (general && !random.below(4) ? [1, 2] : [1]).map(() => ({ discriminator, text: text() })),
    )
  }

  /** Like `namedItems`, but the descriptors may be in random order, lack discriminators, or end with a gap. */
  function descriptors(discriminators: readonly string[]): DocumentLevel['descriptors'] {
    const kind = discriminators.length ? random.below(6) : 0
    if (kind === 0) return unnamedItems(7)
    if (kind === 1) {
      const gap = random.pick(discriminators)
      return [...namedItems(discriminators.filter((name) => name !== gap)), { discriminator: gap, text: null }]
    }
    if (kind === 2 && general) return shuffled(random, [...namedItems(discriminators), ...unnamedItems(2)])
    return namedItems(discriminators)
  }
  return {
    factor: (index) => ({
      factor: { number: usually(10 * index + 1 + random.below(10)), title: titleOf('Relations', index + 1) },
      description: usually(prose()),
      criteria: usually(criteria()),
      note: maybe(`Descriptors ${sentence(random)}`),
      discriminators: shuffled(random, discriminatorNames)
        .slice(0, usually(3 + random.below(4)) ?? 0)
        .map((name) => prefix() + name),
    }),
    careerPath: (index) => ({
      number: random.below(8) ? index + 1 : null,
      code: maybe(random.pick(['NH', 'NJ', 'NK'])),
      title: titleOf('Support', index),
    }),
    levels(index) {
      const hasScores = random.below(2)
      const usualTitles = general && random.below(2) ? levelTitles : romanLevels(6)
      const names = levels?.[index % levels.length] ?? usualTitles.slice(0, 1 + random.below(6))
      return [...names, 'Very High'].map((title, index) => ({ title, scores: hasScores ? scores(index) : null }))
    },
    document(shared, levels) {
      const leadIn = (words: string, chance: number) => (random.below(chance) ? (texts.length ? text() : words) : null)
      const [beyond] = levels.slice(-1)
      const rubricTexts = random.below(2)
        ? { description: usually(prose()), criteria: usually(criteria()), note: maybe('Descriptors differ.') }
        : {}
      return {
        ...shared,
        ...rubricTexts,
        supervisors: maybe({ heading: 'For Supervisors (as appropriate)', text: prose() }),
        levels: [
          ...levels.slice(0, -1).map((level, index) => ({
            ...level,
            beyond: false,
            leadIn: leadIn(`${sentence(random)} At this level:`, 8),
            descriptors: index ? descriptors(shared.discriminators) : namedItems(shared.discriminators),
          })),
          ...(random.below(3)
            ? []
            : [
                {
                  ...beyond!,
                  beyond: true,
                  leadIn: leadIn('In addition to what the top level asks, one:', 2),
                  descriptors: random.below(4) ? unnamedItems(4) : namedItems(shared.discriminators),
                },
              ]),
        ],
      }
    },
  }
}

/** Level I, Level II and so on. */
export const romanLevels = (count: number) => Array.from({ length: count }, (_, index) => `Level ${roman(index + 1)}`)

/** Generates unique titles: two words followed by `lastWord`, or titles of roughly the given lengths. */
function titles(random: Random, lengths?: readonly number[]) {
  const usedTitles = new Set<string>()
  return (lastWord: string, index: number): string => {
    for (;;) {
      const targetLength = lengths?.[index % lengths.length] ?? 0
      const words = lengths ? [random.pick(nouns)] : [random.pick(adjectives), random.pick(nouns)]
      while (words.join(' ').length < targetLength - 5) words.unshift(random.pick(adjectives))
      const title = words.map(capitalized).join(' ')
      if (usedTitles.has(title)) continue
      usedTitles.add(title)
      return lengths ? title : `${title} ${lastWord}`
    }
  }
}

const phrase = (random: Random) => `${random.pick(adjectives)} ${random.pick(nouns)}`
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function descriptor(random: Random): string {
  const object = () => (random.below(3) ? phrase(random) : `${random.pick(nouns)}/${random.pick(nouns)}`)
  const clause = () => [...(random.below(2) ? [random.pick(adverbs)] : []), random.pick(verbs), object()].join(' ')
  const sentence = () => {
    const parts = [clause()]
    if (random.below(2)) parts.push(random.below(2) ? `and ${clause()}` : `to support ${object()}`)
    if (random.below(2)) parts.push(random.pick(endings))
    return `${capitalized(parts.join(' '))}.`
  }
  return random.below(4) ? sentence() : `${sentence()} ${sentence()}`
}

const sentences = (random: Random, separator: string) =>
  Array.from({ length: 1 + random.below(3) }, () => sentence(random)).join(separator)

/** A sentence with typography like that of real documents. */
function sentence(random: Random): string {
  const clause = () => `${random.pick(verbs)} ${phrase(random)}`
  const ending = random.pick([
    () => '',
    () => ` and ${clause()}`,
    () => `; ${clause()}, e.g., ${random.pick(nouns)}/${random.pick(nouns)}`,
    () => ` (${clause()}) in the “${random.pick(nouns)}” of others`,
    () => ` "as is" and 21st-century ${random.pick(nouns)} - or the other’s`,
    () => `: 1.5 to 2 ${random.pick(nouns)} at $10 * 3`,
  ])()
  const words = `${clause()} ${random.pick(['for', 'with', 'among'])} ${random.pick(nouns)}${ending}`
  return capitalized(words) + random.pick(['.', '.', '.', '.)', '.”'])
}

const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, key: random.below(1_000_000) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
