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
    /** Maps each old page to its new page. */
    readonly moved: { readonly pages: ReadonlyMap<string, string> }
  }
}

const to = routes('/')

/**
 * The options of the comparison page's lists: every level description, grouped by edition and career path. The first
 * edition is the page's own. Choices from other editions begin with the edition id: 2014:career-path/factor/level. Each
 * option has the former choices from old addresses that lead to it. Each group has the title of its edition, which is
 * empty if the site has only one edition.
 */
export function optionGroups(editions: readonly ComparableEdition[]) {
  const placed = editions.map(({ home, snapshot: { family, edition, moved } }, index) => {
    const title = (editions.length > 1 && edition?.title) || ''
    const prefix = index && edition ? `${edition.id}:` : ''
    return { family, moved, home, title, prefix, at: prefix && edition ? routes(to.edition(edition)) : to }
  })
  const moves = placed.flatMap(({ moved, prefix, at }) =>
    [...moved.pages].map(([page, target]) => ({
      ids: page.split('/').slice(2, -1),
      prefix,
      target: at.within(target),
    })),
  )
  // Only level page addresses contain three ids.
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
