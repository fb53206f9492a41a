import type {
  CareerPath,
  Descriptor,
  Discriminator,
  Factor,
  Level,
  LevelDescription,
  Rubric,
} from '../rubric/family.ts'

/** The addresses of all pages, below a base path with a slash at its end. The only place that spells them. */
export function routes(base: string) {
  const at = (...segments: string[]) => base + segments.map((segment) => `${segment}/`).join('')

  const levelDescription = ({ rubric, level }: LevelDescription) =>
    at('paths', rubric.careerPath.id, rubric.factor.id, level.id)

  return {
    home: () => at(),
    careerPaths: () => at('paths'),
    careerPath: (careerPath: CareerPath) => at('paths', careerPath.id),
    level: (level: Level) => at('paths', level.careerPath.id, level.id),
    rubric: ({ careerPath, factor }: Rubric) => at('paths', careerPath.id, factor.id),
    levelDescription,
    /** The canonical address of a descriptor: its level page with the discriminator as fragment. */
    descriptor: (descriptor: Descriptor) => `${levelDescription(descriptor.levelDescription)}#${descriptor.anchor}`,
    factors: () => at('factors'),
    factor: (factor: Factor) => at('factors', factor.id),
    discriminator: ({ factor, id }: Discriminator) => at('factors', factor.id, id),
    guides: () => at('guides'),
    guide: (id: string) => at('guides', id),
    search: (query?: string) => at('search') + (query ? `?${new URLSearchParams({ q: query })}` : ''),
    notFound: () => `${base}404.html`,
    favicon: () => `${base}favicon.svg`,
    sitemap: () => `${base}sitemap-index.xml`,
    /** The folder of the search index. */
    searchIndex: () => at('pagefind'),
    /** What the search index is made from; not part of the finished site. */
    searchRecords: () => `${base}search-records.json`,
  }
}

/** The address of a fragment on the same page. */
export const fragment = (id: string) => `#${id}`
