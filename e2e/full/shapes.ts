import type { Shape } from '../../src/testing/shaped-content.ts'

/** Families of every size, by name: career paths x factors. */
export const shapes: Readonly<Record<string, Shape>> = {
  '1x1': { careerPaths: 1, factors: 1, levels: [3] },
  '2x1': { careerPaths: 2, factors: 1, levels: [4, 2] },
  '3x3': { careerPaths: 3, factors: 3, levels: [6, 5, 2] },
  // The family that the site is for.
  '3x6': { careerPaths: 3, factors: 6, levels: [4, 4, 3] },
  '4x5': { careerPaths: 4, factors: 5, levels: [5, 4, 2, 3] },
  '10x20': { careerPaths: 10, factors: 20, levels: [3, 6, 2] },
  '40x50': { careerPaths: 40, factors: 50, levels: [4, 5, 3] },
}

/** Where a shape's content is, and where its site. */
export const shapeSite = (name: string) => ({
  contentDir: `dist.shapes.content/${name}`,
  outDir: `dist.shapes/${name}`,
  basePath: '/',
})
