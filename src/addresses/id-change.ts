import type { Guide } from '../content/guides.ts'
import { withId } from '../content/yaml.ts'
import { routes } from '../routes/routes.ts'
import type { CareerPath, Discriminator, Factor, Family, Level, Rubric } from '../rubric/family.ts'
import type { Rule } from './redirect-rule.ts'

/** What another id changes. */
export interface IdChange {
  readonly redirects: readonly Rule[]
  /** A file's new name below the content folder, without its extension. */
  rename(file: string): string
  /** What a YAML file of that name says then. */
  edit(file: string, text: string): string
}

const to = routes('/')

const same: Pick<IdChange, 'rename' | 'edit'> = { rename: (file) => file, edit: (_, text) => text }

/** What another id would change, by the address of what can have one. */
export function idChanges(family: Family, guides: readonly Guide[]): ReadonlyMap<string, (newId: string) => IdChange> {
  return new Map([
    ...guides.map((one) => [to.guide(one.id), guideChange(one)] as const),
    ...family.careerPaths.map((one) => [to.careerPath(one), careerPathChange(one)] as const),
    ...family.careerPaths.flatMap(({ levels }) => levels.map((one) => [to.level(one), levelChange(one)] as const)),
    ...family.factors.map((one) => [to.factor(one), factorChange(one)] as const),
    ...family.factors.flatMap(({ discriminators }) =>
      discriminators.map((one) => [to.discriminator(one), discriminatorChange(one)] as const),
    ),
  ])
}

const guideChange =
  ({ id }: Guide) =>
  (newId: string): IdChange => ({
    ...same,
    redirects: [{ from: to.guide(id), to: to.guide(newId) }],
    rename: (file) => (file === `guides/${id}` ? `guides/${newId}` : file),
  })

const careerPathChange =
  (careerPath: CareerPath) =>
  (newId: string): IdChange => ({
    ...same,
    redirects: [
      { from: to.careerPath(careerPath), to: to.careerPath({ id: newId }) },
      ...careerPath.rubrics.map((rubric) => ({
        from: to.rubricText(rubric),
        to: to.rubricText({ ...rubric, careerPath: { id: newId } }),
      })),
    ],
    rename: (file) => file.replace(new RegExp(`^(paths|rubrics|sources)/${careerPath.id}(?=/|$)`), `$1/${newId}`),
  })

function levelChange(level: Level) {
  const { id, careerPath, descriptions } = level
  return (newId: string): IdChange => {
    const now = { ...level, id: newId }
    return {
      ...same,
      redirects: [
        { from: to.level(level), to: to.level(now) },
        ...descriptions.flatMap(({ rubric }) => [
          { from: to.levelDescription({ rubric, level }), to: to.levelDescription({ rubric, level: now }) },
          fragmentRule(rubric, id, newId),
        ]),
      ],
      edit(file, text) {
        if (file !== `paths/${careerPath.id}` && !file.startsWith(`rubrics/${careerPath.id}/`)) return text
        return withId(text, newId, (value, keys) => value === id && /^(levels|leadIns|levels,id)$/.test(keys.join()))
      },
    }
  }
}

const factorChange =
  (factor: Factor) =>
  (newId: string): IdChange => {
    const now = { ...factor, id: newId }
    return {
      ...same,
      redirects: [
        { from: to.factor(factor), to: to.factor(now) },
        ...factor.rubrics.flatMap((rubric) =>
          [to.rubric, to.rubricText].map((address) => ({
            from: address(rubric),
            to: address({ ...rubric, factor: now }),
          })),
        ),
      ],
      rename: (file) => file.replace(new RegExp(`^(factors|(?:rubrics|sources)/[^/]+)/${factor.id}$`), `$1/${newId}`),
    }
  }

function discriminatorChange(discriminator: Discriminator) {
  const { id, factor } = discriminator
  const naming = new RegExp(`^(factors|rubrics/[^/]+)/${factor.id}$`)
  return (newId: string): IdChange => ({
    ...same,
    redirects: [
      { from: to.discriminator(discriminator), to: to.discriminator({ factor, id: newId }) },
      ...factor.rubrics.map((rubric) => fragmentRule(rubric, id, newId)),
    ],
    edit(file, text) {
      if (!naming.test(file)) return text
      return withId(text, newId, (value, keys) => value === id && /^(id|discriminator)$/.test(String(keys.at(-1))))
    },
  })
}

/** Of a rubric's page and the level pages below it. */
const fragmentRule = (rubric: Rubric, id: string, newId: string): Rule => ({
  from: to.rubricDiscriminator(rubric, { id }),
  to: to.rubricDiscriminator(rubric, { id: newId }),
})
