import { routes } from '../routes/routes.ts'
import type { Edition } from '../rubric/edition.ts'
import type { Family } from '../rubric/family.ts'
import { choiceOf } from './choice.ts'

/** An edition whose levels can be compared, and the address of its home page. */
export interface ComparableEdition {
  readonly home: string
  readonly snapshot: {
    readonly family: Family
    readonly edition: Pick<Edition, 'id' | 'title'> | null
    /** Maps the address of each moved page to its new address. */
    readonly moved: { readonly pages: ReadonlyMap<string, string> }
  }
}

const to = routes('/')

/**
 * The options in the comparison page's lists: every level description, grouped by edition and career path. The first
 * item in `editions` must be the page's own edition. Choices from other editions begin with the edition id:
 * 2014:career-path/factor/level. Each option includes its former choices, since old addresses may still contain them.
 * Each group includes the title of its edition, which is empty if the site has only one edition.
 */
export function optionGroups(editions: readonly ComparableEdition[]) {
  const entries = editions.map(({ home, snapshot: { family, edition, moved } }, index) => {
    const title = (editions.length > 1 && edition?.title) || ''
    const prefix = index && edition ? `${edition.id}:` : ''
    return { family, moved, home, title, prefix, urls: prefix && edition ? routes(to.edition(edition)) : to }
  })
  const moves = entries.flatMap(({ moved, prefix, urls }) =>
    [...moved.pages].map(([page, target]) => ({
      ids: page.split('/').slice(2, -1),
      prefix,
      target: urls.within(target),
    })),
  )
  // Only the addresses of level pages contain three ids.
  const byUrl = Map.groupBy(
    moves.filter(({ ids }) => ids.length === 3),
    ({ target }) => target,
  )
  return entries.flatMap(({ family, home, title, prefix, urls }) =>
    family.careerPaths.map((careerPath) => ({
      label: title ? `${careerPath.title}, ${title}` : careerPath.title,
      edition: title,
      home,
      options: careerPath.rubrics.flatMap(({ factor, levels }) =>
        levels.map((description) => ({
          choice: prefix + choiceOf(description),
          label: `${factor.title}: ${description.level.title}`,
          former: byUrl.get(urls.levelDescription(description))?.map(({ ids, prefix }) => prefix + ids.join('/')) ?? [],
        })),
      ),
    })),
  )
}
