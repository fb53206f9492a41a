import { type FamilyForm, romanLevels } from '../../src/testing/made-up.ts'

/**
 * Describes a family with titles of 10 to 90 letters. Only the first career path has all factors, and only the first
 * five factors are on all career paths, so some pages have the longest possible lists, and some rubrics are missing.
 */
const shape = (careerPaths: number, factors: number, ...levels: readonly number[]): FamilyForm => ({
  seed: careerPaths * 100 + factors,
  careerPaths,
  factors,
  levels: levels.map(romanLevels),
  titleLengths: [10, 30, 90, 20, 50],
  hasRubric: (careerPath, factor) => careerPath === 0 || factor < 5,
})

/** Job titles as level names. The longest is 40 characters long. */
const jobTitles = [
  'Junior',
  'Engineer 1',
  'Engineer 2',
  'Senior Engineer 1',
  'Senior Engineer 2 (People Manager)',
  'L4',
  'Staff Engineer',
  'Distinguished Infrastructure Engineering',
  'Principal Engineer',
  'Director',
  'Vice President',
  'Fellow',
]
const namedLevels = (...levels: readonly number[]): FamilyForm => ({
  ...shape(levels.length, 2),
  levels: levels.map((count) => jobTitles.slice(0, count)),
})

/** The shapes, each with a description of its family. `3x6`, for example, has 3 career paths and 6 factors. */
export const shapes = {
  '1x1': shape(1, 1, 3),
  '3x3': shape(3, 3, 6, 5, 2),
  // The size that the site is designed for.
  '3x6': shape(3, 6, 4, 4, 3),
  '5x4': shape(5, 4, 4, 1, 2, 3),
  '2x12': shape(2, 12, 4, 3),
  '10-named-levels': namedLevels(10),
  '12-and-1-named-levels': namedLevels(12, 1),
  'no-discriminators': { ...shape(2, 3, 4, 3), discriminators: 0 },
} satisfies Record<string, FamilyForm>

/** The folders for a shape's content and site. */
export const shapeSite = (name: string) => ({
  contentDir: `dist.shapes.content/${name}`,
  outDir: `dist.shapes/${name}`,
  basePath: '/',
})
