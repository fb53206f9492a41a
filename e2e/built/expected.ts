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
  rubricName,
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

/** A link's accessible name and destination. */
export type NamedLink = readonly [name: string, address: string]

/** What a content page must contain. */
export interface ExpectedPage {
  readonly address: string
  /** The text of the page's h1. */
  readonly heading: string
  /** The text of the line above the h1. */
  readonly above?: string
  /** The parent pages in the page's breadcrumbs. */
  readonly trail?: readonly NamedLink[]
  /** The levels listed at the top of the page, with the page's own level in brackets. */
  readonly levels?: readonly string[]
  /** Links that the page must contain. Other links are allowed. */
  readonly links: readonly NamedLink[]
  /**
   * The page's official paragraphs in order, each preceded by the names of its section, level, discriminator or
   * heading. Highlighted words are in brackets.
   */
  readonly official?: readonly string[]
}

/** The text shown in place of a descriptor that the source document lacks. */
export const noText = 'The source document has no descriptor here.'

/** What every content page must contain, derived from the content alone. */
export function expectedPages({ family, to }: Pick<BuiltSite, 'family' | 'to'>): ExpectedPage[] {
  const home: NamedLink = ['Home', to.home()]
  const careerPathLink = ({ title, ...careerPath }: CareerPath): NamedLink => [title, to.careerPath(careerPath)]

  /**
   * Links to a level lead to the level’s own page. If its career path has only one rubric, they lead to its page in
   * that rubric instead.
   */
  const levelAddress = (level: Level) =>
    level.careerPath.rubrics.length === 1 ? to.levelDescription(level.descriptions[0]!) : to.level(level)
  const nextAddress = (level: Level) =>
    level.careerPath.rubrics.length === 1 ? levelAddress(level) + fragment(changesFragment) : to.nextLevel(level)

  const levelsOf = ({ levels }: CareerPath) => levels.map((level): NamedLink => [levelName(level), levelAddress(level)])
  const levelsOfRubric = ({ levels }: Rubric) =>
    levels.map((level): NamedLink => [levelDescriptionName(level), to.levelDescription(level)])
  const allLevels = (rubric: Rubric): NamedLink => [`All levels, ${rubricName(rubric)}`, to.rubric(rubric)]
  const nextLevelsOf = ({ levels, title }: CareerPath) =>
    levels.flatMap((level): NamedLink[] => {
      const next = nextLevel(level)
      return next ? [[`${nextLevelTitle(level, next)}, ${title}`, nextAddress(level)]] : []
    })
  const descriptorLinks = (descriptors: readonly Descriptor[], page: DescriptorPage) =>
    descriptors.map((descriptor): NamedLink => [`Link: ${nameOnPage(descriptor, page)}`, to.descriptor(descriptor)])
  const textLinks = (item: Factor | Rubric, page: string) =>
    textKinds
      .filter((kind) => item[kind] !== null)
      .map((kind): NamedLink => [`Link: ${textHeadings(item)[kind]}`, to.text(page, kind)])
  const discriminatorsOf = (factor: Factor) =>
    factor.discriminators.map((discriminator): NamedLink => [discriminator.title, to.discriminator(discriminator)])

  const homePage = (): ExpectedPage => ({
    address: to.home(),
    heading: 'What is expected at your level',
    links: [
      ...family.careerPaths.flatMap((careerPath) => [
        careerPathLink(careerPath),
        ...levelsOf(careerPath),
        ...(careerPath.rubrics.length === 1 ? careerPath.rubrics.map(allLevels) : []),
      ]),
      ...family.careerPaths.flatMap(nextLevelsOf),
      ...family.factors.map((factor): NamedLink => [factor.title, to.factor(factor)]),
    ],
  })

  const careerPathPage = (careerPath: CareerPath): ExpectedPage => ({
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

  const levelPage = (level: Level): ExpectedPage => {
    const { careerPath, descriptions } = level
    const isNoteShared = descriptions.length > 1 && sharedNote(descriptions.map(({ rubric }) => rubric)) !== null
    return {
      address: to.level(level),
      heading: levelTitle(level),
      above: careerPathName(careerPath),
      trail: [home, careerPathLink(careerPath)],
      levels: careerPath.levels.map((other) => chip(other.title, other === level)),
      links: [
        ...levelsOf(careerPath).filter(([, address]) => address !== to.level(level)),
        ...careerPath.levels.flatMap((lower): NamedLink[] => {
          const upper = nextLevel(lower)
          return upper && [lower, upper].includes(level) ? [[nextLevelTitle(lower, upper), to.nextLevel(lower)]] : []
        }),
        ...descriptions.flatMap((description): NamedLink[] => [
          [levelDescriptionTitle(description), to.levelDescription(description)],
          ...descriptorLinks(description.descriptors, 'level'),
        ]),
        ...rubricsWithout(level).map((rubric): NamedLink => [rubricTitle(rubric), to.rubric(rubric)]),
      ],
      official: [
        ...(isNoteShared ? texts(descriptions[0]!.rubric, ['note']) : []),
        ...descriptions.flatMap((description) => {
          const kinds = (['criteria', 'supervisors', 'note', 'description'] as const).filter(
            (kind) => kind !== 'note' || !isNoteShared,
          )
          return withPlace(levelDescriptionTitle(description), [
            ...rows(description),
            ...texts(description.rubric, kinds, 'Note'),
          ])
        }),
      ],
    }
  }

  const nextLevelPage = (level: Level, next: Level): ExpectedPage => {
    const pairs = descriptionPairs(level, next)
    const rubrics = pairs.map(([{ rubric }]) => rubric)
    const isNoteShared = sharedNote(rubrics) !== null
    return {
      address: to.nextLevel(level),
      heading: nextLevelTitle(level, next),
      above: careerPathName(level.careerPath),
      trail: [home, careerPathLink(level.careerPath), [levelTitle(level), to.level(level)]],
      levels: level.careerPath.levels.flatMap((lower) => {
        const upper = nextLevel(lower)
        return upper ? [chip(`${lower.title} to ${upper.title}`, lower === level)] : []
      }),
      links: [
        ...nextLevelsOf(level.careerPath).filter(([, address]) => address !== to.nextLevel(level)),
        ...[level, next].map((other): NamedLink => [levelTitle(other), to.level(other)]),
        ...[...rubrics, ...rubricsWithout(next)].map((rubric): NamedLink => [rubricTitle(rubric), to.rubric(rubric)]),
      ],
      official: [
        ...(isNoteShared ? texts(rubrics[0]!, ['note']) : []),
        ...pairs.flatMap((pair) => {
          const { rubric } = pair[0]
          return withPlace(rubricTitle(rubric), [...table(pair), ...(isNoteShared ? [] : texts(rubric, ['note']))])
        }),
      ],
    }
  }

  const rubricPage = (rubric: Rubric): ExpectedPage => ({
    address: to.rubric(rubric),
    heading: rubricTitle(rubric),
    above: aboveRubric(rubric),
    trail: [home, careerPathLink(rubric.careerPath)],
    links: [
      ...levelsOfRubric(rubric),
      ...(rubric.levels.some(namesDiscriminators) ? discriminatorsOf(rubric.factor) : []),
      ...textLinks(rubric, to.rubric(rubric)),
      ...rubric.levels.flatMap(({ descriptors }) => descriptorLinks(descriptors, 'rubric')),
    ],
    official: [...texts(rubric), ...table(rubric.levels, false)],
  })

  const levelDescriptionPage = (description: LevelDescription): ExpectedPage => {
    const { rubric, level } = description
    const { careerPath, factor } = rubric
    const { below: lower, above: higher } = neighbors(description)
    const levelsInTable = [lower, description, higher].filter((neighbor) => neighbor !== undefined)
    return {
      address: to.levelDescription(description),
      heading: levelDescriptionTitle(description),
      above: aboveRubric(rubric),
      trail: [home, careerPathLink(careerPath), [factor.title, to.rubric(rubric)]],
      levels: [...rubric.levels.map((other) => chip(other.level.title, other === description)), 'All levels'],
      links: [
        ...levelsOfRubric(rubric).filter(([, address]) => address !== to.levelDescription(description)),
        allLevels(rubric),
        ...(namesDiscriminators(description) ? discriminatorsOf(factor) : []),
        ...(careerPath.rubrics.length > 1 ? [[levelTitle(level), to.level(level)] as const] : []),
        [`${factor.title} on every career path`, to.factor(factor)],
        ...textLinks(rubric, to.rubric(rubric)),
        ...descriptorLinks(description.descriptors, 'level page'),
        ...sameLevelElsewhere(description).map((other): NamedLink => {
          const choices = [description, other].map(({ rubric, level }) =>
            [rubric.careerPath.id, factor.id, level.id].join('/'),
          )
          return [other.rubric.careerPath.title, to.compare(`left=${choices[0]}&right=${choices[1]}`)]
        }),
      ],
      official: [
        ...rows(description),
        ...texts(rubric, ['criteria', 'supervisors', 'note', 'description']),
        ...(levelsInTable.length > 1 ? table(levelsInTable) : []),
      ],
    }
  }

  const factorPage = (factor: Factor): ExpectedPage => ({
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

  const discriminatorPage = (discriminator: Discriminator): ExpectedPage => {
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
          .filter((description) => !namesDiscriminators(description))
          .map((description): NamedLink => [levelDescriptionName(description), to.levelDescription(description)]),
        ...descriptorsFor(rubric, discriminator).map(({ levelDescription }): NamedLink => [
          levelName(levelDescription.level),
          to.levelDescription(levelDescription),
        ]),
      ]),
      official: [
        ...factor.rubrics.flatMap(({ careerPath, levels }) =>
          withPlace(
            careerPath.title,
            levels.flatMap((description, index) => {
              const [lowerGroup, group] = [levels[index - 1], description].map((level) =>
                (level?.descriptors ?? []).filter((descriptor) => descriptor.discriminator === discriminator),
              )
              const text = withHighlights(joinedText(lowerGroup!), joinedText(group!))
              return group!.length > 0 ? paragraphs([description.level.title], text) : []
            }),
          ),
        ),
        ...texts(factor, ['note']),
      ],
    }
  }

  const levelsAcrossFactors = family.careerPaths.flatMap(({ rubrics, levels }) => (rubrics.length > 1 ? levels : []))
  return [
    homePage(),
    ...family.careerPaths.map(careerPathPage),
    ...levelsAcrossFactors.map(levelPage),
    ...levelsAcrossFactors.flatMap((level) => {
      const next = nextLevel(level)
      return next ? [nextLevelPage(level, next)] : []
    }),
    ...family.rubrics.map(rubricPage),
    ...family.rubrics.flatMap(({ levels }) => levels.map(levelDescriptionPage)),
    ...family.factors.map(factorPage),
    ...family.factors.flatMap(({ discriminators }) => discriminators.map(discriminatorPage)),
  ]
}

/** The paragraphs of an official text, each preceded by the names shown with it. */
const paragraphs = (places: readonly string[], text: string | null) =>
  (text ?? noText).split('\n').map((paragraph) => [...places.filter(Boolean), paragraph].join(' | '))

const chip = (title: string, isCurrent: boolean) => (isCurrent ? `[${title}]` : title)

const withPlace = (place: string, lines: readonly string[]) => lines.map((line) => `${place} | ${line}`)

const textKinds = ['description', 'criteria', 'supervisors', 'note'] as const

/** The official texts of a factor or rubric, each preceded by its heading. A note has a heading only if collapsed. */
function texts(item: Factor | Rubric, kinds: readonly TextKind[] = textKinds, note = '') {
  const headings = { ...textHeadings(item), note }
  return kinds.flatMap((kind) => {
    const text = item[kind]
    return text === null ? [] : paragraphs([headings[kind]], typeof text === 'string' ? text : text.text)
  })
}

/** A level’s lead-in, then its descriptors in document order, each preceded by its discriminator. */
function rows(description: LevelDescription): string[] {
  const fallback = (descriptor: Descriptor) => (namesDiscriminators(description) ? descriptorTitle(descriptor) : '')
  return [
    ...(description.leadIn === null ? [] : [description.leadIn]),
    ...description.descriptors.flatMap((descriptor) =>
      paragraphs([descriptor.discriminator?.title ?? fallback(descriptor)], descriptor.text),
    ),
  ]
}

/** The rows of a table of levels, level by level, with each level’s discriminators in the factor’s order. */
const table = (levels: readonly LevelDescription[], isHighlighted = true) =>
  levels.flatMap((description, index) => {
    const lowerLevel = isHighlighted ? levels[index - 1] : undefined
    const groups = namesDiscriminators(description)
      ? new Set(inFactorOrder(description).map((descriptor) => descriptor.discriminator))
      : [undefined]
    const cells = [...groups].flatMap((group) =>
      paragraphs(
        [group?.title ?? ''],
        withHighlights(lowerLevel && textOf(lowerLevel, group ?? undefined), textOf(description, group)),
      ),
    )
    const leadIn = description.leadIn === null ? [] : [withHighlights(lowerLevel?.leadIn, description.leadIn)!]
    return withPlace(description.level.title, [...leadIn, ...cells])
  })

/**
 * A level’s text for a discriminator, or all of its text if the discriminator is `undefined` or the level does not name
 * any discriminators.
 */
function textOf({ descriptors, ...level }: LevelDescription, discriminator: Discriminator | null | undefined) {
  const isWholeLevel = discriminator === undefined || !namesDiscriminators({ descriptors })
  const matches = isWholeLevel
    ? inFactorOrder({ descriptors, ...level })
    : descriptors.filter((descriptor) => descriptor.discriminator === discriminator)
  return joinedText(matches)
}

/** Puts brackets around the words in `text` that are missing from `lowerText`. */
function withHighlights(lowerText: string | null | undefined, text: string | null): string | null {
  if (!lowerText || text === null) return text
  const pieces = compareTexts(lowerText, text).right
  return pieces.map(({ text, isUnique }) => (isUnique ? `[${text.replaceAll('\n', ']\n[')}]` : text)).join('')
}
