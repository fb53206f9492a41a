import type { Descriptor, Factor, Family, Rubric } from '../rubric/family.ts'
import { descriptorTitle } from '../rubric/name.ts'
import { routes } from '../site/routes.ts'

/** What a search can find, in the order in which kinds of equal worth are shown. */
export type Kind = 'descriptor' | 'factor text' | 'guide'

/** One unit of search, as the index stores it. */
export interface SearchRecord {
  /** Its exact address, from the root of the site whatever the base path. */
  readonly url: string
  /** The official wording and nothing else. */
  readonly content: string
  /** What a hit is labelled with. */
  readonly meta: { readonly kind: Kind; readonly title: string } & Readonly<Record<string, string>>
}

const to = routes('/')

/** A record for each descriptor and each text of a factor. Guides are indexed from their pages. */
export function searchRecords({ factors, rubrics }: Family): SearchRecord[] {
  return [
    ...rubrics.flatMap(({ levels }) => levels.flatMap(({ descriptors }) => descriptors.flatMap(descriptorRecord))),
    ...factors.flatMap((factor) => textRecords(factor, to.factor(factor), { factor: factor.title })),
    ...rubrics.flatMap(ownTextRecords),
  ]
}

function descriptorRecord(descriptor: Descriptor): SearchRecord[] {
  if (descriptor.text === null) return []
  const { rubric, level } = descriptor.levelDescription
  const labels = { level: level.title, factor: rubric.factor.title, careerPath: rubric.careerPath.title }
  const meta = { kind: 'descriptor', title: descriptorTitle(descriptor), ...labels } as const
  return [{ url: to.descriptor(descriptor), content: descriptor.text, meta }]
}

type Texts = Pick<Factor, 'description' | 'criteria' | 'note'>

function textRecords(
  { description, criteria, note }: Partial<Texts>,
  url: string,
  labels: Record<string, string>,
): SearchRecord[] {
  const record = (title: string, content: string | undefined): SearchRecord[] =>
    content ? [{ url, content, meta: { kind: 'factor text', title, ...labels } }] : []
  return [
    ...record('Factor Description', description),
    ...record(criteria?.heading ?? '', criteria?.text),
    ...record('Note', note),
  ]
}

/** The texts in which a rubric differs from its factor. */
function ownTextRecords(rubric: Rubric): SearchRecord[] {
  const { factor, careerPath } = rubric
  const own: { -readonly [Key in keyof Texts]?: Texts[Key] } = {}
  if (rubric.description !== factor.description) own.description = rubric.description
  if (rubric.criteria !== factor.criteria) own.criteria = rubric.criteria
  if (rubric.note !== factor.note) own.note = rubric.note
  return textRecords(own, to.rubric(rubric), { factor: factor.title, careerPath: careerPath.title })
}
