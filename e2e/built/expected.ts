import { compareTexts } from '../../src/rubric/comparison.ts'
import type {
  CareerPath,
  Descriptor,
  Discriminator,
  Factor,
  Level,
  LevelDescription,
  Rubric,
} from '../../src/rubric/family.ts'
import {
  aboveRubric,
  careerPathName,
  careerPathNumber,
  type DescriptorPage,
  descriptorTitle,
  factorName,
  factorNumber,
  levelDescriptionName,
  levelDescriptionTitle,
  levelName,
  levelTitle,
  nameOnPage,
  nextLevelTitle,
  rubricTitle,
  type TextKind,
  textHeadings,
} from '../../src/rubric/name.ts'
import {
  descriptionPairs,
  descriptorsFor,
  inFactorOrder,
  joinedText,
  namesDiscriminators,
  neighbors,
  nextLevel,
  rubricsWithout,
  sameLevelElsewhere,
  sharedNote,
} from '../../src/rubric/relation.ts'
import { changesFragment, fragment } from '../../src/routes/routes.ts'
import type { BuiltSite } from './page.ts'

/** The accessible name of a link, and where it leads. */
export type NamedLink = readonly [name: string, address: string]

/** What a page of content must have. */
export interface Expected {
  readonly address: string
  /** Its h1, and the line above that. */
  readonly heading: string
  readonly above?: string
  /** The pages above it in its breadcrumbs. */
  readonly trail?: readonly NamedLink[]
  /** The levels to choose from at its top, that of the page in brackets. */
  readonly levels?: readonly string[]
  /** What its lists and its texts lead to, at least. */
  readonly links: readonly NamedLink[]
  /**
   * Its official texts in order, each after what is beside it: section, level, discriminator or heading. Highlighted words
   * are in brackets.
   */
  readonly official?: readonly string[]
}

/** What stands for a descriptor that the source document lacks. */
export const hole = 'The source document has no descriptor here.'

