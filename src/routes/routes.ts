/** The only part of a linked object that its address is built from. */
interface Identified {
  readonly id: string
}

interface LevelIds extends Identified {
  readonly careerPath: Identified
}

interface RubricIds {
  readonly careerPath: Identified
  readonly factor: Identified
}

interface LevelDescriptionIds {
  readonly rubric: RubricIds
  readonly level: Identified
}

interface DescriptorIds {
  readonly levelDescription: LevelDescriptionIds
  readonly anchor: string
}

interface DiscriminatorIds extends Identified {
  readonly factor: Identified
}

/** The addresses of all pages and files, under a base path with a trailing slash. Only this module spells them out. */
export function routes(base: string) {
  const at = (...segments: string[]) => base + segments.map((segment) => `${segment}/`).join('')

  const levelDescription = ({ rubric, level }: LevelDescriptionIds) =>
    at('paths', rubric.careerPath.id, rubric.factor.id, level.id)

  return {
    home: () => at(),
    /** The parent of all career path pages. Redirects to the home page, which lists career paths. */
    careerPaths: () => at('paths'),
    careerPath: (careerPath: Identified) => at('paths', careerPath.id),
    level: (level: LevelIds) => at('paths', level.careerPath.id, level.id),
    /**
     * What the next level requires beyond this level, for all factors. The address is unambiguous because no factor has
     * the same id as a level.
     */
    nextLevel: (level: LevelIds) => at('paths', level.careerPath.id, level.id, 'next'),
    rubric: ({ careerPath, factor }: RubricIds) => at('paths', careerPath.id, factor.id),
    /** One discriminator on the rubric's page. */
    rubricDiscriminator: ({ careerPath, factor }: RubricIds, { id }: Identified) =>
      `${at('paths', careerPath.id, factor.id)}#${id}`,
    levelDescription,
    /** The canonical address of a descriptor: its level page with the descriptor's anchor as the fragment. */
    descriptor: (descriptor: DescriptorIds) => `${levelDescription(descriptor.levelDescription)}#${descriptor.anchor}`,
    /** The lead-in above a level's descriptors. */
    leadIn: (ids: LevelDescriptionIds) => levelDescription(ids) + fragment(leadInFragment),
    /** An official text above the levels, on its factor's or rubric's page. */
    text: (page: string, kind: string) => page + fragment(textFragment(kind)),
    factors: () => at('factors'),
    factor: (factor: Identified) => at('factors', factor.id),
    discriminator: ({ factor, id }: DiscriminatorIds) => at('factors', factor.id, id),
    /** The comparison page, optionally with a query that `compare/choice.ts` creates for two levels. */
    compare: (query = '') => at('compare') + (query && `?${query}`),
    /** A rubric's data, which scripts fetch for comparisons and Word files. */
    rubricFile: ({ careerPath, factor }: RubricIds) => `${at('paths', careerPath.id, factor.id)}rubric.json`,
    guides: () => at('guides'),
    guide: (id: string) => at('guides', id),
    /** The search page, optionally with a query that `search/request-address.ts` creates for a request. */
    search: (query = '') => at('search') + (query && `?${query}`),
    /** Converts an address in the content (in a guide, the address list or a redirect) to an address on this site. */
    within: (address: string) => base + address.slice(1),
    /** The reverse of `within`: converts an address on this site to the form used in the content. */
    inContent: (address: string) => `/${address.slice(base.length)}`,
    /** The page that explains the downloadable files. */
    data: () => at('data'),
    rubricsTable: () => `${at('data')}rubrics.csv`,
    rubricsModel: () => `${at('data')}rubrics.json`,
    rubricsSchema: () => `${at('data')}rubrics.schema.json`,
    rubricText: ({ careerPath, factor }: RubricIds) => `${at('data', 'text', careerPath.id)}${factor.id}.txt`,
    /** The list of editions. */
    editions: () => at('editions'),
    /** An edition's home page, at its permanent address. */
    edition: (edition: Identified) => at('editions', edition.id),
    /** What the next edition changed. */
    editionChanges: () => at('changes'),
    rubricChanges: ({ careerPath, factor }: RubricIds) => at('changes', careerPath.id, factor.id),
    /** The accessibility statement. */
    accessibility: () => at('accessibility'),
    notFound: () => `${base}404.html`,
    /** The preview image for shared links. */
    preview: () => `${base}preview.png`,
    /** The list of all addresses ever published. */
    addresses: () => `${base}addresses.txt`,
    /** The rules for web crawlers. */
    robots: () => `${base}robots.txt`,
    /** The licenses of third-party code in the site's scripts. */
    licenses: () => `${base}licenses.txt`,
    favicon: () => `${base}favicon.svg`,
    sitemap: () => `${base}sitemap.xml`,
    /** The file with the search index's version, which pages of other editions fetch. */
    searchVersion: () => `${at('search')}version.json`,
    /** The folder that contains one version of the search index. */
    searchIndex: (version: string) => at('search-index', version),
    /** A file in one version of the search index. */
    searchFile: (version: string, name: string) => at('search-index', version) + name,
  }
}

/** The addresses of one site. */
export type Routes = ReturnType<typeof routes>

/** The fragment for the changes between levels, on a level page. No id begins with an underscore. */
export const changesFragment = '_changes'

/** The fragment for the links to the changes between levels, on a career path's page. */
export const nextLevelsFragment = '_next-levels'

/** The fragment for the list of rubrics, on a factor's page. */
export const rubricsFragment = '_rubrics'

/** The fragment for an official text above the levels: `text.criteria`. No id contains a dot. */
export const textFragment = (kind: string) => `text.${kind}`

/** The fragment for the lead-in, on a level page. */
export const leadInFragment = '_lead-in'

/**
 * The fragment for a page's section on one factor or career path. The section's address is not published, since the
 * page's layout may change. The prefix keeps the fragment from clashing with other fragments.
 */
export const sectionFragment = ({ id }: Identified) => `_of-${id}`

/** A link to a fragment on the same page. */
export const fragment = (id: string) => `#${id}`
