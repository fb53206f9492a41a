import type { Content } from '../rubric/content.ts'

/** The same shape, open to change, so that a test can break one thing at a time. */
export type Open<T> = { -readonly [Key in keyof T]: Open<T[Key]> }

/** Small, sound content for tests: two career paths of unlike levels, two factors, a hole and a stray descriptor. */
export function exampleContent(): Open<Content> {
  const criteria = { heading: 'Expected Performance Criteria', text: 'Work is good.' }
  const note = 'Descriptors are a group.'
  const cell = (discriminator: string | null, text: string | null) => ({ discriminator, text })
  return {
    careerPaths: [
      {
        id: 'crafts',
        file: 'content/paths/crafts.yaml',
        data: {
          number: 2,
          title: 'Crafts',
          levels: [
            { id: 'level-i', title: 'Level I' },
            { id: 'level-ii', title: 'Level II' },
            { id: 'level-iii', title: 'Level III' },
          ],
        },
      },
      {
        id: 'arts',
        file: 'content/paths/arts.yaml',
        data: {
          number: 1,
          title: 'Arts',
          levels: [
            { id: 'level-i', title: 'Level I' },
            { id: 'level-ii', title: 'Level II' },
          ],
        },
      },
    ],
    factors: [
      {
        id: 'skill',
        file: 'content/factors/skill.yaml',
        data: {
          number: 1,
          title: 'Skill',
          description: 'How well it is done.',
          criteria,
          note,
          discriminators: [
            { id: 'depth', title: 'Depth' },
            { id: 'scope', title: 'Scope' },
          ],
        },
      },
      {
        id: 'care',
        file: 'content/factors/care.yaml',
        data: {
          number: 2,
          title: 'Care',
          description: 'How carefully it is done.',
          criteria,
          note,
          discriminators: [{ id: 'depth', title: 'Depth' }],
        },
      },
    ],
    rubrics: [
      {
        id: 'crafts/skill',
        file: 'content/rubrics/crafts/skill.yaml',
        data: {
          levels: {
            'level-i': [cell('depth', 'Knows the tools.'), cell('scope', 'Works at one bench.')],
            'level-ii': [cell('depth', 'Keeps the tools.'), cell('scope', null)],
            'level-iii': [
              cell('scope', 'Runs the shop.'),
              cell(null, 'Is known for it.'),
              cell('depth', 'Makes the tools.'),
            ],
          },
        },
      },
      {
        id: 'arts/skill',
        file: 'content/rubrics/arts/skill.yaml',
        data: {
          note: 'Descriptors are taken together.',
          levels: {
            'level-i': [cell('depth', 'Draws.'), cell('scope', 'Draws alone.')],
            'level-ii': [cell('depth', 'Paints.'), cell('scope', 'Paints with others.')],
          },
        },
      },
      {
        id: 'arts/care',
        file: 'content/rubrics/arts/care.yaml',
        data: { levels: { 'level-i': [cell('depth', 'Cleans up.')], 'level-ii': [cell('depth', 'Keeps order.')] } },
      },
    ],
  }
}
