import { generatedContent } from './generated-content.ts'
import { randomFrom } from './random.ts'
import type { Content } from '../rubric/content.ts'
import type { Open } from './example-content.ts'

/** Beginnings of official wording that spreadsheets, quotes and parsers stumble over. */
export const awkward = [
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

/** Sound content with everything that the model knows, always the same for the same seed. */
export function variedContent(seed: number): Content {
  const random = randomFrom(seed)
  const content = structuredClone(generatedContent(2 + random.below(20))) as Open<Content>
  const chance = () => random.below(3) === 0
  for (const [index, { data }] of content.careerPaths.entries()) {
    if (chance()) data.code = `N${index}`
    if (chance()) data.title = random.pick(awkward.filter((text) => !text.includes('\n')))
    if (chance()) data.levels.push({ id: 'very-high', title: 'Very High', beyond: true })
    for (const level of data.levels) if (chance()) level.scores = '0 – 29'
  }
  for (const { data } of content.factors) {
    if (chance()) data.supervisors = { heading: 'For Supervisors', text: random.pick(awkward) }
    if (chance()) data.note = null
    if (chance()) data.discriminators[0]!.title = '-Scope'
  }
  for (const { id, data } of content.rubrics) {
    const careerPath = content.careerPaths.find((entry) => id.startsWith(`${entry.id}/`))
    const discriminators = content.factors.find((entry) => id.endsWith(`/${entry.id}`))?.data.discriminators ?? []
    if (chance()) data.description = random.pick(awkward)
    if (chance()) data.criteria = { heading: 'Own Criteria', text: 'Own.' }
    if (chance()) data.note = 'An own note.'
    if (chance()) data.supervisors = { heading: 'Own, for Supervisors', text: 'Own.' }
    if (careerPath?.data.levels.at(-1)?.beyond && chance()) {
      data.levels['very-high'] = discriminators.map(({ id }) => ({ discriminator: id, text: random.pick(awkward) }))
    }
    for (const [level, descriptors] of Object.entries(data.levels)) {
      if (chance()) (data.leadIns ??= {})[level] = random.pick(awkward)
      for (const descriptor of descriptors) if (chance()) descriptor.text = chance() ? null : random.pick(awkward)
      if (chance()) descriptors.splice(random.below(3), 0, { discriminator: null, text: random.pick(awkward) })
      if (chance()) data.levels[level] = [{ discriminator: null, text: 'Alone.' }]
      if (chance()) descriptors.reverse()
    }
  }
  return content
}
