import type { Content } from '../rubric/content.ts'

/** A mutable version of a type, so that a test can break one thing at a time. */
export type Mutable<T> = { -readonly [Key in keyof T]: Mutable<T[Key]> }

const entry = <Data>(folder: string, id: string, data: Data) => ({ id, file: `content/${folder}/${id}.yaml`, data })
const levels = (...numerals: readonly string[]) =>
  numerals.map((numeral) => ({ id: `level-${numeral.toLowerCase()}`, title: `Level ${numeral}` }))
const cell = (discriminator: string | null, text: string | null) => ({ discriminator, text })

/**
 * Small, valid content: two career paths with different levels, two factors, a missing descriptor, and a descriptor
 * without a discriminator.
 */
export function exampleContent(): Mutable<Content> {
  const depth = () => ({ id: 'depth', title: 'Depth' })
  const sharedTexts = () => ({
    criteria: { heading: 'Expected Performance Criteria', text: 'Work is good.' },
    note: 'Descriptors are a group.',
  })
  return {
    careerPaths: [
      entry('paths', 'crafts', { number: 2, title: 'Crafts', levels: levels('I', 'II', 'III') }),
      entry('paths', 'arts', { number: 1, title: 'Arts', levels: levels('I', 'II') }),
    ],
    factors: [
      entry('factors', 'skill', {
        number: 1,
        title: 'Skill',
        description: 'How well it is done.',
        ...sharedTexts(),
        discriminators: [depth(), { id: 'scope', title: 'Scope' }],
      }),
      entry('factors', 'care', {
        number: 2,
        title: 'Care',
        description: 'How carefully it is done.',
        ...sharedTexts(),
        discriminators: [depth()],
      }),
    ],
    rubrics: [
      entry('rubrics', 'crafts/skill', {
        levels: {
          'level-i': [cell('depth', 'Knows the tools.'), cell('scope', 'Works at one bench.')],
          'level-ii': [cell('depth', 'Keeps the tools.'), cell('scope', null)],
          'level-iii': [
            cell('scope', 'Runs the shop.'),
            cell(null, 'Is known for it.'),
            cell('depth', 'Makes the tools.'),
          ],
        },
      }),
      entry('rubrics', 'arts/skill', {
        note: 'Descriptors are taken together.',
        levels: {
          'level-i': [cell('depth', 'Draws.'), cell('scope', 'Draws alone.')],
          'level-ii': [cell('depth', 'Paints.'), cell('scope', 'Paints with others.')],
        },
      }),
      entry('rubrics', 'arts/care', {
        levels: { 'level-i': [cell('depth', 'Cleans up.')], 'level-ii': [cell('depth', 'Keeps order.')] },
      }),
    ],
  }
}
