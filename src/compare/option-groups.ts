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
    /** The new page for each old page. */
    readonly moved: { readonly pages: ReadonlyMap<string, string> }
  }
}

const to = routes('/')

/**
 * Every level description as an option of the lists of the comparison page, grouped by edition and career path. The first
 * edition is the page’s; choices of the others begin with their id: 2014:career-path/factor/level. Each option has the
 * choices in old addresses that lead to it, and each group the title of its edition, empty where the site has only one.
 */
export function optionGroups(editions: readonly ComparableEdition[]) {
  const placed = editions.map(({ home, snapshot: { family, edition, moved } }, place) => {
    const title = (editions.length > 1 && edition?.title) || ''
    const prefix = place && edition ? `${edition.id}:` : ''
    return { family, moved, home, title, prefix, at: prefix && edition ? routes(to.edition(edition)) : to }
  })
  const moves = placed.flatMap(({ moved, prefix, at }) =>
    [...moved.pages].map(([page, target]) => ({
      ids: page.split('/').slice(2, -1),
      prefix,
      target: at.within(target),
    })),
  )
  // Only level pages have three ids.
  const former = Map.groupBy(
    moves.filter(({ ids }) => ids.length === 3),
    ({ target }) => target,
  )
  return placed.flatMap(({ family, home, title, prefix, at }) =>
    family.careerPaths.map((careerPath) => ({
      label: title ? `${careerPath.title}, ${title}` : careerPath.title,
      edition: title,
      home,
      options: careerPath.rubrics.flatMap(({ factor, levels }) =>
        levels.map((description) => ({
          choice: prefix + choiceOf(description),
          label: `${factor.title}: ${description.level.title}`,
          former: former.get(at.levelDescription(description))?.map(({ ids, prefix }) => prefix + ids.join('/')) ?? [],
        })),
      ),
    })),
  )
}