/** What every page of content must have, from the content alone. */
export function expectedPages({ family, to }: Pick<BuiltSite, 'family' | 'to'>): Expected[] {
  const home: NamedLink = ['Home', to.home()]
  const above = ({ title, ...careerPath }: CareerPath): NamedLink => [title, to.careerPath(careerPath)]

  /** Where a level leads: to its only factor’s level page, if its career path has one rubric. */
  const levelAddress = (level: Level) =>
    level.careerPath.rubrics.length === 1 ? to.levelDescription(level.descriptions[0]!) : to.level(level)
  const nextAddress = (level: Level) =>
    level.careerPath.rubrics.length === 1 ? levelAddress(level) + fragment(changesFragment) : to.nextLevel(level)

  const levelsOf = ({ levels }: CareerPath) => levels.map((level): NamedLink => [levelName(level), levelAddress(level)])
  const levelsOfRubric = ({ levels }: Rubric) =>
    levels.map((level): NamedLink => [levelDescriptionName(level), to.levelDescription(level)])
  const nextLevelsOf = ({ levels, title }: CareerPath) =>
    levels.flatMap((level): NamedLink[] => {
      const next = nextLevel(level)
      return next ? [[`${nextLevelTitle(level, next)}, ${title}`, nextAddress(level)]] : []
    })
  const descriptorLinks = (descriptors: readonly Descriptor[], page: DescriptorPage) =>
    descriptors.map((one): NamedLink => [`Link: ${nameOnPage(one, page)}`, to.descriptor(one)])
  const textLinks = (of: Factor | Rubric, page: string) =>
    textKinds
      .filter((kind) => of[kind] !== null)
      .map((kind): NamedLink => [`Link: ${textHeadings(of)[kind]}`, to.text(page, kind)])
  const discriminatorsOf = (factor: Factor) =>
    factor.discriminators.map((one): NamedLink => [one.title, to.discriminator(one)])

  const ofHome = (): Expected => ({
    address: to.home(),
    heading: 'What is expected at your level',
    links: [
      ...family.careerPaths.flatMap((careerPath) => [above(careerPath), ...levelsOf(careerPath)]),
      ...family.careerPaths.flatMap(nextLevelsOf),
      ...family.factors.map((factor): NamedLink => [factor.title, to.factor(factor)]),
    ],
  })

  const ofCareerPath = (careerPath: CareerPath): Expected => ({
    address: to.careerPath(careerPath),
    heading: careerPath.title,
    above: careerPathNumber(careerPath),
    links: [
      ...(careerPath.rubrics.length > 1 ? levelsOf(careerPath) : []),
      ...careerPath.rubrics.flatMap((rubric): NamedLink[] => [
        [rubricTitle(rubric), to.rubric(rubric)],
        ...levelsOfRubric(rubric),
      ]),
      ...nextLevelsOf(careerPath),
    ],
  })

  const ofLevel = (level: Level): Expected => {
    const { careerPath, descriptions } = level
    const isNoteShared = descriptions.length > 1 && sharedNote(descriptions.map(({ rubric }) => rubric)) !== null
    return {
      address: to.level(level),
      heading: levelTitle(level),
      above: careerPathName(careerPath),
      trail: [home, above(careerPath)],
      levels: careerPath.levels.map((one) => chip(one.title, one === level)),
      links: [
        ...levelsOf(careerPath).filter(([, address]) => address !== to.level(level)),
        ...careerPath.levels.flatMap((lower): NamedLink[] => {
          const upper = nextLevel(lower)
          return upper && [lower, upper].includes(level) ? [[nextLevelTitle(lower, upper), to.nextLevel(lower)]] : []
        }),
        ...descriptions.flatMap((one): NamedLink[] => [
          [levelDescriptionTitle(one), to.levelDescription(one)],
          ...descriptorLinks(one.descriptors, 'level'),
        ]),
        ...rubricsWithout(level).map((rubric): NamedLink => [rubricTitle(rubric), to.rubric(rubric)]),
      ],
      official: [
        ...(isNoteShared ? texts(descriptions[0]!.rubric, ['note']) : []),
        ...descriptions.flatMap((one) => {
          const kinds = (['criteria', 'supervisors', 'note', 'description'] as const).filter(
            (kind) => kind !== 'note' || !isNoteShared,
          )
          return beside(levelDescriptionTitle(one), [...rows(one), ...texts(one.rubric, kinds, 'Note')])
        }),
      ],
    }
  }

  const ofNextLevel = (level: Level, next: Level): Expected => {
    const pairs = descriptionPairs(level, next)
    const rubrics = pairs.map(([{ rubric }]) => rubric)
    const isNoteShared = sharedNote(rubrics) !== null
    return {
      address: to.nextLevel(level),
      heading: nextLevelTitle(level, next),
      above: careerPathName(level.careerPath),
      trail: [home, above(level.careerPath), [levelTitle(level), to.level(level)]],
      levels: level.careerPath.levels.flatMap((lower) => {
        const upper = nextLevel(lower)
        return upper ? [chip(`${lower.title} to ${upper.title}`, lower === level)] : []
      }),
      links: [
        ...nextLevelsOf(level.careerPath).filter(([, address]) => address !== to.nextLevel(level)),
        ...[level, next].map((one): NamedLink => [levelTitle(one), to.level(one)]),
        ...[...rubrics, ...rubricsWithout(next)].map((one): NamedLink => [rubricTitle(one), to.rubric(one)]),
      ],
      official: [
        ...(isNoteShared ? texts(rubrics[0]!, ['note']) : []),
        ...pairs.flatMap((pair) => {
          const { rubric } = pair[0]
          return beside(rubricTitle(rubric), [...table(pair), ...(isNoteShared ? [] : texts(rubric, ['note']))])
        }),
      ],
    }
  }

  const ofRubric = (rubric: Rubric): Expected => ({
    address: to.rubric(rubric),
    heading: rubricTitle(rubric),
    above: aboveRubric(rubric),
    trail: [home, above(rubric.careerPath)],
    links: [
      ...levelsOfRubric(rubric),
      ...(rubric.levels.some(namesDiscriminators) ? discriminatorsOf(rubric.factor) : []),
      ...textLinks(rubric, to.rubric(rubric)),
      ...rubric.levels.flatMap(({ descriptors }) => descriptorLinks(descriptors, 'rubric')),
    ],
    official: [...texts(rubric), ...table(rubric.levels, false)],
  })

  const ofLevelDescription = (description: LevelDescription): Expected => {
    const { rubric, level } = description
    const { careerPath, factor } = rubric
    const { below, above: higher } = neighbors(description)
    const neighborhood = [below, description, higher].filter((one) => one !== undefined)
    return {
      address: to.levelDescription(description),
      heading: levelDescriptionTitle(description),
      above: aboveRubric(rubric),
      trail: [home, above(careerPath), [factor.title, to.rubric(rubric)]],
      levels: [...rubric.levels.map((one) => chip(one.level.title, one === description)), 'All levels'],
      links: [
        ...levelsOfRubric(rubric).filter(([, address]) => address !== to.levelDescription(description)),
        ['All levels', to.rubric(rubric)],
        ...(namesDiscriminators(description) ? discriminatorsOf(factor) : []),
        ...(careerPath.rubrics.length > 1 ? [[levelTitle(level), to.level(level)] as const] : []),
        [`${factor.title} on every career path`, to.factor(factor)],
        ...textLinks(rubric, to.rubric(rubric)),
        ...descriptorLinks(description.descriptors, 'level page'),
        ...sameLevelElsewhere(description).map((other): NamedLink => {
          const query = [description, other].map((one) => [one.rubric.careerPath.id, factor.id, one.level.id].join('/'))
          return [other.rubric.careerPath.title, to.compare(`left=${query[0]}&right=${query[1]}`)]
        }),
      ],
      official: [
        ...rows(description),
        ...texts(rubric, ['criteria', 'supervisors', 'note', 'description']),
        ...(neighborhood.length > 1 ? table(neighborhood) : []),
      ],
    }
  }

  const ofFactor = (factor: Factor): Expected => ({
    address: to.factor(factor),
    heading: factor.title,
    above: factorNumber(factor),
    links: [
      ...textLinks(factor, to.factor(factor)),
      ...discriminatorsOf(factor),
      ...factor.rubrics.flatMap((rubric): NamedLink[] => [
        [`${rubric.careerPath.title}, ${rubricTitle(rubric)}`, to.rubric(rubric)],
        ...levelsOfRubric(rubric),
      ]),
    ],
    official: texts(factor),
  })

  const ofDiscriminator = (discriminator: Discriminator): Expected => {
    const { factor, title } = discriminator
    return {
      address: to.discriminator(discriminator),
      heading: title,
      above: `Discriminator of ${factorName(factor)}`,
      trail: [home, [factor.title, to.factor(factor)]],
      links: factor.rubrics.flatMap((rubric): NamedLink[] => [
        [rubric.careerPath.title, to.rubric(rubric)],
        ...descriptorLinks(descriptorsFor(rubric, discriminator), 'discriminator'),
        ...rubric.levels
          .filter((one) => !namesDiscriminators(one))
          .map((one): NamedLink => [levelDescriptionName(one), to.levelDescription(one)]),
        ...descriptorsFor(rubric, discriminator).map(({ levelDescription }): NamedLink => [
          levelName(levelDescription.level),
          to.levelDescription(levelDescription),
        ]),
      ]),
      official: [
        ...factor.rubrics.flatMap(({ careerPath, levels }) =>
          beside(
            careerPath.title,
            levels.flatMap((one, index) => {
              const [below, group] = [levels[index - 1], one].map((level) =>
                (level?.descriptors ?? []).filter((each) => each.discriminator === discriminator),
              )
              const text = highlighted(joinedText(below!), joinedText(group!))
              return group!.length > 0 ? paragraphs([one.level.title], text) : []
            }),
          ),
        ),
        ...texts(factor, ['note']),
      ],
    }
  }

  const several = family.careerPaths.filter(({ rubrics }) => rubrics.length > 1).flatMap(({ levels }) => levels)
  return [
    ofHome(),
    ...family.careerPaths.map(ofCareerPath),
    ...several.map(ofLevel),
    ...several.flatMap((level) => {
      const next = nextLevel(level)
      return next ? [ofNextLevel(level, next)] : []
    }),
    ...family.rubrics.map(ofRubric),
    ...family.rubrics.flatMap(({ levels }) => levels.map(ofLevelDescription)),
    ...family.factors.map(ofFactor),
    ...family.factors.flatMap(({ discriminators }) => discriminators.map(ofDiscriminator)),
  ]
}

