/** What addresses need from objects of the linked model: their ids. */
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

/** The addresses of all pages, below a base path with a slash at its end. The only place that spells them. */
export function routes(base: string) {
  const at = (...segments: string[]) => base + segments.map((segment) => `${segment}/`).join('')

  const levelDescription = ({ rubric, level }: LevelDescriptionIds) =>
    at('paths', rubric.careerPath.id, rubric.factor.id, level.id)

  return {
    home: () => at(),
    /** The parents of all career paths and all factors. They redirect to the home page, which lists both. */
    careerPaths: () => at('paths'),
    careerPath: (careerPath: Identified) => at('paths', careerPath.id),
    level: (level: LevelIds) => at('paths', level.careerPath.id, level.id),
    /** What the next level asks beyond this one, in all factors. No factor has the id of a level. */
    nextLevel: (level: LevelIds) => at('paths', level.careerPath.id, level.id, 'next'),
    rubric: ({ careerPath, factor }: RubricIds) => at('paths', careerPath.id, factor.id),
    /** One discriminator of the rubric. */
    rubricDiscriminator: ({ careerPath, factor }: RubricIds, { id }: Identified) =>
      `${at('paths', careerPath.id, factor.id)}#${id}`,
    levelDescription,
    /** The canonical address of a descriptor: its level page with the discriminator as fragment. */
    descriptor: (descriptor: DescriptorIds) => `${levelDescription(descriptor.levelDescription)}#${descriptor.anchor}`,
    /** The sentence above a level's descriptors. */
    leadIn: (ids: LevelDescriptionIds) => levelDescription(ids) + fragment(leadInFragment),
    /** A text above the levels, on the page of its factor or rubric. */
    text: (page: string, kind: string) => page + fragment(textFragment(kind)),
    factors: () => at('factors'),
    factor: (factor: Identified) => at('factors', factor.id),
    discriminator: ({ factor, id }: DiscriminatorIds) => at('factors', factor.id, id),
    /** The comparison page, with the query that `compare/choice.ts` writes for two levels. */
    compare: (query = '') => at('compare') + (query && `?${query}`),
    /** The file that scripts fetch of a rubric, for comparisons and Word files. */
    rubricFile: ({ careerPath, factor }: RubricIds) => `${at('paths', careerPath.id, factor.id)}rubric.json`,
    guides: () => at('guides'),
    guide: (id: string) => at('guides', id),
    /** The search page, with the query that `search/request-address.ts` writes for a request. */
    search: (state = '') => at('search') + (state && `?${state}`),
    /** The address on this site of an address in the content: in a guide's link, the list of addresses or a redirect. */
    within: (address: string) => base + address.slice(1),
    /** The opposite: how content writes an address of this site. */
    inContent: (address: string) => `/${address.slice(base.length)}`,
    /** The files to download, and the page that explains them. */
    data: () => at('data'),
    rubricsTable: () => `${at('data')}rubrics.csv`,
    rubricsModel: () => `${at('data')}rubrics.json`,
    rubricsSchema: () => `${at('data')}rubrics.schema.json`,
    rubricText: ({ careerPath, factor }: RubricIds) => `${at('data', 'text', careerPath.id)}${factor.id}.txt`,
    /** The list of editions, an edition with lasting addresses, and what the next edition changed. */
    editions: () => at('editions'),
    edition: (edition: Identified) => at('editions', edition.id),
    editionChanges: () => at('changes'),
    rubricChanges: ({ careerPath, factor }: RubricIds) => at('changes', careerPath.id, factor.id),
    /** What we know about who can use the site, and how. */
    accessibility: () => at('accessibility'),
    notFound: () => `${base}404.html`,
    /** The picture that programs show beside a pasted link. */
    preview: () => `${base}preview.png`,
    /** Every address that was ever published. */
    addresses: () => `${base}addresses.txt`,
    /** What search engines may visit. */
    robots: () => `${base}robots.txt`,
    /** The licenses of other people's code in the site's scripts. */
    licences: () => `${base}licences.txt`,
    favicon: () => `${base}favicon.svg`,
    sitemap: () => `${base}sitemap.xml`,
    /** The version of the search index, for pages of other editions. */
    searchVersion: () => `${at('search')}version.json`,
    /** The folder of one version of the search index. */
    searchIndex: (version: string) => at('search-index', version),
    /** A file of a version of the search index. */
    searchFile: (version: string, name: string) => at('search-index', version) + name,
  }
}

/** The addresses of one site. */
export type Routes = ReturnType<typeof routes>

/** The fragment of what changes from level to level, on a level page. No discriminator's id begins with an underscore. */
export const changesFragment = '_changes'

/** The fragment of the links to what changes from level to level, on the page of a career path. */
export const nextLevelsFragment = '_next-levels'

/** The fragment of a factor's rubrics, on its page. */
export const rubricsFragment = '_rubrics'

/** The fragment of a text above the levels: `text.criteria`. No id has a dot. */
export const textFragment = (kind: string) => `text.${kind}`

/** The fragment of the sentence above a level's descriptors, on its level page. */
export const leadInFragment = '_lead-in'

/**
 * The fragment of the section for one factor or career path on a page. It is part of the page's form, which may change. No
 * other fragment begins like it, whatever the id.
 */
export const sectionFragment = ({ id }: Identified) => `_of-${id}`

/** The address of a fragment on the same page. */
export const fragment = (id: string) => `#${id}`