/** The paragraphs of an official text, each after what is beside it. */
const paragraphs = (places: readonly string[], text: string | null) =>
  (text ?? hole).split('\n').map((paragraph) => [...places.filter(Boolean), paragraph].join(' | '))

const chip = (title: string, isCurrent: boolean) => (isCurrent ? `[${title}]` : title)

const beside = (place: string, lines: readonly string[]) => lines.map((line) => `${place} | ${line}`)

const textKinds = ['description', 'criteria', 'supervisors', 'note'] as const

/** The texts above the levels, each below its heading; a note has none where it is shown at once. */
function texts(of: Factor | Rubric, kinds: readonly TextKind[] = textKinds, note = '') {
  const headings = { ...textHeadings(of), note }
  return kinds.flatMap((kind) => {
    const text = of[kind]
    return text === null ? [] : paragraphs([headings[kind]], typeof text === 'string' ? text : text.text)
  })
}

/** A level’s lead-in, then its descriptors in the order of its document, each beside its discriminator. */
function rows(description: LevelDescription): string[] {
  const unnamed = (one: Descriptor) => (namesDiscriminators(description) ? descriptorTitle(one) : '')
  return [
    ...(description.leadIn === null ? [] : [description.leadIn]),
    ...description.descriptors.flatMap((one) => paragraphs([one.discriminator?.title ?? unnamed(one)], one.text)),
  ]
}

/** Levels beside each other: level by level, each with its discriminators in the factor’s order. */
const table = (levels: readonly LevelDescription[], isHighlighted = true) =>
  levels.flatMap((one, index) => {
    const below = isHighlighted ? levels[index - 1] : undefined
    const groups = namesDiscriminators(one)
      ? new Set(inFactorOrder(one).map((each) => each.discriminator))
      : [undefined]
    const cells = [...groups].flatMap((group) =>
      paragraphs([group?.title ?? ''], highlighted(below && textOf(below, group ?? undefined), textOf(one, group))),
    )
    const leadIn = one.leadIn === null ? [] : [highlighted(below?.leadIn, one.leadIn)!]
    return beside(one.level.title, [...leadIn, ...cells])
  })

/** What a level says of a discriminator, or of all if it or the other names none. */
function textOf({ descriptors, ...level }: LevelDescription, discriminator: Discriminator | null | undefined) {
  const isWhole = discriminator === undefined || !namesDiscriminators({ descriptors })
  const said = isWhole
    ? inFactorOrder({ descriptors, ...level })
    : descriptors.filter((one) => one.discriminator === discriminator)
  return joinedText(said)
}

/** A text with the words in brackets that another lacks. */
function highlighted(below: string | null | undefined, text: string | null): string | null {
  if (!below || text === null) return text
  const pieces = compareTexts(below, text).right
  return pieces.map(({ text, own }) => (own ? `[${text.replaceAll('\n', ']\n[')}]` : text)).join('')
}
